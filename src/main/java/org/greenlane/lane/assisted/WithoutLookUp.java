package org.greenlane.lane.assisted;

import org.greenlane.health.Assistance;
import org.greenlane.health.Passage;

/// Records that somebody came through the desk without being looked up: they had nothing to show, or refused.
@FunctionalInterface
public interface WithoutLookUp {
    /// @return a passage that asks staff, with the number 0 if it could not be recorded
    Passage record(Assistance help);
}
