package org.greenlane.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.disk.DurableFiles;

/// What opens a key slot, in memory until it is closed.
public final class SlotSecret implements AutoCloseable {
    /// A passphrase has at least so many characters: with less, Argon2 is all that stands before the station's keys.
    public static final int MIN_PASSPHRASE = 12;

    /// No passphrase is longer, in characters.
    public static final int MAX_PASSPHRASE = 256;

    /// Length of a key file, in bytes.
    public static final int KEY_FILE_BYTES = 32;

    /// A credential is no passphrase: it has this many bytes at least, which should be random, and may have more around them.
    public static final int MIN_CREDENTIAL_BYTES = 32;

    private static final int MAX_CREDENTIAL_BYTES = 4096;
    /// Of a `char`, in UTF-8.
    private static final int MOST_BYTES_A_CHARACTER = 3;
    private static final byte[] PASSPHRASE = "greenlane/passphrase".getBytes(StandardCharsets.US_ASCII);

    private final SlotKind kind;
    private final byte[] bytes;

    SlotSecret(SlotKind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /// @param typed in whatever normal form a keyboard makes; is wiped
    public static SlotSecret passphrase(char[] typed) {
        CharBuffer characters = CharBuffer.wrap(typed);
        // A text that is made up of several characters must open when another keyboard makes one of them (RFC 8265, 4.2.2).
        CharSequence normal = Normalizer.isNormalized(characters, Normalizer.Form.NFC)
                ? characters
                : Normalizer.normalize(characters, Normalizer.Form.NFC);
        byte[] longest = new byte[MOST_BYTES_A_CHARACTER * normal.length()];
        ByteBuffer into = ByteBuffer.wrap(longest);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(normal), into, true);
        byte[] bytes = Arrays.copyOf(longest, into.position());
        Arrays.fill(longest, (byte) 0);
        Arrays.fill(typed, '\0');
        return new SlotSecret(SlotKind.PASSPHRASE, bytes);
    }

    public static SlotSecret recovery(RecoveryKey key) {
        return new SlotSecret(SlotKind.RECOVERY, key.bytes());
    }

    /// @throws VaultException `MISSING` if there is no such file, `UNREACHABLE` if it is no key file
    public static SlotSecret keyFile(Path file) throws VaultException {
        byte[] read = read(file, KEY_FILE_BYTES);
        if (read.length != KEY_FILE_BYTES) {
            throw new VaultException(
                    VaultException.Kind.UNREACHABLE, file + " is no key file, which has exactly 32 bytes, or it is damaged");
        }
        return new SlotSecret(SlotKind.KEY_FILE, read);
    }

    /// Writes a fresh key file.
    ///
    /// @throws VaultException if there is a file already, or it cannot be written
    public static SlotSecret newKeyFile(Path file, SecureRandom random) throws VaultException {
        byte[] fresh = new byte[KEY_FILE_BYTES];
        random.nextBytes(fresh);
        try {
            if (Files.exists(file)) {
                throw new VaultException(VaultException.Kind.REFUSED, file + " is there already; nothing was changed");
            }
            DurableFiles.write(file, fresh);
        } catch (IOException e) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, "the key file " + file + " cannot be written", e);
        }
        return new SlotSecret(SlotKind.KEY_FILE, fresh);
    }

    /// @param file as the system hands it over; nobody else may be able to read it
    public static SlotSecret credential(Path file) throws VaultException {
        byte[] read = read(file, MAX_CREDENTIAL_BYTES);
        if (read.length < MIN_CREDENTIAL_BYTES || read.length > MAX_CREDENTIAL_BYTES) {
            throw new VaultException(
                    VaultException.Kind.UNREACHABLE,
                    "the credential " + file + " is none: it has 32 to 4096 bytes, which nobody can guess");
        }
        if (everybodyMayRead(file)) {
            throw new VaultException(
                    VaultException.Kind.UNREACHABLE,
                    "the credential " + file + " can be read by every user; close it (chmod 0400)");
        }
        return new SlotSecret(SlotKind.CREDENTIAL, read);
    }

    /// False where the system cannot say.
    private static boolean everybodyMayRead(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] read(Path file, int most) throws VaultException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        } catch (NoSuchFileException e) {
            throw new VaultException(VaultException.Kind.MISSING, file + " is not there", e);
        } catch (IOException e) {
            throw new VaultException(VaultException.Kind.UNREACHABLE, file + " cannot be read", e);
        }
    }

    public SlotKind kind() {
        return kind;
    }

    /// The private key of a slot, for X25519. Bound to the slot: the same secret makes another key for another one.
    ///
    /// @throws VaultException `UNREACHABLE` if this machine cannot do the work of a passphrase
    byte[] privateKey(SlotInfo slot, byte[] salt, Optional<Argon2id> cost) throws VaultException {
        byte[] from = cost.isPresent() ? cost.get().hash(bytes, salt, new byte[0], PASSPHRASE) : bytes;
        String purpose = "greenlane/slot/" + slot.kind().code() + "/" + slot.number() + "/" + slot.label();
        byte[] key = Hashing.derive(from, salt, purpose, Slot.KEY_BYTES);
        if (cost.isPresent()) {
            Arrays.fill(from, (byte) 0);
        }
        return key;
    }

    /// Wipes it.
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SlotSecret[" + kind + " …]";
    }
}
