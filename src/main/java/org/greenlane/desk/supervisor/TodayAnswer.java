package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.health.OperatorId;
import org.greenlane.report.ShiftFigures;
import org.greenlane.report.WaitingTime;

/// What can be said of today.
///
/// @param figures out of the log; empty where it cannot be read
/// @param uncounted how many entries of today are still to be counted: the figures are of those before
/// @param waiting how long people wait now, lane by lane
public record TodayAnswer(
        Optional<ShiftFigures> figures,
        long uncounted,
        List<WaitingTime> waiting,
        List<LookUpUse> lookUps,
        Limits limits,
        Standing standing) {
    public TodayAnswer {
        waiting = List.copyOf(waiting);
        lookUps = List.copyOf(lookUps);
    }

    /// What one of the staff looked up.
    ///
    /// @param today people, in whatever way
    /// @param typed of them, by numbers
    /// @param approved of them, with a second person's agreement
    /// @param withoutConsent of them, those where no consent is in the log, but for codes that were shown
    /// @param typedThisHour numbers that count against the hourly limit now
    public record LookUpUse(
            OperatorId operator, long today, long typed, long approved, long withoutConsent, int typedThisHour) {}

    /// How many look-ups the site's rule allows, and how many were made in the present hour.
    ///
    /// @param typedPerHour numbers, for each of the staff
    /// @param perHour people, for the whole station
    /// @param madeThisHour of these
    public record Limits(int typedPerHour, int perHour, int madeThisHour) {
        /// True from four fifths on.
        static boolean isNear(int made, int limit) {
            return made * 5L >= limit * 4L;
        }
    }

    /// How devices and data stand.
    ///
    /// @param faultsSinceStart how many faults began since the station was opened
    public record Standing(
            List<DeviceState> devices,
            List<Fault> faults,
            int faultsSinceStart,
            Optional<Freshness> statuses,
            Optional<Freshness> trustList,
            Optional<Freshness> recognition) {
        public Standing {
            devices = List.copyOf(devices);
            faults = List.copyOf(faults);
        }
    }
}
