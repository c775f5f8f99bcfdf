package org.greenlane.export;

import com.exceptionfactory.jagged.PayloadException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.export.ExportVerdict.Damage;
import org.greenlane.proof.FileNote;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.NoteException;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.TreeCheckpoint;

/// Checks an export: no station is needed, and none is believed but by its key. The file may be hostile; it is read
/// twice, in bounded memory.
public final class ExportVerifier {
    private static final Set<String> VOUCHING = Set.of(Manifest.NAME, Manifest.NOTE_NAME, Manifest.KEY_NAME);
    private static final Set<String> SMALL =
            Set.of(Manifest.NAME, Manifest.NOTE_NAME, Manifest.KEY_NAME, Manifest.CHECKPOINT_NAME);

    private final ExportSource source;
    private final Optional<NoteKey> known;

    private ExportVerifier(ExportSource source, Optional<NoteKey> known) {
        this.source = source;
        this.known = known;
    }

    /// @param known the station's key, where it is known from elsewhere
    /// @param identity what opens a sealed export
    /// @throws IOException if the file itself cannot be read
    public static ExportVerdict verify(Path file, Optional<NoteKey> known, Optional<AgeIdentity> identity)
            throws IOException {
        try {
            return new ExportVerifier(ExportSource.of(file, identity), known).verdict();
        } catch (BrokenExport e) {
            return new ExportVerdict.Unproved(e.damage(), String.valueOf(e.getMessage()));
        } catch (PayloadException e) {
            return new ExportVerdict.Unproved(Damage.ALTERED, "its seal is broken");
        } catch (EOFException | UncheckedIOException e) {
            return new ExportVerdict.Unproved(Damage.NOT_AN_EXPORT, "it ends in the middle, or is damaged");
        }
    }

    private ExportVerdict verdict() throws IOException, BrokenExport {
        Map<String, byte[]> small = new HashMap<>();
        Map<String, Manifest.FileSum> sums = ZipWalk.over(source, (name, content) -> {
            if (SMALL.contains(name)) {
                small.put(name, content.readNBytes(Manifest.MAX_BYTES + 1));
            }
        });
        for (String name : SMALL) {
            if (!small.containsKey(name)) {
                throw new BrokenExport("it has no " + name);
            }
        }
        NoteKey key = key(small);
        byte[] json = bytes(small, Manifest.NAME);
        requireSigned(text(small, Manifest.NOTE_NAME), key, json);
        Manifest manifest = ManifestJson.read(json);
        requireFiles(manifest, key, sums);
        TreeCheckpoint checkpoint = checkpoint(manifest, text(small, Manifest.CHECKPOINT_NAME), key);
        boolean rederived = new EntryCheck(manifest, checkpoint).check(source, sums);
        return new ExportVerdict.Proved(
                manifest.station(),
                manifest.site(),
                key.vkey(),
                known.isPresent(),
                manifest.at(),
                manifest.first(),
                manifest.last(),
                manifest.rows(),
                checkpoint.size(),
                manifest.content(),
                rederived,
                manifest.hasEntryBytes());
    }

    /// The key that came with it must be the one that is known, where one is.
    private NoteKey key(Map<String, byte[]> small) throws BrokenExport {
        try {
            NoteKey own = NoteKey.ofVkey(text(small, Manifest.KEY_NAME).strip());
            if (known.isPresent() && !known.get().vkey().equals(own.vkey())) {
                throw new BrokenExport(Damage.OTHER_STATION, "it is of " + own.name() + ", under another key than the one given");
            }
            return own;
        } catch (InvalidKeyException e) {
            throw new BrokenExport("its key is none");
        }
    }

    private static void requireSigned(String note, NoteKey key, byte[] json) throws BrokenExport {
        try {
            if (!Arrays.equals(FileNote.open(note, Manifest.WHAT, key), Hashes.sha256(json))) {
                throw new BrokenExport(Damage.ALTERED, Manifest.NAME + " is not the one that was signed");
            }
        } catch (NoteException e) {
            throw new BrokenExport(Damage.ALTERED, Manifest.NOTE_NAME + " is not signed by its station");
        }
    }

    private static void requireFiles(Manifest manifest, NoteKey key, Map<String, Manifest.FileSum> sums)
            throws BrokenExport {
        if (!manifest.station().equals(key.name())) {
            throw new BrokenExport(Damage.OTHER_STATION, "its manifest is of another station than its key");
        }
        Map<String, Manifest.FileSum> found = new HashMap<>(sums);
        found.keySet().removeAll(VOUCHING);
        for (Map.Entry<String, Manifest.FileSum> file : manifest.filesInOrder().entrySet()) {
            if (!file.getValue().equals(found.remove(file.getKey()))) {
                throw new BrokenExport(Damage.ALTERED, file.getKey() + " is missing, or not the one that was signed for");
            }
        }
        if (!found.isEmpty()) {
            throw new BrokenExport(Damage.ALTERED, "there are files that nobody has signed for");
        }
    }

    private static TreeCheckpoint checkpoint(Manifest manifest, String note, NoteKey key) throws BrokenExport {
        try {
            TreeCheckpoint checkpoint = TreeCheckpoint.open(note, key);
            if (checkpoint.size() != manifest.proof().size()) {
                throw new BrokenExport(Damage.NOT_IN_LOG, "its checkpoint is over another number of entries than its proof");
            }
            return checkpoint;
        } catch (NoteException e) {
            throw new BrokenExport(Damage.ALTERED, "its checkpoint is not signed by its station");
        }
    }

    private static byte[] bytes(Map<String, byte[]> small, String name) {
        return small.getOrDefault(name, new byte[0]);
    }

    private static String text(Map<String, byte[]> small, String name) {
        return new String(bytes(small, name), StandardCharsets.UTF_8);
    }
}
