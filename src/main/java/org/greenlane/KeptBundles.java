package org.greenlane;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.greenlane.health.Region;
import org.greenlane.status.BundleHeader;
import org.greenlane.status.BundleKind;
import org.greenlane.status.LayerInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bundles behind the layers in force, as they came, so that a damaged file of statuses can be rebuilt without
/// anybody's help. Keeping them is worth much but not everything: where the disk has no room, the station goes on
/// without.
final class KeptBundles {
    private static final Logger LOG = LoggerFactory.getLogger(KeptBundles.class);
    private static final String ENDING = ".glb";
    private static final String NEXT = "kept.new";
    private static final int BUFFER_BYTES = 4 << 20;

    private final StationHome home;
    private final DiskRoom room;

    KeptBundles(StationHome home, DiskRoom room) {
        this.home = home;
        this.room = room;
    }

    /// What became of a bundle that should be kept.
    enum Kept {
        YES,
        NO_ROOM,
        NO
    }

    /// Keeps a bundle that is in force now. A file of the station's own folder is linked, another is copied.
    ///
    /// @param wanted false once a copy is to be given up
    Kept keep(Path bundle, BundleHeader header, BooleanSupplier wanted) {
        Path place = home.bundles().resolve(name(header.origin().region(), header.origin().sequence()));
        Path next = home.bundles().resolve(NEXT);
        try {
            if (!Files.isRegularFile(bundle)) {
                // A pipe gives its bytes once.
                return Kept.NO;
            }
            Files.createDirectories(home.bundles());
            if (Files.exists(place) && Files.isSameFile(place, bundle)) {
                return Kept.YES;
            }
            Files.deleteIfExists(next);
            if (!linked(bundle, next)) {
                if (!room.isFor(Files.size(bundle), home.bundles())) {
                    LOG.warn("There is no room to keep {}: damaged statuses cannot be rebuilt by themselves", place);
                    return Kept.NO_ROOM;
                }
                if (!copied(bundle, next, wanted)) {
                    return Kept.NO;
                }
            }
            Files.move(next, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Kept.YES;
        } catch (IOException e) {
            LOG.warn("A bundle could not be kept: {}", e.getMessage());
            return Kept.NO;
        }
    }

    private boolean linked(Path bundle, Path next) throws IOException {
        if (!bundle.toRealPath().startsWith(home.folder().toRealPath())) {
            return false;
        }
        try {
            Files.createLink(next, bundle);
            return true;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Not every file system has links; then a copy does.
            return false;
        }
    }

    /// Copies, and forces it to the disk: it is there for when the power fails.
    private static boolean copied(Path from, Path to, BooleanSupplier wanted) throws IOException {
        boolean whole = false;
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
            while (wanted.getAsBoolean() && in.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
            whole = in.position() >= in.size();
            out.force(true);
        } finally {
            if (!whole) {
                Files.deleteIfExists(to);
            }
        }
        return whole;
    }

    /// Deletes what lies below the snapshots in force.
    void prune(List<LayerInfo> layers) {
        Map<String, String> oldest = new HashMap<>();
        for (LayerInfo layer : layers) {
            var origin = layer.header().origin();
            if (layer.inForce() && origin.kind() == BundleKind.SNAPSHOT) {
                oldest.put(origin.region().code(), name(origin.region(), origin.sequence()));
            }
        }
        try {
            // What a copy that was cut short has left behind.
            Files.deleteIfExists(home.bundles().resolve(NEXT));
            for (Path file : all()) {
                String name = file.getFileName().toString();
                String base = oldest.get(name.substring(0, Math.max(0, name.indexOf('-'))));
                if (base != null && name.compareTo(base) < 0) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Old bundles could not be deleted: {}", e.getMessage());
        }
    }

    /// Those whose layers are gone or damaged, in the order in which they lie one upon another.
    List<Path> missing(List<LayerInfo> layers) {
        List<String> whole = layers.stream()
                .filter(layer -> !layer.damaged())
                .map(layer -> layer.header().origin())
                .map(origin -> name(origin.region(), origin.sequence()))
                .toList();
        try {
            return all().stream()
                    .filter(file -> !whole.contains(file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            LOG.warn("The kept bundles cannot be read: {}", e.getMessage());
            return List.of();
        }
    }

    /// True if the disk takes another layer of this bundle beside the damaged one.
    boolean isRoomToRebuild(Path bundle) {
        try {
            return room.isFor(DiskRoom.ofLayer(bundle), home.statuses());
        } catch (IOException e) {
            LOG.warn("The room on the disk cannot be told: {}", e.getMessage());
            return false;
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(home.bundles())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.bundles())) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    /// Sorts as the bundles of one region follow one another.
    private static String name(Region region, long sequence) {
        return String.format(Locale.ROOT, "%s-%019d%s", region.code(), sequence, ENDING);
    }
}
