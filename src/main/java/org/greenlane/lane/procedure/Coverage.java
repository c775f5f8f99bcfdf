package org.greenlane.lane.procedure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;

/// For which passages of which sites there is a procedure: one each, and at last one for all others.
final class Coverage {
    private final Map<SiteKind, Set<Reason>> taken = new EnumMap<>(SiteKind.class);
    private final EnumSet<SiteKind> whole = EnumSet.noneOf(SiteKind.class);
    private final Set<String> names = new TreeSet<>();

    void add(Procedure procedure, Fields fields) {
        if (!names.add(procedure.name())) {
            fields.flaw("name", "stands twice");
        }
        for (SiteKind site : procedure.sites()) {
            if (whole.contains(site)) {
                fields.flaw("sites", "has " + site + ", which an earlier procedure without reasons ends");
            }
            Set<Reason> reasons = taken.computeIfAbsent(site, _ -> EnumSet.noneOf(Reason.class));
            procedure.reasons().stream()
                    .filter(reason -> !reasons.add(reason))
                    .forEach(reason ->
                            fields.flaw("reasons", "has " + reason + ", which another procedure of " + site + " has"));
            if (procedure.isForAllOthers()) {
                whole.add(site);
            }
        }
    }

    /// Sites without a procedure for all others.
    Set<SiteKind> missing() {
        return EnumSet.complementOf(whole);
    }
}
