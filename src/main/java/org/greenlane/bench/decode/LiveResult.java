package org.greenlane.bench.decode;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import org.greenlane.bench.Machine;
import org.greenlane.sight.EyeKind;

/// What was measured of streams.
///
/// @param loadAfter how many processes wanted a core at the end
/// @param stopped whether somebody ended it before
public record LiveResult(
        Machine before, double loadAfter, LivePlan plan, SortedMap<Group, Map<EyeKind, LiveTally>> groups, boolean stopped) {
    /// All kinds of a set together.
    public Map<EyeKind, LiveTally> set(String set) {
        Map<EyeKind, LiveTally> sums = new EnumMap<>(EyeKind.class);
        groups.forEach((group, tallies) -> {
            if (group.set().equals(set)) {
                tallies.forEach((kind, tally) ->
                        sums.computeIfAbsent(kind, _ -> new LiveTally()).addAll(tally));
            }
        });
        return sums;
    }
}
