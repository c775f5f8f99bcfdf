package org.greenlane;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.greenlane.status.BundleFault;

/// What became of a delivery as a whole.
///
/// @param lines of its files
/// @param mayHoldOlder true for a folder that people fill: there older bundles lie beside the newest, and do no harm
record Judged(List<ImportLine> lines, boolean mayHoldOlder) {
    private static final Set<String> OLDER = Set.of(BundleFault.ROLLBACK.name(), BundleFault.EXPIRED.name());

    Judged {
        lines = List.copyOf(lines);
    }

    boolean isGood() {
        return !lines.isEmpty() && bad().isEmpty();
    }

    /// Whether one file, or one folder of several, is good.
    boolean isGood(Path place) {
        return lines.stream().anyMatch(line -> line.file().startsWith(place))
                && bad().stream().noneMatch(line -> line.file().startsWith(place));
    }

    boolean isStopped(Path place) {
        return lines.stream().anyMatch(line -> line.isStopped() && line.file().startsWith(place));
    }

    /// What was refused and is a concern.
    List<ImportLine> bad() {
        boolean holdsTheNewest =
                mayHoldOlder && lines.stream().anyMatch(line -> line.taken() && DeliveryFiles.isBundle(line.file()));
        return lines.stream()
                .filter(line -> !line.taken())
                .filter(line -> !(holdsTheNewest
                        && DeliveryFiles.isBundle(line.file())
                        && OLDER.contains(line.fault())))
                .toList();
    }

    /// What was not in force before.
    List<ImportLine> news() {
        return lines.stream()
                .filter(line -> line.outcome() == ImportLine.Outcome.TAKEN)
                .toList();
    }
}
