package org.greenlane.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.greenlane.proof.Hashes;
import org.greenlane.vault.Sealer;

/// Writes a backup: magic, version, the locked key, and sealed by what that holds the manifest, its signature and the files.
public final class BackupWriter {
    static final byte[] MAGIC = "GLBACKUP".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;

    private static final int BUFFER_BYTES = 64 << 10;

    private final OutputStream out;
    private final byte[] lockedKey;
    private final Sealer sealer;

    /// @param lockedKey a key file that something must open
    /// @param sealer of the key in it
    public BackupWriter(OutputStream out, byte[] lockedKey, Sealer sealer) {
        this.out = out;
        this.lockedKey = lockedKey;
        this.sealer = sealer;
    }

    /// The entry of a manifest for a file.
    public static BackupManifest.Item item(Path folder, String name) throws IOException {
        MessageDigest digest = Hashes.newSha256();
        long bytes;
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            bytes = in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return new BackupManifest.Item(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static byte[] head(byte[] lockedKey) {
        return ByteBuffer.allocate(MAGIC.length + 2 * Short.BYTES + lockedKey.length)
                .put(MAGIC)
                .putShort((short) VERSION)
                .putShort((short) lockedKey.length)
                .put(lockedKey)
                .array();
    }

    /// @param folder where the manifest's files stand
    /// @throws IOException if one of them is not as the manifest says, or the disk does not take it
    public void write(BackupManifest manifest, byte[] signature, Path folder) throws IOException {
        byte[] head = head(lockedKey);
        out.write(head);
        SealedOutput sealed = new SealedOutput(out, sealer, Hashes.sha256(head));
        byte[] text = manifest.text().getBytes(StandardCharsets.UTF_8);
        sealed.write(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        sealed.write(text);
        sealed.write(signature);
        for (BackupManifest.Item file : manifest.files()) {
            copy(folder.resolve(file.name()), file, sealed);
        }
        sealed.finish();
    }

    private static void copy(Path from, BackupManifest.Item file, SealedOutput sealed) throws IOException {
        MessageDigest digest = Hashes.newSha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(from)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                sealed.write(buffer, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException(from + " changed while it was read");
        }
    }
}
