package org.greenlane.bench.decode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.greenlane.bench.Machine;
import org.greenlane.sight.EyeKind;

/// What was measured of the pictures in a folder.
///
/// @param loadAfter how many processes wanted a core at the end
/// @param pictures how many were looked at, of the files that there are
/// @param refused files that are no pictures, or damaged
/// @param refusals the first of them, each with its reason
/// @param groups each reader's looks by set and kind
/// @param stopped whether somebody ended it before all pictures were read
public record DecodeResult(
        Machine before,
        double loadAfter,
        DecodePlan plan,
        long pictures,
        long refused,
        List<String> refusals,
        SortedMap<Group, Map<EyeKind, Tally>> groups,
        boolean stopped) {
    /// All kinds of a set together.
    public Map<EyeKind, Tally> set(String set) {
        Map<EyeKind, Tally> sums = new EnumMap<>(EyeKind.class);
        groups.forEach((group, tallies) -> {
            if (group.set().equals(set)) {
                tallies.forEach((kind, tally) ->
                        sums.computeIfAbsent(kind, _ -> new Tally()).addAll(tally));
            }
        });
        return sums;
    }
}
