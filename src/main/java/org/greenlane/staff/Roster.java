package org.greenlane.staff;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.greenlane.health.Event;
import org.greenlane.health.Event.StaffChanged.Kind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SubjectKey;

/// Who works at the station, and changes to it: by a supervisor who is signed in, but for the first supervisor, and for
/// one's own PIN. Each change is in the log. Safe for several threads.
public final class Roster {
    /// More people work at no gate.
    public static final int MOST = 500;

    private final Parts parts;
    private final Amendments amendments;

    /// What it works with.
    record Parts(
            StaffFile file,
            Names names,
            SteadyClock steady,
            PinHasher hasher,
            Doorkeeper doorkeeper,
            Sessions sessions,
            InstantSource clock,
            Consumer<? super Event.OfStaff> log) {
        /// In days since 1970, in UTC.
        long today() {
            return StaffBook.day(clock.instant());
        }
    }

    Roster(Parts parts) {
        this.parts = parts;
        this.amendments = new Amendments(parts.file(), parts.sessions(), parts.clock(), parts.log());
    }

    /// All of them, by their numbers.
    public List<StaffMember> members() throws StaffException {
        return parts.file().read(List.of(), tables -> {
            List<StaffMember> members = new ArrayList<>();
            for (StaffRow row : tables.staff()) {
                Lockout lockout = tables.lockout(parts.names().of(row.number()));
                Optional<Instant> until = lockout.isLockedAt(parts.steady().instant())
                        ? Optional.of(parts.steady().onTheWall(lockout.until()))
                        : Optional.empty();
                Hand hand = tables.hand(row.number());
                members.add(new StaffMember(
                        row.number(),
                        row.role(),
                        row.mustChangePin(),
                        row.badge().isPresent(),
                        until,
                        hand.holders(),
                        hand.daysLeft()));
            }
            return members;
        });
    }

    /// The first of all, while there is nobody.
    ///
    /// @param pin wiped, here and below
    public Act enrolFirst(OperatorId number, char[] pin) {
        return withPin(number, pin, hash -> amendments.made(number, number, Kind.ENROLLED, tables -> {
            if (!tables.staff().isEmpty()) {
                return Optional.of(Refusal.NOT_EMPTY);
            }
            if (number.equals(Doorkeeper.STRANGER)) {
                return Optional.of(Refusal.NUMBER_TAKEN);
            }
            tables.put(new StaffRow(number, Role.SUPERVISOR, hash, false, Optional.empty()));
            tables.put(number, Hand.own(parts.today()));
            return Optional.empty();
        }));
    }

    /// Takes somebody on, who must change the PIN at the first sign-in.
    public Act enrol(OperatorId by, OperatorId whom, Role role, char[] pin) {
        return withPin(whom, pin, hash -> amendments.supervised(by, whom, Kind.ENROLLED, tables -> {
            List<StaffRow> staff = tables.staff();
            if (tables.byNumber(whom).isPresent() || whom.equals(Doorkeeper.STRANGER)) {
                return Optional.of(Refusal.NUMBER_TAKEN);
            }
            if (staff.size() >= MOST) {
                return Optional.of(Refusal.FULL);
            }
            return given(tables, by, whom, Hand.own(parts.today()), new StaffRow(whom, role, hash, true, Optional.empty()));
        }));
    }

    /// Gives somebody another role, and ends their work at the desk: it was begun by what the role before asks for.
    public Act changeRole(OperatorId by, OperatorId whom, Role role) {
        return leaving(whom, amendments.supervised(by, whom, Kind.ROLE_CHANGED, tables -> {
            Optional<StaffRow> row = tables.byNumber(whom);
            if (row.isEmpty()) {
                return Optional.of(Refusal.UNKNOWN_NUMBER);
            }
            if (role != Role.SUPERVISOR && isLastSupervisor(tables, row.get())) {
                return Optional.of(Refusal.LAST_SUPERVISOR);
            }
            return given(tables, by, whom, tables.hand(whom), row.get().with(role));
        }));
    }

    /// Gives somebody else a new PIN, which they must change; ends their lock-out and their work at the desk.
    public Act resetPin(OperatorId by, OperatorId whom, char[] pin) {
        return withPin(whom, pin, hash -> by.equals(whom)
                ? new Act.Refused(Refusal.OWN_NUMBER)
                : leaving(whom, amendments.supervised(by, whom, Kind.PIN_CHANGED, tables -> {
                    Optional<StaffRow> row = tables.byNumber(whom);
                    if (row.isEmpty()) {
                        return Optional.of(Refusal.UNKNOWN_NUMBER);
                    }
                    // A new PIN ends what the givers before may have known.
                    Hand before = Hand.own(parts.today());
                    Optional<Refusal> refusal = given(tables, by, whom, before, row.get().with(hash, true));
                    if (refusal.isEmpty()) {
                        tables.removeLockout(parts.names().of(whom));
                    }
                    return refusal;
                })));
    }

