package org.greenlane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.disk.DurableFiles;
import org.greenlane.disk.SmallFiles;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;
import org.greenlane.vault.Vault;

/// The key under which a region's statuses are found by a document, sealed in the station's folder. It is bound to the
/// region and the root that it came with: the key of another would find nobody, and say so of everybody.
public final class SubjectKeyFile {
    /// Length of the key, in bytes; 64 hexadecimal digits in the file that the authority hands over.
    public static final int BYTES = 32;

    private static final String PURPOSE = "subject-key";
    /// The digits, and blanks around them.
    private static final int MAX_HANDED_OVER = 256;

    private final Path file;
    private final Sealer sealer;
    private final byte[] place;

    SubjectKeyFile(StationHome home, StationSettings settings, Vault vault) {
        this.file = home.subjectKey();
        this.sealer = vault.sealer(PURPOSE);
        this.place = (settings.region() + "/" + settings.rootFingerprint()).getBytes(StandardCharsets.US_ASCII);
    }

    /// Takes the key that the authority handed over, in place of an old one.
    ///
    /// @param handedOver 64 hexadecimal digits
    /// @throws SetupException if the file holds something else; the message says nothing of what it holds
    public static void take(StationHome home, StationSettings settings, Path handedOver)
            throws IOException, SetupException {
        byte[] key = read(handedOver);
        new SubjectKeyFile(home, settings, StationVault.open(home)).keep(key);
    }

    /// Seals a key, in place of an old one.
    ///
    /// @param key is wiped
    void keep(byte[] key) throws IOException {
        try {
            DurableFiles.write(file, sealer.seal(key, place));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Reads what the authority handed over, without making text of it.
    ///
    /// @param handedOver 64 hexadecimal digits
    /// @throws SetupException if the file holds something else; the message says nothing of what it holds
    public static byte[] read(Path handedOver) throws IOException, SetupException {
        byte[] digits;
        try (var in = Files.newInputStream(handedOver)) {
            digits = in.readNBytes(MAX_HANDED_OVER + 1);
        }
        byte[] key = new byte[BYTES];
        int count = 0;
        boolean right = digits.length <= MAX_HANDED_OVER;
        for (byte digit : digits) {
            int value = Character.digit(digit, 16);
            if (value >= 0 && count < 2 * BYTES) {
                key[count / 2] = (byte) (key[count / 2] << 4 | value);
                count++;
            } else if (!Character.isWhitespace(digit)) {
                right = false;
            }
        }
        Arrays.fill(digits, (byte) 0);
        if (!right || count != 2 * BYTES) {
            Arrays.fill(key, (byte) 0);
            throw new SetupException(handedOver + " holds no subject key: 64 hexadecimal digits, as the authority's "
                    + "subject.key has them. Nothing was changed.");
        }
        return key;
    }

    /// @return empty if none was handed over
    /// @throws SetupException if there is one that cannot be used here
    Optional<byte[]> open() throws SetupException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(sealer.unseal(SmallFiles.read(file), place));
        } catch (IOException | SealBroken e) {
            throw new SetupException("The region's subject key in " + file
                    + " cannot be used: it is damaged, or of another region, root or station.", e);
        }
    }
}
