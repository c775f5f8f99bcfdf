package org.greenlane.status;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenlane.disk.DurableFiles;
import org.greenlane.health.Region;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;
import org.greenlane.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest sequence of each region that was ever in force here, in a small sealed file beside the layers. Without it
/// a delta that is damaged or deleted would leave the older statuses answering, as if nothing had been said since. Each root
/// has its own, because each authority counts by itself.
final class Marks {
    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
    private static final String ENDING = ".sealed";
    private static final String NAME = "newest" + ENDING;
    private static final String ASIDE = "newest-";
    private static final byte[] PLACE = "newest".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 1;

    private final Path file;
    private final Sealer sealer;
    private final Map<Region, Long> newest;

    private Marks(Path file, Sealer sealer, Map<Region, Long> newest) {
        this.file = file;
        this.sealer = sealer;
        this.newest = new TreeMap<>(newest);
    }

    /// @param there the chains that are in force; if their marks cannot be read, none of them is believed to be whole
    static Marks open(Path folder, Vault vault, Map<Region, Chain> there) {
        Path file = folder.resolve(NAME);
        Sealer sealer = vault.sealer("statuses/newest");
        try {
            return new Marks(file, sealer, read(file, sealer));
        } catch (IOException | SealBroken | CborException | IllegalArgumentException e) {
            Marks marks = new Marks(file, sealer, Map.of());
            if (!there.isEmpty()) {
                LOG.warn("How new the statuses have been cannot be read, so none are believed to be the newest");
                there.forEach((region, chain) -> marks.raise(region, chain.sequence() + 1));
            }
            return marks;
        }
    }

    /// Puts the marks of one root aside, and brings those of another back. The name under which they are put aside says that
    /// it is done, so that it is done once however often it is begun: hence it is there even where there were none.
    ///
    /// @param left whose they were; empty where nobody knows: then they are nobody's
    static void change(Path folder, Optional<String> left, String trusted) throws IOException {
        Path present = folder.resolve(NAME);
        if (left.isEmpty()) {
            Files.deleteIfExists(present);
        } else {
            Path aside = aside(folder, left.get());
            if (Files.notExists(aside) && Files.exists(present)) {
                DurableFiles.rename(present, aside);
            } else if (Files.notExists(aside)) {
                Files.createFile(aside);
            }
        }
        Path before = aside(folder, trusted);
        if (Files.exists(before)) {
            DurableFiles.rename(before, present);
        }
    }

    private static Path aside(Path folder, String root) {
        return folder.resolve(ASIDE + root + ENDING);
    }

    /// Those that are there, also of roots that are not trusted any more.
    static List<Path> files(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "newest*" + ENDING)) {
            files.forEach(found::add);
        }
        return found;
    }

    private static Map<Region, Long> read(Path file, Sealer sealer) throws IOException, SealBroken, CborException {
        byte[] sealed;
        try (var in = Files.newInputStream(file)) {
            sealed = in.readNBytes(MAX_BYTES);
        }
        CBORObject map = Cbor.decode(sealer.unseal(sealed, PLACE), MAX_BYTES, MAX_DEPTH);
        if (!CborMap.isA(map, CBORType.Map)) {
            throw new CborException(CborException.Kind.UNEXPECTED, "not a map");
        }
        Map<Region, Long> newest = new TreeMap<>();
        for (Map.Entry<CBORObject, CBORObject> entry : map.getEntries()) {
            newest.put(new Region(entry.getKey().AsString()), entry.getValue().AsInt64Value());
        }
        return newest;
    }

    synchronized Map<Region, Long> newest() {
        return Map.copyOf(newest);
    }

    /// Notes that statuses of this sequence are in force. If the disk does not take it, the next start tries again.
    synchronized void raise(Region region, long sequence) {
        if (newest.getOrDefault(region, 0L) >= sequence) {
            return;
        }
        newest.put(region, sequence);
        CBORObject map = CBORObject.NewMap();
        newest.forEach((each, highest) -> map.Set(each.code(), highest));
        try {
            DurableFiles.write(file, sealer.seal(Cbor.encode(map), PLACE));
        } catch (IOException e) {
            LOG.warn("How new the statuses are could not be written down: {}", e.getMessage());
        }
    }
}
