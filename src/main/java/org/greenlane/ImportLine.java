package org.greenlane;

import java.nio.file.Path;
import org.greenlane.status.BundleFault;

/// What became of one file of a delivery.
///
/// @param fault the name of what was wrong with it; empty if it was not refused
public record ImportLine(Path file, Outcome outcome, String sentence, String fault) {
    /// How one file ended.
    public enum Outcome {
        /// It is in force now, and was not before.
        TAKEN,
        /// It was in force already.
        IN_FORCE_ALREADY,
        /// It is not in force.
        REFUSED
    }

    static ImportLine refused(Path file, String fault, String sentence) {
        return new ImportLine(file, Outcome.REFUSED, sentence, fault);
    }

    /// True if it is in force.
    public boolean taken() {
        return outcome != Outcome.REFUSED;
    }

    /// True if somebody stopped the import.
    public boolean isStopped() {
        return fault.equals(BundleFault.CANCELLED.name());
    }
}
