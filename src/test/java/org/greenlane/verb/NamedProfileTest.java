package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.greenlane.StationSettings;
import org.greenlane.desk.StationWindow;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.junit.jupiter.api.Test;

class NamedProfileTest {
    private static final StationSettings PLAIN =
            new StationSettings(new Region("990100"), SiteKind.PARK, "01".repeat(32), false);

    private static NamedProfile named(String name) throws VerbException {
        return new NamedProfile(
                Optional.empty(), Optional.of(new NamedProfile.Given(name, Profiles.find(name))));
    }

    private static StationSettings set(String profile) {
        return PLAIN.starting(new StationSettings.Start(Optional.of(profile), Optional.empty()));
    }

    @Test
    void theOneThatWasNamedCountsByItsNameUntilAnotherOneIsSet() throws Exception {
        NamedProfile named = named("station-gate");

        assertThat(named.kiosk(PLAIN, false).profile()).isEqualTo("station-gate");
        assertThat(named.kiosk(set("border-post"), false).profile()).isEqualTo("border-post");
        assertThat(NamedProfile.NONE.kiosk(PLAIN, false).profile()).isEqualTo("camera-only");
    }

    @Test
    void anAssistantStandsWhereStaffWorkAndNotBeforeTravellers() throws Exception {
        HardwareProfile gate = Profiles.find("station-gate");
        assertThat(place(gate, AssistedSettings.NONE, false)).isEqualTo(StationWindow.Place.FULL_SCREEN);
        assertThat(place(gate, desk(AssistedSettings.Window.SAME), false)).isEqualTo(StationWindow.Place.FULL_SCREEN);
        assertThat(place(gate, desk(AssistedSettings.Window.SECOND), false)).isEqualTo(StationWindow.Place.SECOND_SCREEN);
        assertThat(place(gate, desk(AssistedSettings.Window.SECOND), true)).isEqualTo(StationWindow.Place.WINDOW);
    }

    private static AssistedSettings desk(AssistedSettings.Window window) {
        return new AssistedSettings(true, window, List.of());
    }

    private static StationWindow.Place place(HardwareProfile like, AssistedSettings assisted, boolean windowed) {
        HardwareProfile profile = new HardwareProfile(
                like.name(),
                like.cameras(),
                like.symbologies(),
                like.serial(),
                like.sound(),
                new HardwareProfile.ScreenSettings(true, "en"),
                assisted);
        return KioskSettings.of(profile, List.of(), List.of(), windowed).placeOfStaff();
    }
}
