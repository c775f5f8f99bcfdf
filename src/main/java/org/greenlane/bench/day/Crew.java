package org.greenlane.bench.day;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.StaffBook;

/// Who works there: two supervisors and two guards, with badges for the guards.
final class Crew {
    static final OperatorId CHIEF = new OperatorId("S1");
    static final OperatorId DEPUTY = new OperatorId("S2");
    static final OperatorId EARLY = new OperatorId("G1");
    static final OperatorId LATE = new OperatorId("G2");

    private final Map<OperatorId, String> pins = new LinkedHashMap<>();
    private final Map<OperatorId, String> badges = new LinkedHashMap<>();

    /// Takes them all on, in an empty book.
    Crew(StaffBook book) {
        pins.put(CHIEF, "805213");
        done(book.roster().enrolFirst(CHIEF, pin(CHIEF)));
        if (!(book.signIn(CHIEF, pin(CHIEF)) instanceof SignIn.Welcome)) {
            throw new IllegalStateException("the first supervisor is not let in");
        }
        enrol(book, DEPUTY, Role.SUPERVISOR, "417390");
        // Of those who work at the desk nobody has a PIN of their own yet.
        done(book.roster().changePin(DEPUTY, "417390".toCharArray(), "620857".toCharArray()));
        pins.put(DEPUTY, "620857");
        enrol(book, EARLY, Role.GUARD, "739164");
        enrol(book, LATE, Role.GUARD, "284615");
        for (OperatorId guard : List.of(EARLY, LATE)) {
            BadgeCode badge = BadgeCode.fresh(new SecureRandom());
            done(book.roster().giveBadge(CHIEF, guard, badge));
            badges.put(guard, badge.text());
        }
        book.signOut(CHIEF);
    }

    private void enrol(StaffBook book, OperatorId who, Role role, String pin) {
        done(book.roster().enrol(CHIEF, who, role, pin.toCharArray()));
        pins.put(who, pin);
    }

    private static void done(Act act) {
        if (!(act instanceof Act.Done)) {
            throw new IllegalStateException("the crew is not taken on: " + act);
        }
    }

    char[] pin(OperatorId who) {
        return Objects.requireNonNull(pins.get(who)).toCharArray();
    }

    /// A PIN of their own, in place of one that was given to them.
    char[] nextPin(OperatorId who) {
        StringBuilder next = new StringBuilder(new String(pin(who))).reverse();
        return next.toString().toCharArray();
    }

    void changed(OperatorId who) {
        pins.put(who, new String(nextPin(who)));
    }

    String badge(OperatorId who) {
        return Objects.requireNonNull(badges.get(who));
    }

    /// What nobody but they may have.
    List<String> secrets() {
        return new ArrayList<>(badges.values());
    }
}
