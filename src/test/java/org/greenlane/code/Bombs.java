package org.greenlane.code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/// Small bytes that would become large ones.
final class Bombs {
    private Bombs() {}

    static byte[] zlib(int inflatedBytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            byte[] zeroes = new byte[1 << 20];
            for (int left = inflatedBytes; left > 0; left -= zeroes.length) {
                deflater.write(zeroes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
