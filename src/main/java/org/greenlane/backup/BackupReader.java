package org.greenlane.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Hashes;
import org.greenlane.vault.Sealer;

/// Reads a backup: first the locked key, then with what opens it all the rest. Believes nothing before it is proved.
public final class BackupReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int MAX_KEY_BYTES = 8192;

    private final InputStream in;
    private final byte[] lockedKey;

    /// @param signature of the manifest, by a key that is among the files
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Contents(BackupManifest manifest, byte[] signature) {}

    private BackupReader(InputStream in) throws IOException, BackupException {
        this.in = in;
        byte[] magic = in.readNBytes(BackupWriter.MAGIC.length);
        if (!Arrays.equals(magic, BackupWriter.MAGIC)) {
            throw new BackupException(
                    BackupException.Kind.NO_BACKUP, "This is no backup of a station, or its beginning is damaged. Nothing was changed.");
        }
        int version = number();
        if (version != BackupWriter.VERSION) {
            throw new BackupException(
                    BackupException.Kind.NEWER,
                    "This backup has the form " + version + ", and this program knows only the form " + BackupWriter.VERSION
                            + ": a newer one wrote it, or it is damaged. Nothing was changed.");
        }
        int length = number();
        this.lockedKey = in.readNBytes(Math.min(length, MAX_KEY_BYTES));
        if (lockedKey.length != length) {
            throw BackupException.damaged("its key is cut off");
        }
    }

    /// @throws BackupException if it is none, or of another version
    public static BackupReader open(Path file) throws IOException, BackupException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            return new BackupReader(in);
        } catch (IOException | BackupException e) {
            in.close();
            throw e;
        }
    }

    private int number() throws IOException, BackupException {
        byte[] bytes = in.readNBytes(Short.BYTES);
        if (bytes.length < Short.BYTES) {
            throw BackupException.damaged("its end is missing");
        }
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort());
    }

    /// The bytes of the key file.
    public byte[] lockedKey() {
        return lockedKey.clone();
    }

    /// Writes all files into a folder, once. Each is on the disk when this returns.
    ///
    /// @param sealer of the key in the file
    /// @param folder an empty one; where this fails, something may be in it
    public Contents unpack(Sealer sealer, Path folder) throws IOException, BackupException {
        SealedInput sealed = new SealedInput(in, sealer, Hashes.sha256(BackupWriter.head(lockedKey)));
        int length = ByteBuffer.wrap(sealed.exactly(Integer.BYTES)).getInt();
        if (length < 0 || length > BackupManifest.MAX_BYTES) {
            throw BackupException.damaged("its list of contents has no length that there is");
        }
        BackupManifest manifest =
                BackupManifest.ofText(new String(sealed.exactly(length), StandardCharsets.UTF_8));
        byte[] signature = sealed.exactly(Algorithm.SIGNATURE_BYTES);
        for (BackupManifest.Item file : manifest.files()) {
            unpack(sealed, file, folder.resolve(file.name()));
        }
        sealed.end();
        return new Contents(manifest, signature);
    }

    private static void unpack(SealedInput sealed, BackupManifest.Item file, Path to) throws IOException, BackupException {
        Files.createDirectories(Objects.requireNonNull(to.getParent(), "a file stands in a folder"));
        MessageDigest digest = Hashes.newSha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel channel =
                        FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long left = file.bytes();
            while (left > 0) {
                int read = sealed.read(buffer, (int) Math.min(buffer.length, left));
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                left -= read;
            }
            channel.force(true);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw BackupException.damaged(file.name() + " is not as it was");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
