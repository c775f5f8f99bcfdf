package org.greenlane.bench;

import java.util.List;
import java.util.Optional;

/// What came of a run.
///
/// @param hits how many of the counted look-ups found somebody
/// @param before the machine when the run began
/// @param loadAfter how many processes wanted a core in its last minute, itself included
/// @param station empty if the station was not measured
public record StatusBenchResult(
        StatusBenchPlan plan,
        long hits,
        List<OfContender> contenders,
        Optional<OfStation> station,
        Machine before,
        double loadAfter) {
    /// What was measured of one contender. Times are in nanoseconds.
    ///
    /// @param importProcessor the time for which it had a core while it imported: says more than the clock where others
    ///     work on the machine too
    /// @param lookUpProcessor the time for which one look-up had a core, on average
    /// @param fileBytes all that it keeps on the disk
    /// @param peakBytes the most memory it ever had, mapped files included
    /// @param mappedBytes of files that are mapped into its memory, which the system may take back
    public record OfContender(
            ContenderKind kind,
            long records,
            long importTime,
            long importProcessor,
            long fileBytes,
            long openTime,
            Latencies lookUps,
            long lookUpProcessor,
            long peakBytes,
            long mappedBytes) {}

    /// What was measured of the station alone. Times are in nanoseconds.
    ///
    /// @param deltaRecords how many records each delta had
    /// @param visible from when each delta began to land until its news was told
    /// @param whileLanding look-ups without a pause, meanwhile
    /// @param uponDeltas look-ups with all the deltas over the snapshot
    /// @param ready from the start of the program until it had answered a phone code, log included
    /// @param readyPeakBytes the most memory of a station that has only been started
    /// @param peakBytes the most memory of the station that imported everything
    public record OfStation(
            long deltaRecords,
            List<Long> visible,
            Latencies whileLanding,
            Latencies uponDeltas,
            List<Long> ready,
            long readyPeakBytes,
            long peakBytes) {}
}
