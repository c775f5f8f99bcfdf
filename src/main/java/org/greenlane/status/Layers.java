package org.greenlane.status;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.greenlane.health.Reason;
import org.greenlane.health.Standing;
import org.greenlane.trust.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All layers that are open, and the chains that are in force among them. Look-ups hold the lock for one look-up;
/// everything slow (signatures, closing, deleting) happens outside it.
final class Layers {
    private static final Logger LOG = LoggerFactory.getLogger(Layers.class);

    /// How many pages are checked between two words about the progress.
    private static final int PAGES_A_STEP = 256;

    private final Marks marks;
    private final Object lock = new Object();
    // Guarded by the lock, as is every page that is read from a layer.
    private List<Layer> all;
    private State state;

    /// @param trust that they were judged under
    /// @param at when
    private record State(InForce inForce, Trust trust, Instant at) {}

    private State judged(List<Layer> layers, Trust trust, Instant at) {
        return new State(InForce.of(layers, Chain.of(layers, trust, at), marks), trust, at);
    }

    /// @param layers in the order of their import
    Layers(List<Layer> layers, Marks marks, Trust trust, Instant now) {
        this.marks = marks;
        this.all = List.copyOf(layers);
        this.state = judged(all, trust, now);
        dropReplaced();
    }

    /// Asks what is in force, while nothing about it changes.
    <T> T ask(Function<InForce, T> question) {
        synchronized (lock) {
            return question.apply(state.inForce());
        }
    }

    /// Judges all layers anew, under another trust list or at a later time.
    void judge(Trust trust, Instant now) {
        while (true) {
            List<Layer> here;
            synchronized (lock) {
                here = all;
            }
            State anew = judged(here, trust, now);
            synchronized (lock) {
                // Else a bundle has landed or gone meanwhile, which happens a few times an hour.
                if (all.equals(here)) {
                    state = anew;
                    return;
                }
            }
        }
    }

    /// Judges all layers anew where time alone has changed what the trust list says of a signer.
    void keepJudged(Instant now) {
        State judged;
        synchronized (lock) {
            judged = state;
        }
        if (!judged.trust().isTheSame(judged.at(), now)) {
            judge(judged.trust(), now);
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
                    .filter(layer -> state.inForce().chains().values().stream().anyMatch(chain -> chain.replaces(layer)))
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
        Chain chain = judged.inForce().chains().get(layer.origin().region());
        Optional<Reason> distrusted =
                layer.standing(judged.trust(), judged.at()) instanceof Standing.Distrusted(Reason reason)
                        ? Optional.of(reason)
                        : Optional.empty();
        return new LayerInfo(
                layer.header(),
                distrusted,
                chain != null && chain.layers().contains(layer),
                layer.isDamaged());
    }

    List<VerifiedLayer> verify(Progress progress) {
        List<Layer> checked;
        synchronized (lock) {
            checked = all;
        }
        long total = checked.stream().mapToLong(layer -> layer.header().pages()).sum();
        List<VerifiedLayer> verified = new ArrayList<>();
        long done = 0;
        boolean wanted = true;
        for (Layer layer : checked) {
            List<VerifiedLayer.BadPage> named = new ArrayList<>();
            int bad = 0;
            int page = 0;
            for (; page < layer.header().pages() && wanted; page++) {
                Optional<VerifiedLayer.BadPage> found = check(layer, page);
                bad += found.isPresent() ? 1 : 0;
                if (named.size() < VerifiedLayer.MOST_NAMED) {
                    found.ifPresent(named::add);
                }
                done++;
                wanted = done % PAGES_A_STEP != 0 || progress.goOn(done, total);
            }
            verified.add(new VerifiedLayer(layer.header(), page, named, bad));
        }
        return verified;
    }

    private Optional<VerifiedLayer.BadPage> check(Layer layer, int page) {
        try {
            synchronized (lock) {
                layer.page(page);
            }
            return Optional.empty();
        } catch (LayerDamaged e) {
            return Optional.of(new VerifiedLayer.BadPage(page, e.sentence()));
        }
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
            state = new State(InForce.NOTHING, state.trust(), state.at());
        }
    }
}
