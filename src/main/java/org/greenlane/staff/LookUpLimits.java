package org.greenlane.staff;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Nobody browses: how many people may be looked up in an hour, by typed numbers alone and at all. The counts outlive a
/// restart, and a clock set back or forward gives no new ones. Safe for several threads.
public final class LookUpLimits {
    static final Duration HOUR = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(LookUpLimits.class);

    private final StaffFile file;
    private final Names names;
    private final SteadyClock clock;
    private final int typedPerHour;
    private final int perHour;

    /// @param typedPerHour how many numbers each may type in an hour without a second person
    /// @param perHour how many people the whole station may look up in an hour
    LookUpLimits(StaffFile file, Names names, SteadyClock clock, int typedPerHour, int perHour) {
        this.file = file;
        this.names = names;
        this.clock = clock;
        this.typedPerHour = typedPerHour;
        this.perHour = perHour;
    }

    /// Somebody's document lies on the reader.
    public LookUpAnswer byDocument() {
        return counted(this::station);
    }

    /// Somebody's number was typed.
    public LookUpAnswer typed(OperatorId operator) {
        return counted(tables -> {
            String name = names.of(operator);
            LookUpCount count = tables.lookUps(name).at(clock.instant());
            if (count.made() >= typedPerHour) {
                return new LookUpAnswer.NeedsApproval();
            }
            LookUpAnswer answer = station(tables);
            if (answer instanceof LookUpAnswer.Allowed) {
                tables.put(name, count.andOneMore());
            }
            return answer;
        });
    }

    /// Somebody's number was typed, and a second person has agreed.
    ///
    /// @param approval what [StaffBook#approve] said
    /// @return [LookUpAnswer.NeedsApproval] if nobody agreed but who asked, or one who sees nobody's verdict
    public LookUpAnswer approved(OperatorId operator, SignIn.Welcome approval) {
        boolean counts = !approval.operator().equals(operator) && approval.role() != Role.TECHNICIAN;
        return counts ? counted(this::station) : new LookUpAnswer.NeedsApproval();
    }

    private LookUpAnswer station(StaffTables tables) throws SQLException {
        Instant now = clock.instant();
        LookUpCount count = tables.lookUps(Names.STATION).at(now);
        if (count.made() >= perHour) {
            return new LookUpAnswer.TooMany(clock.onTheWall(count.ends()));
        }
        tables.put(Names.STATION, count.andOneMore());
        return new LookUpAnswer.Allowed();
    }

    private LookUpAnswer counted(StaffFile.Work<LookUpAnswer> work) {
        try {
            return file.change(work);
        } catch (StaffException e) {
            LOG.warn("Look-ups cannot be counted: {}", e.getMessage());
            return new LookUpAnswer.Unavailable();
        }
    }
}
