package org.greenlane.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.greenlane.StationCopy;
import org.greenlane.StationHome;
import org.greenlane.audit.Entry;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.Screen;
import org.greenlane.health.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole station with its real window, gate, staff book and log, and a supervisor's hands at it.
@Timeout(120)
abstract class AtSupervisorsDesk {
    static final String CHIEF = "S-01";
    static final String CHIEF_PIN = "402819";
    static final String GUARD = "G-01";

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void aDemoStation() throws Exception {
        StationHome home = new StationHome(folder.resolve("template"));
        DemoStation.prepare(home, Clock.systemUTC());
        DemoStaff.enrol(home, Clock.systemUTC());
    }

    static StationHome copy(String name) throws IOException {
        return StationCopy.of(folder.resolve("template"), folder.resolve(name));
    }

    static void enter(StationAtWork at, String number, String pin) {
        Screen.type(KeyCode.F4);
        at.node("office-sign-in");
        at.typeAndEnter(number);
        at.typeAndEnter(pin);
    }

    /// The supervisor works at the desk of staff.
    static void signInAtStaffsDesk(StationAtWork at) {
        at.selfService();
        at.node("assisted-lane");
        Screen.type(KeyCode.F2);
        at.node("step-sign-in");
        at.signIn(CHIEF, CHIEF_PIN);
        at.reads("Lay a card or passport down");
    }

    static void help(StationAtWork at, Traveller traveller) {
        at.lay(traveller);
        at.touch("consent-SPOKEN");
        at.reads("PASS");
        at.takeCard();
        at.touch("step-done");
    }

    static <E extends Event.OfStaff> List<E> acts(StationAtWork at, Class<E> kind) throws Exception {
        return at.station.log().orElseThrow().read(1, 1000).stream()
                .filter(Entry.OfStaff.class::isInstance)
                .map(entry -> ((Entry.OfStaff) entry).event())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
