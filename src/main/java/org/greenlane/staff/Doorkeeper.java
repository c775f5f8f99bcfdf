package org.greenlane.staff;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// Looks at credentials. The work of Argon2 is done by the calling thread, so that nobody else waits for it at the file.
final class Doorkeeper {
    /// Stands in the log for whoever typed a number that nobody has. Nobody is enrolled under it.
    static final OperatorId STRANGER = new OperatorId("UNKNOWN");

    private static final List<String> BADGES = List.of(Names.BADGES);

    private final StaffFile file;
    private final Names names;
    private final Tries tries;
    private final PinHasher hasher;
    private final BiConsumer<OperatorId, Event.Staffing.Kind> told;

    /// @param told hears of wrong tries and of lock-outs
    Doorkeeper(
            StaffFile file,
            Names names,
            Tries tries,
            PinHasher hasher,
            BiConsumer<OperatorId, Event.Staffing.Kind> told) {
        this.file = file;
        this.names = names;
        this.tries = tries;
        this.hasher = hasher;
        this.told = told;
    }

    /// Wipes the credential's PIN.
    Checked check(Credential credential) throws StaffException {
        try {
            OperatorId claimed = claimed(credential).orElse(STRANGER);
            Checked checked = looked(credential);
            switch (checked) {
                case Checked.Wrong _ -> told.accept(claimed, Event.Staffing.Kind.REFUSED);
                case Checked.Locked(_, boolean begins) when begins ->
                    told.accept(claimed, Event.Staffing.Kind.LOCKED_OUT);
                case Checked.Locked _, Checked.Right _ -> {
                    // A lock-out is told once; whoever is right, with what they do.
                }
            }
            return checked;
        } finally {
            credential.wipe();
        }
    }

    private Checked looked(Credential credential) throws StaffException {
        return switch (credential) {
            case Credential.Pin(OperatorId number, char[] pin) -> pin(number, pin);
            case Credential.Badge(String scanned) -> badge(scanned);
            case Credential.BadgeAndPin(String scanned, char[] pin) -> badgeAndPin(scanned, pin);
        };
    }

    /// Empty if the badge is nobody's.
    Optional<StaffRow> holder(String scanned) throws StaffException {
        Optional<BadgeCode> badge = BadgeCode.of(scanned);
        return badge.isEmpty() ? Optional.empty() : file.read(Optional.empty(), tables -> tables.byBadge(names.of(badge.get())));
    }

    /// Who somebody says to be; empty if nobody is called so.
    private Optional<OperatorId> claimed(Credential credential) throws StaffException {
        Optional<StaffRow> row = switch (credential) {
            case Credential.Pin(OperatorId number, _) -> file.read(Optional.empty(), tables -> tables.byNumber(number));
            case Credential.Badge(String scanned) -> holder(scanned);
            case Credential.BadgeAndPin(String scanned, _) -> holder(scanned);
        };
        return row.map(StaffRow::number);
    }

    private record Asked(Optional<StaffRow> who, List<String> counts, Optional<Checked> refused) {}

    private Checked pin(OperatorId number, char[] pin) throws StaffException {
        Asked asked = file.change(tables -> {
            Optional<StaffRow> who = tables.byNumber(number);
            String name = names.of(number);
            List<String> counts = List.of(who.isPresent() ? name : tries.stranger(tables, name), Names.DESK);
            return new Asked(who, counts, tries.charge(tables, counts));
        });
        if (asked.refused().isPresent()) {
            return asked.refused().get();
        }
        boolean right = hasher.isRight(number, pin, asked.who().map(StaffRow::pin));
        if (!right || asked.who().isEmpty()) {
            return file.change(tables -> tries.wrong(tables, asked.counts()));
        }
        StaffRow who = strengthened(asked.who().get(), pin);
        return file.change(tables -> settle(tables, asked, who));
    }

    private StaffRow strengthened(StaffRow who, char[] pin) throws StaffException {
        return hasher.isOutdated(who.pin())
                ? who.with(hasher.hash(who.number(), pin), who.mustChangePin())
                : who;
    }

    /// Whoever was dismissed, or got another PIN, while the PIN was looked at, is not let in by the old one.
    private Checked settle(StaffTables tables, Asked asked, StaffRow who) throws SQLException {
        Optional<StaffRow> before = asked.who();
        Optional<StaffRow> now = tables.byNumber(who.number());
        boolean unchanged = now.isPresent()
                && before.isPresent()
                && Arrays.equals(now.get().pin().hash(), before.get().pin().hash());
        if (!unchanged) {
            return tries.wrong(tables, asked.counts());
        }
        StaffRow kept = now.get().with(who.pin(), now.get().mustChangePin());
        tables.put(kept);
        tries.forget(tables, asked.counts());
        return new Checked.Right(kept);
    }

    /// There is nothing to guess at a badge: one that was given out counts although PINs do not at the moment, so that
    /// nobody keeps the others from their work.
    private Checked badge(String scanned) throws StaffException {
        Optional<StaffRow> holder = holder(scanned);
        if (holder.isEmpty()) {
            return stranger();
        }
        // A badge was not enough; nothing was guessed, so nothing is counted.
        return holder.get().role() == Role.GUARD ? new Checked.Right(holder.get()) : new Checked.Wrong(LockRule.NUMBER.free());
    }

    private Checked badgeAndPin(String scanned, char[] pin) throws StaffException {
        Optional<StaffRow> holder = holder(scanned);
        return holder.isEmpty() ? stranger() : pin(holder.get().number(), pin);
    }

    private Checked stranger() throws StaffException {
        return file.change(tables -> {
            Optional<Checked> refused = tries.charge(tables, BADGES);
            return refused.isPresent() ? refused.get() : tries.wrong(tables, BADGES);
        });
    }
}
