package org.greenlane.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A file that is needed until an export is put together: written once, then read once. Its bytes are enciphered
/// (AES-256-CTR) under a key that only this object has: what a cut leaves on a stick is noise.
final class Scratch implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private final ExportDisk disk;
    private final Path file;
    private final SeekableByteChannel channel;
    private final SecretKeySpec key;
    private final OutputStream out;

    Scratch(ExportDisk disk, Path file, SecureRandom random) throws IOException {
        this.disk = disk;
        this.file = file;
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        this.key = new SecretKeySpec(fresh, "AES");
        this.channel = disk.create(file);
        this.out = new BufferedOutputStream(
                new CipherOutputStream(Channels.newOutputStream(channel), cipher(Cipher.ENCRYPT_MODE)), BUFFER);
    }

    /// The key is good for one file: the counter begins at zero.
    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-CTR", e);
        }
    }

    OutputStream out() {
        return out;
    }

    /// Copies all that was written.
    void copyTo(OutputStream to) throws IOException {
        out.flush();
        channel.position(0);
        try (InputStream in = new CipherInputStream(Channels.newInputStream(channel), cipher(Cipher.DECRYPT_MODE))) {
            in.transferTo(to);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            disk.delete(file);
        }
    }
}
