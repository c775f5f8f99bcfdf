package org.greenlane.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that is written once, and then read once or uncovered. Until then its bytes are enciphered (AES-256-CTR) under a
/// key that only this object has: what a cut leaves on a stick is noise.
final class Scratch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
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
        OutputStream enciphering = new CipherOutputStream(Channels.newOutputStream(channel), cipher(Cipher.ENCRYPT_MODE));
        this.out = new BufferedOutputStream(enciphering, BUFFER) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
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

    /// Where it is written. Closing that leaves the file open.
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

    /// Deciphers all that was written where it stands, for which no more room is needed, and closes the file.
    void uncover() throws IOException {
        out.flush();
        Cipher cipher = cipher(Cipher.DECRYPT_MODE);
        ByteBuffer piece = ByteBuffer.allocate(BUFFER);
        try (channel) {
            channel.position(0);
            for (int read = channel.read(piece); read > 0; read = channel.read(piece.clear())) {
                ByteBuffer clear = ByteBuffer.wrap(cipher.update(piece.array(), 0, read));
                channel.position(channel.position() - read);
                while (clear.hasRemaining()) {
                    channel.write(clear);
                }
            }
        }
    }

    /// Takes the file away, unless it has got another name. What cannot be taken away any more is noise, or was uncovered.
    @Override
    public void close() {
        try (channel) {
            disk.delete(file);
        } catch (IOException e) {
            LOG.warn("A part of an export could not be taken away: {}", e.getClass().getSimpleName());
        }
    }
}
