package org.greenlane.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.health.CodeId;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SearchReason;

/// What staff do between the passages of a soak: each kind of act in its turn, every second one as if of the day before;
/// now and then the log is signed, and what is personal of days before today is destroyed.
final class SoakActs {
    private static final OperatorId GUARD = new OperatorId("G-1");
    private static final OperatorId SUPERVISOR = new OperatorId("S-1");
    private static final int SIGN_EVERY = 8;
    private static final int PURGE_EVERY = 25;
    private static final int SLIP_BYTES = 8;

    private long count;
    private long yesterdays;

    /// What records an act, and says its number when that is acknowledged.
    interface Recorder {
        long record(Event.OfStaff act) throws AuditException;
    }

    /// What was acknowledged.
    ///
    /// @param newest the number of the newest entry; 0 if it was none
    /// @param purged the number of an entry whose personal part is destroyed for good; 0 if it was no purge
    record Done(long newest, long purged) {}

    /// Does what comes next.
    ///
    /// @param recorder records an act
    /// @param log is signed and purged
    /// @param passage the number of one that is in the log
    Done next(Recorder recorder, AuditLog log, long passage, Instant now) throws AuditException {
        count++;
        if (count % PURGE_EVERY == 0) {
            long destroyed = yesterdays;
            yesterdays = 0;
            return log.purge(LocalDate.ofInstant(now, ZoneOffset.UTC), now) > 0
                    ? new Done(log.size(), destroyed)
                    : new Done(0, 0);
        }
        if (count % SIGN_EVERY == 0) {
            log.checkpoint();
            return new Done(0, 0);
        }
        boolean before = count % 2 == 0;
        List<Event.OfStaff> acts = acts(before ? now.minus(Duration.ofDays(1)) : now, passage);
        long number = recorder.record(acts.get((int) (count / 2 % acts.size())));
        if (before) {
            yesterdays = number;
        }
        return new Done(number, 0);
    }

    private static List<Event.OfStaff> acts(Instant at, long passage) {
        return List.of(
                new Event.Staffing(at, GUARD, Event.Staffing.Kind.SIGNED_IN),
                new Event.ConsentRefused(at, GUARD, LookUpWay.DOCUMENT),
                new Event.Overridden(at, passage, GUARD, SUPERVISOR, OverrideReason.ESCORTED, "walked through with staff"),
                new Event.PartPassed(at, passage, GUARD, List.of(0)),
                new Event.ProcedureEnded(
                        at, Optional.of(passage), GUARD, "declaration", Map.of("fever", "no"), "let-through"),
                new Event.SlipIssued(at, passage, GUARD, CodeId.of(new byte[SLIP_BYTES]), at.plus(Duration.ofHours(2))),
                new Event.StaffChanged(at, SUPERVISOR, GUARD, Event.StaffChanged.Kind.ROLE_CHANGED),
                new Event.Exported(
                        at, SUPERVISOR, Optional.of(GUARD), 1, passage, Event.Exported.Content.PERSONAL, true, "00".repeat(32)),
                new Event.IncidentNoted(at, SUPERVISOR, IncidentKind.DEVICE, Optional.of(passage), "the reader was unplugged"),
                new Event.PersonSearched(at, SUPERVISOR, SearchReason.OWN_REQUEST));
    }
}
