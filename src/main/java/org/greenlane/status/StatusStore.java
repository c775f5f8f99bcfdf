package org.greenlane.status;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Claim;
import org.greenlane.health.Freshness;
import org.greenlane.health.Known;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.health.SubjectKey;
import org.greenlane.trust.Trust;
import org.greenlane.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest signed statuses that this station knows, one H2 file an imported bundle.
///
/// Safe for use by several threads: look-ups go on while a bundle is imported, and see all of it or nothing.
public final class StatusStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatusStore.class);
    private static final int BUFFER_BYTES = 1 << 20;

    private final StatusFolder folder;
    private final Vault vault;
    private final List<Damage> damages;
    private final Object importing = new Object();
    private final Object looking = new Object();
    // Guarded by `looking`, as is every layer in them.
    private List<Layer> layers;
    private Map<Region, Chain> chains;
    private Trust trust;
    private Instant judgedAt;

    private StatusStore(
            StatusFolder folder, Vault vault, List<Layer> layers, List<Damage> damages, Trust trust, Instant now) {
        this.folder = folder;
        this.vault = vault;
        this.layers = List.copyOf(layers);
        this.damages = List.copyOf(damages);
        this.trust = trust;
        this.judgedAt = now;
        this.chains = Chain.of(layers, trust, now);
    }

    /// Opens the statuses of a station. Files that cannot be used are renamed aside and told by [#damages]; the station
    /// works on without them.
    ///
    /// @param path the folder, made if it is not there
    /// @param trust who may sign; layers of others are kept but do not answer
    public static StatusStore open(Path path, Vault vault, Trust trust, Instant now) throws StatusException {
        StatusFolder folder = StatusFolder.open(path);
        List<Layer> layers = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        try {
            for (Path file : folder.layers()) {
                try {
                    layers.add(Layer.open(file, vault));
                } catch (LayerDamaged e) {
                    LOG.warn("{} cannot be used and is set aside: {}", file.getFileName(), e.sentence());
                    damages.add(new Damage(file.getFileName().toString(), e.sentence()));
                    folder.setAside(file);
                }
            }
        } catch (IOException e) {
            throw new StatusException(StatusException.Kind.DISK, "the statuses cannot be read from the disk", e);
        }
        StatusStore store = new StatusStore(folder, vault, layers, damages, trust, now);
        store.dropReplaced();
        return store;
    }

    /// Files that were set aside when the store was opened.
    public List<Damage> damages() {
        return damages;
    }

    /// What the newest statuses say of a person. Of several regions that know the person, the status issued last counts.
    public Known find(SubjectKey subject) {
        synchronized (looking) {
            Optional<Known.Found> newest = Optional.empty();
            for (Chain chain : chains.values()) {
                switch (chain.find(subject)) {
                    case Known.Unanswerable damaged -> {
                        return damaged;
                    }
                    case Known.Found found -> {
                        if (newest.isEmpty() || found.status().issued().isAfter(newest.get().status().issued())) {
                            newest = Optional.of(found);
                        }
                    }
                    case Known.Absent _ -> {}
                }
            }
            return newest.<Known>map(found -> found).orElseGet(this::absent);
        }
    }

    private Known absent() {
        return freshness()
                .<Known>map(Known.Absent::new)
                .orElseGet(() -> new Known.Unanswerable(Reason.NO_STATUSES));
    }

    /// Whether the issuer of a code has withdrawn this very code.
    public Revocation revocationOf(Claim claim) {
        synchronized (looking) {
            Chain chain = chains.get(claim.issuer());
            return chain == null
                    ? Revocation.UNANSWERABLE
                    : chain.revocation(claim.codeId().revocationKey(claim.issuer()));
        }
    }

    /// Whose printed number it is.
    ///
    /// @param prefix60 the first 60 bits of the subject key, as a number
    public NumberMatch findByPrefix60(long prefix60) {
        synchronized (looking) {
            if (chains.isEmpty()) {
                return new NumberMatch.Unanswerable(Reason.NO_STATUSES);
            }
            Set<SubjectKey> subjects = new HashSet<>();
            try {
                for (Chain chain : chains.values()) {
                    subjects.addAll(chain.startingWith(prefix60));
                }
            } catch (LayerDamaged e) {
                LOG.warn("The statuses on this disk are damaged: {}", e.getMessage());
                return new NumberMatch.Unanswerable(Reason.STATUSES_DAMAGED);
            }
            return switch (subjects.size()) {
                case 0 -> new NumberMatch.Nobody();
                case 1 -> new NumberMatch.One(subjects.iterator().next());
                default -> new NumberMatch.Several();
            };
        }
    }

    /// How old the statuses are; of several regions, those that expire first.
    public Optional<Freshness> freshness() {
        synchronized (looking) {
            return chains.values().stream().map(Chain::freshness).min(Comparator.comparing(Freshness::expires));
        }
    }

    /// Every imported bundle that is still kept, in the order of import.
    public List<LayerInfo> layers() {
        List<Layer> all;
        Map<Region, Chain> used;
        Trust under;
        Instant at;
        synchronized (looking) {
            all = layers;
            used = chains;
            under = trust;
            at = judgedAt;
        }
        return all.stream().map(layer -> info(layer, used, under, at)).toList();
    }

    private static LayerInfo info(Layer layer, Map<Region, Chain> used, Trust under, Instant at) {
        Chain chain = used.get(layer.origin().region());
        Optional<Reason> distrusted = layer.standing(under, at) instanceof Standing.Distrusted(Reason reason)
                ? Optional.of(reason)
                : Optional.empty();
        return new LayerInfo(
                layer.header(),
                layer.path().toFile().length(),
                distrusted,
                chain != null && chain.layers().contains(layer),
                layer.isDamaged());
    }

    /// Judges all layers anew, under another trust list or at a later time. Look-ups do not wait for it.
    public void retrust(Trust newTrust, Instant now) {
        while (true) {
            List<Layer> judged;
            synchronized (looking) {
                judged = layers;
            }
            Map<Region, Chain> anew = Chain.of(judged, newTrust, now);
            synchronized (looking) {
                // Else a bundle has landed or gone meanwhile, which happens a few times an hour.
                if (layers.equals(judged)) {
                    trust = newTrust;
                    judgedAt = now;
                    chains = anew;
                    return;
                }
            }
        }
    }

    /// Imports a bundle from a file.
    public ImportResult importBundle(Path bundle, Trust under, Instant now, Progress progress) {
        try (InputStream source = Files.newInputStream(bundle)) {
            return importBundle(source, under, now, progress);
        } catch (IOException e) {
            return new ImportResult.Refused(BundleFault.SOURCE_FAILED, "the bundle cannot be opened");
        }
    }

    /// Imports a bundle as it streams in: all of it comes into force at once when its last byte has been checked, or
    /// nothing has changed.
    ///
    /// @param under who may sign; from now on also for the layers that are there
    public ImportResult importBundle(InputStream source, Trust under, Instant now, Progress progress) {
        synchronized (importing) {
            try {
                retrust(under, now);
                BundleReader bundle = BundleReader.open(new BufferedInputStream(source, BUFFER_BYTES));
                Admission.check(bundle, inForce(bundle.header().origin().region()), under, now);
                StatusFolder.Place place = folder.nextPlace();
                build(bundle, place, progress);
                install(Layer.open(place.file(), vault), under, now);
                return new ImportResult.Imported(bundle.header());
            } catch (BundleRefused e) {
                return e.result();
            } catch (SQLException | IOException | LayerDamaged e) {
                LOG.warn("The station's disk failed during an import", e);
                return new ImportResult.Refused(BundleFault.DISK, "the station's disk is full or failed");
            }
        }
    }

    private Optional<Chain> inForce(Region region) {
        synchronized (looking) {
            return Optional.ofNullable(chains.get(region));
        }
    }

    private void build(BundleReader bundle, StatusFolder.Place place, Progress progress)
            throws BundleRefused, SQLException, IOException {
        byte[] hashes = bundle.readHashes();
        LayerSeal seal = new LayerSeal(vault, bundle.header().origin());
        try (LayerBuilder layer = new LayerBuilder(place.incoming(), seal)) {
            layer.about(bundle.signed().encoded(), hashes);
            while (bundle.hasNextPage()) {
                boolean batch = layer.add(bundle.readPage());
                if (batch && !progress.goOn(bundle.records(), bundle.header().records())) {
                    throw new BundleRefused(BundleFault.CANCELLED, "the import was stopped");
                }
            }
            bundle.finish();
            layer.finish(place.file());
        }
    }

    private void install(Layer layer, Trust under, Instant now) {
        synchronized (looking) {
            List<Layer> more = new ArrayList<>(layers);
            more.add(layer);
            layers = List.copyOf(more);
        }
        retrust(under, now);
        dropReplaced();
    }

    /// Deletes the layers that newer ones have made useless. Nobody looks anything up in them any more.
    private void dropReplaced() {
        List<Layer> replaced;
        synchronized (looking) {
            replaced = layers.stream()
                    .filter(layer -> chains.values().stream().anyMatch(chain -> chain.replaces(layer)))
                    .toList();
            layers = layers.stream().filter(layer -> !replaced.contains(layer)).toList();
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

    @Override
    public void close() {
        synchronized (looking) {
            chains = Map.of();
            for (Layer layer : layers) {
                try {
                    layer.close();
                } catch (SQLException e) {
                    LOG.warn("Statuses did not close: {}", e.getMessage());
                }
            }
            layers = List.of();
        }
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warn("The folder of the statuses stays locked: {}", e.getMessage());
        }
    }
}
