package org.greenlane.code;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.greenlane.health.Reason;

/// Unpacks what hostile hands packed (RFC 1950, RFC 1951): to a bounded size, and only so far as the bytes that came
/// justify.
final class Inflation {
    /// The most bytes unpacked.
    static final int MAX_BYTES = 1 << 20;

    /// The most bytes unpacked for each byte that came.
    static final int MAX_RATIO = 100;

    private static final int PIECE = 4096;

    /// Checksum and length.
    private static final int GZIP_END_BYTES = 8;

    private Inflation() {}

    static byte[] zlib(byte[] packed) throws RefusedCode {
        return inflate(new Inflater(false), packed, false);
    }

    /// Without header and checksum. Some issuers leave the end of gzip behind (RFC 1952 section 2.3.1), which must be right.
    static byte[] raw(byte[] packed) throws RefusedCode {
        return inflate(new Inflater(true), packed, true);
    }

    private static boolean isEndOfGzip(byte[] packed, int rest, byte[] unpacked) {
        CRC32 crc = new CRC32();
        crc.update(unpacked);
        ByteBuffer end = ByteBuffer.allocate(GZIP_END_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(unpacked.length);
        return rest == GZIP_END_BYTES
                && Arrays.equals(packed, packed.length - rest, packed.length, end.array(), 0, GZIP_END_BYTES);
    }

    /// The one file in a zip archive (APPNOTE 6.3). An archive with any other file, or with more of them, is none.
    static byte[] zip(byte[] packed, String name) throws RefusedCode {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(name)) {
                throw new RefusedCode(Reason.BAD_COMPRESSION);
            }
            int most = Math.min(MAX_BYTES, packed.length * MAX_RATIO);
            byte[] file = zip.readNBytes(most + 1);
            if (file.length > most) {
                throw new RefusedCode(Reason.COMPRESSION_BOMB);
            }
            if (zip.getNextEntry() != null) {
                throw new RefusedCode(Reason.BAD_COMPRESSION);
            }
            return file;
        } catch (IOException | IllegalArgumentException e) {
            // Names that are no UTF-8 are illegal arguments to it.
            throw new RefusedCode(Reason.BAD_COMPRESSION);
        }
    }

    private static byte[] inflate(Inflater inflater, byte[] packed, boolean mayEndAsGzip) throws RefusedCode {
        int most = Math.min(MAX_BYTES, packed.length * MAX_RATIO);
        ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        try {
            inflater.setInput(packed);
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && !inflater.finished()) {
                    // It ends too early, or asks for a dictionary that nobody has.
                    throw new RefusedCode(Reason.BAD_COMPRESSION);
                }
                if (out.size() + count > most) {
                    throw new RefusedCode(Reason.COMPRESSION_BOMB);
                }
                out.write(piece, 0, count);
            }
            byte[] unpacked = out.toByteArray();
            int rest = inflater.getRemaining();
            if (rest > 0 && !(mayEndAsGzip && isEndOfGzip(packed, rest, unpacked))) {
                throw new RefusedCode(Reason.BAD_COMPRESSION);
            }
            return unpacked;
        } catch (DataFormatException e) {
            throw new RefusedCode(Reason.BAD_COMPRESSION);
        } finally {
            inflater.end();
        }
    }
}
