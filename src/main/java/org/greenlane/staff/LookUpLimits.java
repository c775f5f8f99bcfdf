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

    /// What stands against a look-up by a document; counts nothing.
    public LookUpAnswer askByDocument() {
        return asked(this::ofStation);
    }

    /// What stands against a look-up by a typed number; counts nothing.
    public LookUpAnswer askTyped(OperatorId operator) {
        return asked(tables -> ofOperator(tables, names.of(operator)));
    }

    /// Somebody's document lies on the reader.
    public LookUpAnswer byDocument() {
        return counted(this::station);
    }

    /// Somebody's number was typed.
    public LookUpAnswer typed(OperatorId operator) {
        return counted(tables -> {
            String name = names.of(operator);
            LookUpAnswer answer = ofOperator(tables, name);
            if (answer instanceof LookUpAnswer.Allowed) {
                tables.put(name, tables.lookUps(name).at(clock.instant()).andOneMore());
                return station(tables);
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

    /// How many numbers somebody has typed in their present hour; 0 where nobody knows.
    public int typedBy(OperatorId operator) {
        return made(names.of(operator));
    }

    /// How many people were looked up in the station's present hour; 0 where nobody knows.
    public int made() {
        return made(Names.STATION);
    }

    private int made(String name) {
        try {
            return file.read(0, tables -> tables.lookUps(name).at(clock.instant()).made());
        } catch (StaffException e) {
            LOG.warn("Look-ups are not counted now: {}", e.getMessage());
            return 0;
        }
    }

    private LookUpAnswer station(StaffTables tables) throws SQLException {
        LookUpAnswer answer = ofStation(tables);
        if (answer instanceof LookUpAnswer.Allowed) {
            tables.put(Names.STATION, tables.lookUps(Names.STATION).at(clock.instant()).andOneMore());
        }
        return answer;
    }

    private LookUpAnswer ofStation(StaffTables tables) throws SQLException {
        LookUpCount count = tables.lookUps(Names.STATION).at(clock.instant());
        return count.made() < perHour
                ? new LookUpAnswer.Allowed()
                : new LookUpAnswer.TooMany(clock.onTheWall(count.ends()));
    }

    private LookUpAnswer ofOperator(StaffTables tables, String name) throws SQLException {
        LookUpCount count = tables.lookUps(name).at(clock.instant());
        return count.made() < typedPerHour ? ofStation(tables) : new LookUpAnswer.NeedsApproval();
    }

    private LookUpAnswer asked(StaffFile.Work<LookUpAnswer> work) {
        try {
            return file.read(new LookUpAnswer.Unavailable(), work);
        } catch (StaffException e) {
            LOG.warn("Look-ups are not counted now: {}", e.getMessage());
            return new LookUpAnswer.Unavailable();
        }
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
