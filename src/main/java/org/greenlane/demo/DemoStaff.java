package org.greenlane.demo;

import java.time.InstantSource;
import java.util.Optional;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.Input;
import org.greenlane.staff.Act;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;

/// The made-up staff of a demo: two guards and a supervisor, whose PINs everybody may know.
public final class DemoStaff {
    /// Numbers and PINs, for the screen on which they sign in.
    public static final String HINT = "Demo  ·  G-01  739104  ·  G-02  804275  ·  S-01  402819";

    private static final OperatorId GUARD = new OperatorId("G-01");
    private static final String GUARD_PIN = "739104";
    private static final OperatorId CHIEF = new OperatorId("S-01");
    private static final String CHIEF_PIN = "402819";
    private static final String FIRST_PIN = "918273";

    private DemoStaff() {}

    /// Enrols them where nobody has been.
    ///
    /// @throws SetupException if that folder is not a demo's, or they cannot be enrolled
    public static void enrol(StationHome home, InstantSource clock) throws SetupException {
        try (Station station = Station.open(home, clock, new HealthBoard(), Station.Recording.LOG)) {
            if (!station.settings().demo()) {
                throw new SetupException(home.folder() + " holds a real station, which has staff of its own.");
            }
            Optional<StaffBook> book = station.staff();
            if (book.isPresent() && book.get().isEmpty()) {
                enrol(book.get());
            }
        } catch (StaffException e) {
            throw new SetupException("The demo's staff cannot be enrolled: " + e.getMessage(), e);
        }
    }

    /// One of them comes to work.
    static Input.SignIn signIn() {
        return new Input.SignIn(GUARD.text(), new Typed(GUARD_PIN.toCharArray()));
    }

    private static void enrol(StaffBook book) throws SetupException {
        must(book.roster().enrolFirst(CHIEF, CHIEF_PIN.toCharArray()));
        book.signIn(CHIEF, CHIEF_PIN.toCharArray());
        enrol(book, GUARD, GUARD_PIN);
        enrol(book, new OperatorId("G-02"), "804275");
        book.signOut(CHIEF);
    }

    private static void enrol(StaffBook book, OperatorId guard, String pin) throws SetupException {
        must(book.roster().enrol(CHIEF, guard, Role.GUARD, FIRST_PIN.toCharArray()));
        must(book.roster().changePin(guard, FIRST_PIN.toCharArray(), pin.toCharArray()));
    }

    private static void must(Act act) throws SetupException {
        if (!(act instanceof Act.Done)) {
            throw new SetupException("The demo's staff cannot be enrolled: " + act);
        }
    }
}
