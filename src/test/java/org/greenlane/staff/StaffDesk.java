package org.greenlane.staff;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.Vault;

/// A station's desk in a test: time goes when it is told to, the clock on the wall can be set, and PINs cost little.
final class StaffDesk implements AutoCloseable {
    static final Argon2id LITTLE = new Argon2id(64, 1, 1);
    static final OperatorId CHIEF = new OperatorId("S-100");
    static final OperatorId GUARD = new OperatorId("G-2");
    static final OperatorId NOBODY = new OperatorId("X-9");
    static final String CHIEF_PIN = "402819";
    static final String GUARD_PIN = "739104";
    static final String WRONG_PIN = "555019";

    final List<Event> events = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final Vault vault;
    private Instant wall = Instant.parse("2026-11-27T08:00:00Z");
    private Instant real = wall;
    private StaffBook book;

    StaffDesk(Path folder) throws Exception {
        this.folder = folder;
        this.vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        this.book = opened(LITTLE);
    }

    private StaffBook opened(Argon2id strength) throws StaffException {
        Instant began = real;
        return StaffBook.open(
                folder.resolve("staff"),
                vault,
                new Surroundings(() -> wall, () -> Duration.between(began, real).toNanos(), new SecureRandom()),
                strength,
                events::add);
    }

    /// A chief who is signed in, and a guard who has a PIN of their own.
    static StaffDesk staffed(Path folder) throws Exception {
        StaffDesk desk = new StaffDesk(folder);
        desk.must(desk.book.roster().enrolFirst(CHIEF, pin(CHIEF_PIN)));
        desk.signIn(CHIEF, CHIEF_PIN);
        desk.enrol(GUARD, Role.GUARD, GUARD_PIN);
        return desk;
    }

    StaffBook book() {
        return book;
    }

    Roster roster() {
        return book.roster();
    }

    Path bookFolder() {
        return folder.resolve("staff");
    }

    Path file() {
        return bookFolder().resolve("staff.mv.db");
    }

    Vault vault() {
        return vault;
    }

    void restart() throws StaffException {
        restart(LITTLE);
    }

    void restart(Argon2id strength) throws StaffException {
        book.close();
        book = opened(strength);
    }

    void pass(Duration time) {
        wall = wall.plus(time);
        real = real.plus(time);
    }

    void setClock(Duration by) {
        wall = wall.plus(by);
    }

    Instant now() {
        return wall;
    }

    Instant realTime() {
        return real;
    }

    static char[] pin(String digits) {
        return digits.toCharArray();
    }

    SignIn signIn(OperatorId number, String digits) {
        return book.signIn(number, pin(digits));
    }

    /// Taken on by the chief, with a PIN that is changed at once.
    void enrol(OperatorId number, Role role, String digits) {
        must(roster().enrol(CHIEF, number, role, pin("820461")));
        must(roster().changePin(number, pin("820461"), pin(digits)));
    }

    void must(Act act) {
        if (!(act instanceof Act.Done)) {
            throw new AssertionError(act);
        }
    }

    List<Event.Staffing.Kind> staffings() {
        return events.stream()
                .filter(Event.Staffing.class::isInstance)
                .map(event -> ((Event.Staffing) event).kind())
                .toList();
    }

    @Override
    public void close() {
        book.close();
    }
}
