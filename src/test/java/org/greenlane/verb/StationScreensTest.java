package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.greenlane.StationCopy;
import org.greenlane.StationHome;
import org.greenlane.audit.Verification;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.staff.Act;
import org.greenlane.staff.Roster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Hands at the whole station: its real window with both screens, gate, desk, reader, staff book and log.
@Timeout(90)
class StationScreensTest {
    private static final OperatorId CHIEF = new OperatorId("S-01");
    private static final String CHIEF_PIN = "402819";
    private static final String GUARD = "G-01";
    private static final String GUARD_PIN = "739104";
    private static final Duration IDLE = Duration.ofMinutes(4);

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void aDemoStation() throws Exception {
        DemoStation.prepare(new StationHome(folder.resolve("template")), Clock.systemUTC());
    }

    private static StationHome copy(String name) throws IOException {
        return StationCopy.of(folder.resolve("template"), folder.resolve(name));
    }

    @Test
    void aDeskIsSetUpHelpsSomebodyLocksItselfAndGivesWay() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("journey"), Language.ENGLISH)) {
            Parent selfService = at.selfService();
            Screen.chord(KeyCode.CONTROL, KeyCode.EQUALS);
            Screen.until(() -> selfService.getStyleClass().contains("text-larger"));
            String style = Screen.fx(() -> String.join(" ", selfService.getStyleClass()) + selfService.getStyle());

            at.touch("assisted-lane");
            at.reads("first supervisor");
            at.typeAndEnter(CHIEF.text());
            at.typeAndEnter(CHIEF_PIN);
            at.typeAndEnter(CHIEF_PIN);
            Parent staff = at.staff();
            enrolGuard(at);

            at.signIn(GUARD, GUARD_PIN);
            at.reads("Lay a card or passport down");
            at.lay(Traveller.GRANDFATHER);
            at.touch("language-ko");
            at.reads("건강 상태를 조회해도 될까요?");
            at.touch("consent-SPOKEN");
            at.reads("PASS");
            String name = Screen.fx(() -> shownName(staff));
            at.takeCard();

            Screen.type(KeyCode.F2);
            assertThat(at.selfService()).isSameAs(selfService);
            assertThat(StationAtWork.saidBy(selfService)).doesNotContain(name);
            Screen.type(KeyCode.F2);
            assertThat(at.staff()).isSameAs(staff);
            Screen.press(KeyCode.ENTER);
            at.reads("Lay a card or passport down");
            assertThat(StationAtWork.saidBy(staff)).doesNotContain(name);

            at.clock.setOn(IDLE);
            assertThat(at.selfService()).isSameAs(selfService);
            assertThat(Screen.fx(() -> String.join(" ", selfService.getStyleClass()) + selfService.getStyle()))
                    .isEqualTo(style);
            at.touch("assisted-lane");
            at.reads("nobody was here");
            at.signIn(GUARD, "555019");
            at.reads("is wrong");
            assertThat(at.staff()).isSameAs(staff);
            assertThat(StationAtWork.saidBy(staff) + StationAtWork.saidBy(selfService))
                    .doesNotContain(name, GUARD_PIN, CHIEF_PIN, "555019");
            assertThat(at.board.faults()).isEmpty();
            assertThat(at.station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
        }
    }

    private static void enrolGuard(StationAtWork at) {
        var book = at.station.staff().orElseThrow();
        book.signIn(CHIEF, CHIEF_PIN.toCharArray());
        Roster roster = book.roster();
        assertThat(roster.enrol(CHIEF, new OperatorId(GUARD), Role.GUARD, "918273".toCharArray()))
                .isEqualTo(new Act.Done());
        assertThat(roster.changePin(new OperatorId(GUARD), "918273".toCharArray(), GUARD_PIN.toCharArray()))
                .isEqualTo(new Act.Done());
        book.signOut(CHIEF);
    }

    private static String shownName(Parent staff) {
        return Stream.of(StationAtWork.saidBy(staff).split("\n"))
                .filter(line -> line.contains("*"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void theWholeStationIsDrawnInThisLanguage(Language language) throws Exception {
        StationHome home = copy("drawn-" + language.tag());
        DemoStaff.enrol(home, Clock.systemUTC());
        try (StationAtWork at = new StationAtWork(home, language)) {
            at.selfService();
            at.node("assisted-lane");
            at.picture("self-service", language);
            Screen.type(KeyCode.F2);
            at.reads(GUARD);
            at.picture("sign-in", language);
            at.signIn(GUARD, GUARD_PIN);
            at.node("type-a-number");
            at.picture("waiting", language);
            at.lay(Traveller.GRANDFATHER);
            at.node("consent-SPOKEN");
            at.picture("consent", language);
            at.touch("consent-SPOKEN");
            at.node("step-done");
            at.picture("answer", language);
            assertThat(at.board.faults()).isEmpty();
        }
    }
}
