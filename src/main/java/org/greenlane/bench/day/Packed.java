package org.greenlane.bench.day;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What is packed in a file's bytes: the entries of a ZIP (and so of a table or a package), a gzip, and zlib streams wherever
/// they begin, as in PDFs and pictures. What says that it is packed and is not gives nothing.
final class Packed {
    private static final int MOST_BYTES = 32 << 20;
    private static final int FEWEST_BYTES = 6;
    private static final int ZLIB = 0x78;
    private static final int ZLIB_CHECK = 31;

    private Packed() {}

    static List<byte[]> in(byte[] bytes) {
        List<byte[]> unpacked = new ArrayList<>();
        if (begins(bytes, 'P', 'K', 3, 4)) {
            unpacked.addAll(zip(bytes));
        }
        if (begins(bytes, 0x1f, 0x8b)) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                unpacked.add(in.readNBytes(MOST_BYTES));
            } catch (IOException e) {
                // It only looked like one.
            }
        }
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == ZLIB && ((ZLIB << Byte.SIZE) | (bytes[at + 1] & 0xff)) % ZLIB_CHECK == 0) {
                byte[] inflated = inflated(bytes, at);
                if (inflated.length >= FEWEST_BYTES) {
                    unpacked.add(inflated);
                }
            }
        }
        return unpacked;
    }

    private static boolean begins(byte[] bytes, int... signs) {
        for (int at = 0; at < signs.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xff) != signs[at]) {
                return false;
            }
        }
        return true;
    }

    private static List<byte[]> zip(byte[] bytes) {
        List<byte[]> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(in.readNBytes(MOST_BYTES));
            }
        } catch (IOException | IllegalArgumentException e) {
            // What came before counts.
        }
        return entries;
    }

    /// As much as can be inflated.
    private static byte[] inflated(byte[] bytes, int from) {
        Inflater inflater = new Inflater();
        byte[] out = new byte[1024];
        int length = 0;
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            for (int some = inflater.inflate(out); some > 0; some = inflater.inflate(out, length, out.length - length)) {
                length += some;
                if (length == out.length) {
                    out = Arrays.copyOf(out, 2 * length);
                }
                if (length >= MOST_BYTES) {
                    break;
                }
            }
        } catch (DataFormatException e) {
            // What came before counts.
        } finally {
            inflater.end();
        }
        return Arrays.copyOf(out, length);
    }
}
