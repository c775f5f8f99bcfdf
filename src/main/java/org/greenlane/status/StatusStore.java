package org.greenlane.status;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Claim;
import org.greenlane.health.Freshness;
import org.greenlane.health.Known;
import org.greenlane.health.Region;
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
    private final String fileSystem;
    private volatile List<Damage> damages;
    private final Layers layers;
    private final Marks marks;
    private final Object importing = new Object();

    private StatusStore(
            StatusFolder folder,
            Vault vault,
            String fileSystem,
            List<Damage> damages,
            Layers layers,
            Marks marks) {
        this.folder = folder;
        this.vault = vault;
        this.fileSystem = fileSystem;
        this.damages = List.copyOf(damages);
        this.layers = layers;
        this.marks = marks;
    }

    /// Opens the statuses of a station. Files that cannot be used are renamed aside and told by [#damages]; the station
    /// works on without them.
    ///
    /// @param path the folder, made if it is not there
    /// @param trust who may sign; layers of others are kept but do not answer
    public static StatusStore open(Path path, Vault vault, Trust trust, Instant now) throws StatusException {
        return open(path, vault, trust, now, LayerDatabase.DISK);
    }

    /// Opens the statuses of a station on a disk that may be made to fail.
    ///
    /// @param fileSystem the name of one of H2's file systems, through which imports are written
    public static StatusStore open(Path path, Vault vault, Trust trust, Instant now, String fileSystem)
            throws StatusException {
        StatusFolder folder = StatusFolder.open(path);
        List<Layer> found = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        try {
            for (Path file : folder.layers()) {
                try {
                    found.add(Layer.open(file, vault));
                } catch (LayerDamaged e) {
                    LOG.warn("{} cannot be used and is set aside: {}", file.getFileName(), e.sentence());
                    damages.add(new Damage(file.getFileName().toString(), e.sentence()));
                    folder.setAside(file);
                }
            }
        } catch (IOException e) {
            throw new StatusException(StatusException.Kind.DISK, "the statuses cannot be read from the disk", e);
        }
        Marks marks = Marks.open(path, vault, Chain.of(found, trust, now));
        Chain.of(found).forEach((region, chain) -> marks.raise(region, chain.sequence()));
        return new StatusStore(folder, vault, fileSystem, damages, new Layers(found, marks, trust, now), marks);
    }

    /// Another root is trusted from now on, whose authority counts its bundles by itself. How new the statuses of the one
    /// before have been is kept for the day on which it is trusted again: going there and back makes nothing old new. Its
    /// layers are deleted, so that they are not counted as the other's. Where a cut came between, it is begun again.
    ///
    /// @param path the folder of a store in which nothing is imported meanwhile
    /// @param left the fingerprint of the root before; empty where nobody knows: then its order is forgotten
    /// @param trusted the fingerprint of the root from now on
    public static void trustAnother(Path path, Optional<String> left, String trusted) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        if (left.isPresent()) {
            StatusFolder.deleteLayers(path);
        }
        Marks.change(path, left, trusted);
    }

    /// The files of a store that say how new its statuses have been, under each root; small, and not to be had again.
    ///
    /// @param path its folder
    public static List<Path> marks(Path path) throws IOException {
        return Files.isDirectory(path) ? Marks.files(path) : List.of();
    }

    /// Files that were set aside when the store was opened, and what was in them is not in force again.
    public List<Damage> damages() {
        return damages;
    }

    /// Deletes the files that were set aside, because what was in them is in force again, or newer.
    public void forgetSetAside() {
        try {
            folder.deleteSetAside();
            damages = List.of();
        } catch (IOException e) {
            LOG.warn("Broken statuses could not be deleted: {}", e.getMessage());
        }
    }

    /// True if nothing is known to be missing of what has been in force: no page is damaged, and no newer statuses were
    /// here before.
    public boolean isWhole() {
        return behind().isEmpty() && layers().stream().noneMatch(LayerInfo::damaged);
    }

    /// What the newest statuses say of a person: an answer of each region that has one, the home region's first.
    ///
    /// The answers are not weighed here, because colours are the regions' own: whoever decides lets the gravest count,
    /// or the status key of one region could clear whom another has marked.
    ///
    /// @param home the region without whose statuses nobody is known to be absent from them
    /// @return at least one
    public List<Known> find(SubjectKey subject, Region home) {
        return layers.ask(inForce -> inForce.find(subject, home));
    }

    /// What is said of somebody whom no statuses know.
    public Known absent() {
        return layers.ask(InForce::absent);
    }

    /// Whether the issuer of a code has withdrawn this very code.
    public Revocation revocationOf(Claim claim) {
        return layers.ask(inForce -> inForce.revocationOf(claim));
    }

    /// Whom somebody brings along by the family bindings of all regions that are in force, in the order of their keys.
    /// Where a page that could withdraw one cannot be read, nobody is told.
    ///
    /// @param home the region without whose statuses there is no answer
    /// @param now bindings that have ended by then do not count
    public Dependants dependantsOf(SubjectKey guardian, Region home, Instant now) {
        return layers.ask(inForce -> inForce.dependantsOf(guardian, home, now));
    }

    /// Whose printed number it is.
    ///
    /// @param prefix60 the first 60 bits of the subject key, as a number
    public NumberMatch findByPrefix60(long prefix60) {
        return layers.ask(inForce -> inForce.match(prefix60));
    }

    /// How old the statuses are; of several regions, those that expire first.
    public Optional<Freshness> freshness() {
        return layers.ask(InForce::freshness);
    }

    /// Regions of which newer statuses were in force before than are now: until those, or newer ones, are imported, the
    /// pages cannot answer.
    public Set<Region> behind() {
        return layers.ask(InForce::behind);
    }

    /// Whether statuses of a region are in force.
    public boolean holds(Region region) {
        return layers.ask(inForce -> inForce.chains().containsKey(region));
    }

    /// Every imported bundle that is still kept, in the order of import.
    public List<LayerInfo> layers() {
        return layers.infos();
    }

    /// Checks every page of every layer that is kept against its signed tree, also of those that are not in force.
    /// Look-ups go on meanwhile, imports wait.
    ///
    /// @param progress in pages of all layers
    /// @return in the order of import; fewer layers or pages if it was stopped
    public List<VerifiedLayer> verify(Progress progress) {
        synchronized (importing) {
            return layers.verify(progress);
        }
    }

    /// Judges all layers anew, under another trust list or at a later time. Look-ups do not wait for it.
    public void retrust(Trust trust, Instant now) {
        layers.judge(trust, now);
    }

    /// To be called before anybody is looked up: what was in force under a trust list, or a key, that has ended meanwhile is
    /// not any more.
    public void keepJudged(Instant now) {
        layers.keepJudged(now);
    }

    /// Imports a bundle from a file.
    public ImportResult importBundle(Path bundle, Trust trust, Instant now, Progress progress) {
        return importBundle(bundle, trust, now, progress, false);
    }

    /// Imports a bundle again that was in force before, because its layer is damaged or gone. It may have expired
    /// meanwhile: then it answers with its age, as it would have without the damage.
    public ImportResult restore(Path bundle, Trust trust, Instant now, Progress progress) {
        return importBundle(bundle, trust, now, progress, true);
    }

    private ImportResult importBundle(Path bundle, Trust trust, Instant now, Progress progress, boolean again) {
        try (InputStream source = Files.newInputStream(bundle)) {
            return importBundle(source, trust, now, progress, again);
        } catch (IOException e) {
            return new ImportResult.Refused(BundleFault.SOURCE_FAILED, "the bundle cannot be opened");
        }
    }

    /// Imports a bundle as it streams in: all of it comes into force at once when its last byte has been checked, or
    /// nothing has changed.
    ///
    /// @param trust who may sign; from now on also for the layers that are there
    public ImportResult importBundle(InputStream source, Trust trust, Instant now, Progress progress) {
        return importBundle(source, trust, now, progress, false);
    }

    private ImportResult importBundle(
            InputStream source, Trust trust, Instant now, Progress progress, boolean again) {
        synchronized (importing) {
            try {
                layers.judge(trust, now);
                BundleReader bundle = BundleReader.open(new BufferedInputStream(source, BUFFER_BYTES));
                boolean mayBeStale = again && wasInForce(bundle.header().origin());
                Admission.check(bundle, inForce(bundle.header()), trust, now, mayBeStale);
                StatusFolder.Place place = folder.nextPlace();
                build(bundle, place, progress);
                layers.add(Layer.open(place.file(), vault), trust, now);
                marks.raise(bundle.header().origin().region(), bundle.header().origin().sequence());
                return new ImportResult.Imported(bundle.header());
            } catch (BundleRefused e) {
                return e.result();
            } catch (SQLException | IOException | LayerDamaged e) {
                LOG.warn("The station's disk failed during an import", e);
                return new ImportResult.Refused(BundleFault.DISK, "the station's disk is full or failed");
            }
        }
    }

    /// What was never in force here may not come in by this door.
    private boolean wasInForce(BundleOrigin origin) {
        return origin.sequence() <= marks.newest().getOrDefault(origin.region(), 0L);
    }

    private Optional<Chain> inForce(BundleHeader header) {
        return layers.ask(inForce -> Optional.ofNullable(inForce.chains().get(header.origin().region())));
    }

    private void build(BundleReader bundle, StatusFolder.Place place, Progress progress)
            throws BundleRefused, SQLException, IOException {
        byte[] hashes = bundle.readHashes();
        LayerSeal seal = new LayerSeal(vault, bundle.header().origin());
        try (LayerBuilder layer = new LayerBuilder(place.incoming(), seal, fileSystem)) {
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

    @Override
    public void close() {
        layers.close();
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warn("The folder of the statuses stays locked: {}", e.getMessage());
        }
    }
}
