package org.greenlane.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.greenlane.health.Claim;
import org.greenlane.health.Freshness;
import org.greenlane.health.Known;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What counts at one moment, and what it answers.
///
/// @param chains by region
/// @param behind regions of which newer statuses were in force before than are now: what was lost might say otherwise
record InForce(Map<Region, Chain> chains, Set<Region> behind) {
    static final InForce NOTHING = new InForce(Map.of(), Set.of());

    private static final Logger LOG = LoggerFactory.getLogger(InForce.class);

    /// Chains and what is missing of them.
    ///
    /// @param layers all that are there
    /// @param trusted the chains of those whose signers count
    static InForce of(List<Layer> layers, Map<Region, Chain> trusted, Marks marks) {
        Map<Region, Chain> whole = Chain.of(layers);
        Set<Region> behind = new HashSet<>();
        marks.newest().forEach((region, newest) -> {
            Chain chain = whole.get(region);
            if (chain == null || chain.sequence() < newest) {
                behind.add(region);
            }
        });
        return new InForce(trusted, Set.copyOf(behind));
    }

    /// See [StatusStore#find].
    List<Known> find(SubjectKey subject, Region home) {
        List<Known> answers = new ArrayList<>();
        if (!behind.isEmpty()) {
            answers.add(new Known.Unanswerable(Reason.STATUSES_DAMAGED));
        } else if (!chains.containsKey(home)) {
            answers.add(new Known.Unanswerable(Reason.NO_STATUSES));
        }
        chains.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Region, Chain> entry) -> !entry.getKey().equals(home))
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getValue().find(subject))
                .filter(known -> !(known instanceof Known.Absent))
                .forEach(answers::add);
        return answers.isEmpty() ? List.of(absent()) : List.copyOf(answers);
    }

    Known absent() {
        return freshness()
                .<Known>map(Known.Absent::new)
                .orElseGet(() -> new Known.Unanswerable(Reason.NO_STATUSES));
    }

    Revocation revocationOf(Claim claim) {
        Chain chain = chains.get(claim.issuer());
        Revocation told = chain == null
                ? Revocation.NO_STATUSES
                : chain.revocation(claim.codeId().revocationKey(claim.issuer()));
        return told != Revocation.REVOKED && behind.contains(claim.issuer()) ? Revocation.DAMAGED : told;
    }

    /// See [StatusStore#dependantsOf].
    Dependants dependantsOf(SubjectKey guardian, Region home, Instant now) {
        if (!behind.isEmpty()) {
            return new Dependants.Unanswerable(Reason.STATUSES_DAMAGED);
        }
        if (!chains.containsKey(home)) {
            return new Dependants.Unanswerable(Reason.NO_STATUSES);
        }
        Map<SubjectKey, Dependants.Dependant> people = new TreeMap<>();
        try {
            for (Chain chain : chains.values()) {
                chain.bindings(guardian, now)
                        .forEach(bound -> people.putIfAbsent(
                                bound.dependant(), new Dependants.Dependant(bound.dependant(), bound.age())));
            }
        } catch (LayerDamaged e) {
            LOG.warn("The statuses on this disk are damaged: {}", e.sentence());
            return new Dependants.Unanswerable(Reason.STATUSES_DAMAGED);
        }
        return people.size() > FamilyBinding.MAX_DEPENDANTS
                ? new Dependants.Unanswerable(Reason.FAMILY_TOO_LARGE)
                : new Dependants.Bound(List.copyOf(people.values()));
    }

    NumberMatch match(long prefix60) {
        if (chains.isEmpty()) {
            return new NumberMatch.Unanswerable(Reason.NO_STATUSES);
        }
        Set<SubjectKey> subjects = new HashSet<>();
        try {
            for (Chain chain : chains.values()) {
                subjects.addAll(chain.startingWith(prefix60));
            }
        } catch (LayerDamaged e) {
            LOG.warn("The statuses on this disk are damaged: {}", e.sentence());
            return new NumberMatch.Unanswerable(Reason.STATUSES_DAMAGED);
        }
        return switch (subjects.size()) {
            case 0 -> new NumberMatch.Nobody();
            case 1 -> new NumberMatch.One(subjects.iterator().next());
            default -> new NumberMatch.Several();
        };
    }

    Optional<Freshness> freshness() {
        Collection<Chain> all = chains.values();
        return all.stream().map(Chain::freshness).min(Comparator.comparing(Freshness::expires));
    }
}