    /// One's own PIN, by who knows the old one.
    ///
    /// @param old wiped, as is `pin`
    public Act changePin(OperatorId who, char[] old, char[] pin) {
        try {
            Optional<Refusal> refusal = Arrays.equals(old, pin) ? Optional.of(Refusal.PIN_SAME) : PinRule.refusal(who, pin);
            if (refusal.isPresent()) {
                return new Act.Refused(refusal.get());
            }
            return switch (parts.doorkeeper().check(new Credential.Pin(who, old))) {
                case Checked.Right(StaffRow row) -> {
                    PinHash hash = parts.hasher().hash(who, pin);
                    yield amendments.made(who, who, Kind.PIN_CHANGED, tables -> changed(tables, row, hash));
                }
                case Checked.Wrong _ -> new Act.Refused(Refusal.PIN_WRONG);
                case Checked.Locked _ -> new Act.Refused(Refusal.LOCKED_OUT);
            };
        } catch (StaffException e) {
            return Amendments.unavailable(e);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(pin, '\0');
        }
    }

    private static Optional<Refusal> changed(StaffTables tables, StaffRow before, PinHash hash) throws SQLException {
        Optional<StaffRow> now = tables.byNumber(before.number());
        // Dismissed, or reset by a supervisor, since the old PIN was looked at.
        if (now.isEmpty() || !Arrays.equals(now.get().pin().hash(), before.pin().hash())) {
            return Optional.of(Refusal.PIN_WRONG);
        }
        tables.put(now.get().with(hash, false));
        return Optional.empty();
    }

    public Act dismiss(OperatorId by, OperatorId whom) {
        return leaving(whom, amendments.supervised(by, whom, Kind.DISMISSED, tables -> {
            Optional<StaffRow> row = tables.byNumber(whom);
            if (row.isEmpty()) {
                return Optional.of(Refusal.UNKNOWN_NUMBER);
            }
            if (isLastSupervisor(tables, row.get())) {
                return Optional.of(Refusal.LAST_SUPERVISOR);
            }
            tables.remove(whom);
            tables.removeLookUps(parts.names().of(whom));
            return Optional.empty();
        }));
    }

    /// Gives somebody a badge; an older one no longer counts.
    public Act giveBadge(OperatorId by, OperatorId whom, BadgeCode badge) {
        return badge(by, whom, Kind.BADGE_GIVEN, Optional.of(parts.names().of(badge)));
    }

    /// The badge no longer counts.
    public Act withdrawBadge(OperatorId by, OperatorId whom) {
        return badge(by, whom, Kind.BADGE_WITHDRAWN, Optional.empty());
    }

    /// Notes which document is somebody's own, so that they never help themselves through. Of it only an HMAC is kept.
    ///
    /// @param by a supervisor; or the one whose it is, for the first: else somebody noted a stranger's before they let
    ///     themselves through
    public Act ownDocument(OperatorId by, OperatorId whom, SubjectKey person) {
        return amendments.made(by, whom, Kind.OWN_DOCUMENT_NOTED, tables -> {
            if (tables.byNumber(whom).isEmpty()) {
                return Optional.of(Refusal.UNKNOWN_NUMBER);
            }
            if (by.equals(whom)) {
                if (tables.hasOwnDocument(whom)) {
                    return Optional.of(Refusal.OWN_DOCUMENT);
                }
                if (!amendments.isAtWork(tables, by)) {
                    return Optional.of(Refusal.NOT_SIGNED_IN);
                }
            } else if (!amendments.isSupervisor(tables, by)) {
                return Optional.of(Refusal.NOT_A_SUPERVISOR);
            }
            tables.putOwnDocument(whom, parts.names().of(person));
            return Optional.empty();
        });
    }

    private Act badge(OperatorId by, OperatorId whom, Kind kind, Optional<byte[]> kept) {
        return amendments.supervised(by, whom, kind, tables -> {
            Optional<StaffRow> row = tables.byNumber(whom);
            if (row.isEmpty()) {
                return Optional.of(Refusal.UNKNOWN_NUMBER);
            }
            StaffRow after = row.get().withBadge(kept);
            if (kept.isPresent() && after.role() == Role.GUARD) {
                return given(tables, by, whom, tables.hand(whom), after);
            }
            tables.put(after);
            return Optional.empty();
        });
    }

    /// What somebody has of another, that other could have kept for themselves.
    private Optional<Refusal> given(StaffTables tables, OperatorId by, OperatorId whom, Hand before, StaffRow after)
            throws SQLException {
        if (!by.equals(whom)) {
            Set<OperatorId> behind = Independence.behind(tables, by);
            behind.remove(whom);
            Optional<Hand> hand = before.alsoOf(behind, parts.today());
            if (hand.isEmpty()) {
                return Optional.of(Refusal.FULL);
            }
            tables.put(whom, hand.get());
        }
        tables.put(after);
        return Optional.empty();
    }

    private Act leaving(OperatorId whom, Act act) {
        if (act instanceof Act.Done) {
            parts.sessions().end(whom);
        }
        return act;
    }

    private interface Hashed {
        Act act(PinHash hash);
    }

    private Act withPin(OperatorId number, char[] pin, Hashed hashed) {
        try {
            Optional<Refusal> refusal = PinRule.refusal(number, pin);
            return refusal.isPresent()
                    ? new Act.Refused(refusal.get())
                    : hashed.act(parts.hasher().hash(number, pin));
        } catch (StaffException e) {
            return Amendments.unavailable(e);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static boolean isLastSupervisor(StaffTables tables, StaffRow row) throws SQLException {
        return row.role() == Role.SUPERVISOR
                && tables.staff().stream().filter(other -> other.role() == Role.SUPERVISOR).count() == 1;
    }
}
