package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Typed;
import org.greenlane.lane.LaneView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The window is made while the station opens, and seen only once there is a station behind it.
@Timeout(90)
class KioskWindowTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TITLE = "made while it opens";

    @TempDir
    static Path folder = Path.of("");

    private static DemoAuthority authority;

    private final HealthBoard board = new HealthBoard();

    @BeforeAll
    static void aDemoStation() throws Exception {
        authority = DemoStation.prepare(new StationHome(folder.resolve("station")), CLOCK);
    }

    private static Station station(HealthBoard board) throws Exception {
        return Station.open(new StationHome(folder.resolve("station")), CLOCK, board, Station.Recording.LOG);
    }

    private static KioskSettings settings(AssistedSettings assisted) {
        return new KioskSettings(
                TITLE,
                List.of(),
                List.of(),
                new HardwareProfile.SoundSettings(false),
                Language.ENGLISH,
                Look.LIGHT,
                true,
                false,
                false,
                assisted,
                Optional.empty());
    }

    private static List<Stage> seen() {
        return Screen.fx(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Stage.class::cast)
                .filter(stage -> stage.getTitle() != null && stage.getTitle().contains(TITLE))
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void itIsSeenOnlyOnceTheStationIsOpenWithAsManyWindowsAsTheStationHas(AssistedSettings.Window where) throws Exception {
        int windows = where == AssistedSettings.Window.SAME ? 1 : 2;
        AssistedSettings assisted = new AssistedSettings(true, where, List.of());
        KioskWindow.Coming coming = KioskWindow.Coming.begin(settings(assisted), board, CLOCK, () -> {});
        List<Integer> whenDrawn = new ArrayList<>();
        try (Station station = station(board)) {
            Screen.drawn();
            assertThat(seen()).as("before the gate opens").isEmpty();
            try (KioskWindow _ = coming.open(station, _ -> {}, () -> whenDrawn.add(seen().size()))) {
                assertThat(seen()).hasSize(windows).allMatch(stage -> stage.getScene().getRoot().getLayoutBounds().getWidth() > 0);
            }
        }
        assertThat(whenDrawn).as("told once, and with all of it on the screen").containsExactly(windows);
        Screen.until(() -> seen().isEmpty());
    }

    @Test
    void nobodysPassStaysOnTheScreenOfAClosedGate() throws Exception {
        AssistedSettings none = new AssistedSettings(false, AssistedSettings.Window.SAME, List.of());
        String code = authority.codesOf(Traveller.COMMUTER, CLOCK.instant()).getFirst();
        KioskWindow.Coming coming = KioskWindow.Coming.begin(settings(none), board, CLOCK, () -> {});
        try (Station station = station(board);
                KioskWindow window = coming.open(station, _ -> {}, () -> {})) {
            Screen.fx(() -> coming.model().scan(code));
            Screen.until(() -> coming.model().laneProperty().get() instanceof LaneView.Answered);
            window.rest();
            Screen.until(() -> coming.model().laneProperty().get() instanceof LaneView.Closed);
            assertThat(seen()).as("it stands until something else does").hasSize(1);
        }
    }

    @Test
    void aPinThatIsTypedBeforeThereIsADeskIsWiped() throws Exception {
        AssistedSettings assisted = new AssistedSettings(true, AssistedSettings.Window.SAME, List.of());
        KioskWindow.Coming coming = KioskWindow.Coming.begin(settings(assisted), board, CLOCK, () -> {});
        Typed pin = new Typed("402819".toCharArray());
        List<PinChange> ends = new ArrayList<>();
        coming.staff().orElseThrow().enrolFirst(new OperatorId("S-01"), pin, ends::add);
        assertThat(pin.symbols()).containsOnly('\0');
        assertThat(ends).containsExactly(PinChange.UNAVAILABLE);
    }

    @Test
    void whereStaffHaveNoDeskThereIsOneWindow() throws Exception {
        AssistedSettings none = new AssistedSettings(false, AssistedSettings.Window.SECOND, List.of());
        try (Station station = station(board);
                KioskWindow window = KioskWindow.open(station, settings(none), board, CLOCK, () -> {}, _ -> {})) {
            assertThat(window.staff()).isEmpty();
            assertThat(seen()).hasSize(1);
        }
        Screen.until(() -> seen().isEmpty());
    }
}
