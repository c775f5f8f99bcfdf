package org.greenlane.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The directory at the end of a ZIP (APPNOTE 4.3.12 to 4.3.16), as it must be after the files that stand in it: those
/// and no others, in the same order, at the same places, without comments or extras, and with nothing behind.
final class ZipDirectory {
    /// Deflated; its sizes stand behind it; its name is UTF-8.
    static final int FLAGS = 0x0808;

    static final int DEFLATED = 8;
    /// From here on a number is said in 64 bits.
    static final long LONG = 0xffff_ffffL;

    private static final int SIGNATURE = 0x02014b50;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONG_END_SIGNATURE = 0x06064b50;
    private static final int LONG_END_PLACE_SIGNATURE = 0x07064b50;
    private static final int LONG_EXTRA = 1;
    private static final int LONG_END_REST = 44;
    private static final int VERSION = 20;
    private static final int LONG_VERSION = 45;
    private static final int MOST_BYTES = 512;

    private final List<Placed> files = new ArrayList<>();

    /// One file as it stands in the ZIP.
    ///
    /// @param time as DOS has it
    /// @param offset where its header begins
    record Placed(String name, int time, int crc, long packed, long bytes, long offset) {}

    void add(Placed file) {
        files.add(file);
    }

    /// @param signature the four bytes before the next one
    /// @throws BrokenExport if the directory is another
    void require(int signature, ZipBytes in) throws IOException, BrokenExport {
        long begin = in.position() - Integer.BYTES;
        int next = signature;
        for (Placed file : files) {
            require(next, in, entry(file));
            next = in.take(Integer.BYTES).getInt();
        }
        require(next, in, end(begin, in.position() - Integer.BYTES - begin));
        if (!in.isAtEnd()) {
            throw new BrokenExport("something stands behind its end");
        }
    }

    private static void require(int signature, ZipBytes in, ByteBuffer expected) throws IOException, BrokenExport {
        if (signature != expected.getInt() || !in.take(expected.remaining()).equals(expected)) {
            throw new BrokenExport("its directory leads to other files than stand in it");
        }
    }

    private static ByteBuffer entry(Placed file) {
        ByteBuffer extra = fresh();
        int bytes = orExtra(file.bytes(), extra);
        int packed = orExtra(file.packed(), extra);
        int offset = orExtra(file.offset(), extra);
        extra.flip();
        boolean isLong = extra.hasRemaining();
        short version = (short) (isLong ? LONG_VERSION : VERSION);
        byte[] name = file.name().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer entry = fresh()
                .putInt(SIGNATURE)
                .putShort(version)
                .putShort(version)
                .putShort((short) FLAGS)
                .putShort((short) DEFLATED)
                .putInt(file.time())
                .putInt(file.crc())
                .putInt(packed)
                .putInt(bytes)
                .putShort((short) name.length)
                .putShort((short) (isLong ? extra.remaining() + Integer.BYTES : 0))
                // No comment, first disk, no attributes of any system.
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(offset)
                .put(name);
        if (isLong) {
            entry.putShort((short) LONG_EXTRA).putShort((short) extra.remaining()).put(extra);
        }
        return entry.flip();
    }

    private ByteBuffer end(long begin, long length) {
        ByteBuffer end = fresh();
        if (begin >= LONG) {
            end.putInt(LONG_END_SIGNATURE)
                    .putLong(LONG_END_REST)
                    .putShort((short) LONG_VERSION)
                    .putShort((short) LONG_VERSION)
                    .putInt(0)
                    .putInt(0)
                    .putLong(files.size())
                    .putLong(files.size())
                    .putLong(length)
                    .putLong(begin)
                    .putInt(LONG_END_PLACE_SIGNATURE)
                    .putInt(0)
                    .putLong(begin + length)
                    .putInt(1);
        }
        return end.putInt(END_SIGNATURE)
                .putInt(0)
                .putShort((short) files.size())
                .putShort((short) files.size())
                .putInt((int) length)
                .putInt((int) Math.min(begin, LONG))
                .putShort((short) 0)
                .flip();
    }

    private static int orExtra(long number, ByteBuffer extra) {
        if (number >= LONG) {
            extra.putLong(number);
            return -1;
        }
        return (int) number;
    }

    private static ByteBuffer fresh() {
        return ByteBuffer.allocate(MOST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
