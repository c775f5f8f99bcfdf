package org.greenlane.status;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.trust.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All layers that are open, and the chains that are in force among them. Look-ups hold the lock for one look-up;
/// everything slow (signatures, closing, deleting) happens outside it.
final class Layers {
    private static final Logger LOG = LoggerFactory.getLogger(Layers.class);

    private final Object lock = new Object();
    // Guarded by the lock, as is every page that is read from a layer.
    private List<Layer> all;
    private State state;

    /// @param chains those in force, by region
    /// @param trust that they were judged under
    /// @param at when
    private record State(Map<Region, Chain> chains, Trust trust, Instant at) {
        static State judged(List<Layer> layers, Trust trust, Instant at) {
            return new State(Chain.of(layers, trust, at), trust, at);
        }
    }

    /// @param layers in the order of their import
    Layers(List<Layer> layers, Trust trust, Instant now) {
        this.all = List.copyOf(layers);
        this.state = State.judged(all, trust, now);
        dropReplaced();
    }

    /// Asks the chains in force, while nothing about them changes.
    <T> T ask(Function<Map<Region, Chain>, T> question) {
        synchronized (lock) {
            return question.apply(state.chains());
        }
    }

    /// Judges all layers anew, under another trust list or at a later time.
    void judge(Trust trust, Instant now) {
        while (true) {
            List<Layer> judged;
            synchronized (lock) {
                judged = all;
            }
            State anew = State.judged(judged, trust, now);
            synchronized (lock) {
                // Else a bundle has landed or gone meanwhile, which happens a few times an hour.
                if (all.equals(judged)) {
                    state = anew;
                    return;
                }
            }
        }
    }

    /// Brings a layer into force.
    void add(Layer layer, Trust trust, Instant now) {
        synchronized (lock) {
            List<Layer> more = new ArrayList<>(all);
            more.add(layer);
            all = List.copyOf(more);
        }
        judge(trust, now);
        dropReplaced();
    }

    /// Deletes the layers that newer ones have made useless. Nobody looks anything up in them any more.
    private void dropReplaced() {
        List<Layer> replaced;
        synchronized (lock) {
            replaced = all.stream()
                    .filter(layer -> state.chains().values().stream().anyMatch(chain -> chain.replaces(layer)))
                    .toList();
            all = all.stream().filter(layer -> !replaced.contains(layer)).toList();
        }
        for (Layer layer : replaced) {
            try {
                layer.close();
                Files.deleteIfExists(layer.path());
            } catch (SQLException | IOException e) {
                LOG.warn("Old statuses could not be deleted; the next start tries again: {}", e.getMessage());
            }
        }
    }

    List<LayerInfo> infos() {
        List<Layer> told;
        State judged;
        synchronized (lock) {
            told = all;
            judged = state;
        }
        return told.stream().map(layer -> info(layer, judged)).toList();
    }

    private static LayerInfo info(Layer layer, State judged) {
        Chain chain = judged.chains().get(layer.origin().region());
        Optional<Reason> distrusted =
                layer.standing(judged.trust(), judged.at()) instanceof Standing.Distrusted(Reason reason)
                        ? Optional.of(reason)
                        : Optional.empty();
        return new LayerInfo(
                layer.header(),
                layer.path().toFile().length(),
                distrusted,
                chain != null && chain.layers().contains(layer),
                layer.isDamaged());
    }

    void close() {
        synchronized (lock) {
            for (Layer layer : all) {
                try {
                    layer.close();
                } catch (SQLException e) {
                    LOG.warn("Statuses did not close: {}", e.getMessage());
                }
            }
            all = List.of();
            state = new State(Map.of(), state.trust(), state.at());
        }
    }
}
