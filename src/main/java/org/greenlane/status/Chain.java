package org.greenlane.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenlane.health.Freshness;
import org.greenlane.health.Known;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.health.SubjectKey;
import org.greenlane.trust.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The layers of one region that are in force: its newest trusted snapshot, and upon it every delta that lies on the one
/// before. The newest layer that has a record of a key answers.
///
/// @param layers from the snapshot upwards, at least one
record Chain(List<Layer> layers) {
    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);

    Chain {
        layers = List.copyOf(layers);
    }

    /// Sorts layers into chains; leaves those out whose signers no longer count.
    ///
    /// @param layers in the order of their import
    static Map<Region, Chain> of(List<Layer> layers, Trust trust, Instant now) {
        return of(layers.stream()
                .filter(layer -> layer.standing(trust, now) instanceof Standing.Trusted)
                .toList());
    }

    /// Sorts layers into chains, whoever signed them.
    static Map<Region, Chain> of(List<Layer> layers) {
        Map<Region, TreeMap<Long, Layer>> sorted = new TreeMap<>();
        for (Layer layer : layers) {
            // Of two imports of one bundle, the later counts: it may have repaired the earlier.
            sorted.computeIfAbsent(layer.origin().region(), _ -> new TreeMap<>())
                    .put(layer.origin().sequence(), layer);
        }
        Map<Region, Chain> chains = new TreeMap<>();
        sorted.forEach((region, ofRegion) -> link(ofRegion).ifPresent(chain -> chains.put(region, chain)));
        return Map.copyOf(chains);
    }

    private static Optional<Chain> link(TreeMap<Long, Layer> bySequence) {
        List<Layer> linked = new ArrayList<>();
        for (Layer layer : bySequence.values()) {
            BundleOrigin origin = layer.origin();
            if (origin.kind() == BundleKind.SNAPSHOT) {
                linked.clear();
                linked.add(layer);
            } else if (!linked.isEmpty() && linked.getLast().origin().sequence() == origin.previous()) {
                linked.add(layer);
            }
        }
        return linked.isEmpty() ? Optional.empty() : Optional.of(new Chain(linked));
    }

    Layer newest() {
        return layers.getLast();
    }

    long sequence() {
        return newest().origin().sequence();
    }

    Freshness freshness() {
        return newest().origin().freshness();
    }

    /// True for a layer of this region that this chain has made useless.
    boolean replaces(Layer layer) {
        return layer.origin().region().equals(newest().origin().region())
                && layer.origin().sequence() <= newest().origin().sequence()
                && !layers.contains(layer);
    }

    Known find(SubjectKey subject) {
        try {
            return newestRecord(subject)
                    .filter(record -> !record.code())
                    .<Known>map(record -> new Known.Found(record.status(newest().origin().region()), freshness()))
                    .orElseGet(() -> new Known.Absent(freshness()));
        } catch (LayerDamaged e) {
            LOG.warn("The statuses on this disk are damaged: {}", e.sentence());
            return new Known.Unanswerable(Reason.STATUSES_DAMAGED);
        }
    }

    Revocation revocation(SubjectKey revocationKey) {
        try {
            boolean revoked = newestRecord(revocationKey)
                    .filter(record -> record.code() && record.revoked())
                    .isPresent();
            return revoked ? Revocation.REVOKED : Revocation.NOT_REVOKED;
        } catch (LayerDamaged e) {
            LOG.warn("The statuses on this disk are damaged: {}", e.sentence());
            return Revocation.DAMAGED;
        }
    }

    /// Everybody whose key begins with these 60 bits.
    List<SubjectKey> startingWith(long prefix60) throws LayerDamaged {
        List<SubjectKey> subjects = new ArrayList<>();
        for (Layer layer : layers) {
            layer.startingWith(prefix60).stream()
                    .filter(record -> !record.code())
                    .map(StatusRecord::key)
                    .forEach(subjects::add);
        }
        return subjects;
    }

    /// Whom a guardian brings along at that time: of each binding the newest record counts.
    List<FamilyBinding> bindings(SubjectKey guardian, Instant now) throws LayerDamaged {
        long mark = FamilyBinding.mark(newest().origin().region(), guardian);
        Map<SubjectKey, FamilyBinding> newest = new TreeMap<>();
        for (Layer layer : layers) {
            layer.bindings(mark).forEach(binding -> newest.put(binding.key(), binding));
        }
        return newest.values().stream().filter(binding -> binding.countsAt(now)).toList();
    }

    private Optional<StatusRecord> newestRecord(SubjectKey key) throws LayerDamaged {
        for (Layer layer : layers.reversed()) {
            Optional<StatusRecord> found = layer.find(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
