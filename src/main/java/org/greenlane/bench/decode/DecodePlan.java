package org.greenlane.bench.decode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.greenlane.sight.EyeKind;

/// What to measure of the pictures in a folder.
///
/// @param readers side by side, each at every picture
/// @param budget for one picture; a reader alone begins however short it is
/// @param turned whether each picture is read four times, turned by right angles
/// @param empty whether there is no symbol in any of them, so that all that is read is wrong
/// @param spoilt how many times each picture is read, spoilt each time in another way; 0 is as it is
/// @param maxPixels larger pictures are made so small first
/// @param csv where a line for each look goes
public record DecodePlan(
        Path folder,
        List<EyeKind> readers,
        Duration budget,
        boolean turned,
        boolean empty,
        int spoilt,
        int maxPixels,
        Optional<Path> csv) {
    public DecodePlan {
        readers = List.copyOf(readers);
        if (readers.isEmpty() || spoilt < 0 || maxPixels < 1 || budget.isNegative()) {
            throw new IllegalArgumentException("readers, times, pixels and budget are positive");
        }
    }
}
