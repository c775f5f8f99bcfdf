package org.greenlane.lane.assisted;

import java.time.Instant;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;

/// How many people one operator may look up: nobody browses.
public interface LookUpLimits {
    /// What stands against one more look-up; counts nothing.
    Limit ask(OperatorId operator, LookUpWay way);

    /// Counts a look-up that is about to be made.
    ///
    /// @return false if it could not be counted; then it is not made
    boolean count(OperatorId operator, LookUpWay way);

    /// What stands against a look-up.
    sealed interface Limit {
        record Allowed() implements Limit {}

        /// A second person must agree.
        record NeedsApproval() implements Limit {}

        /// Not even then.
        record TooMany(Instant until) implements Limit {}
    }
}
