package org.greenlane.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Inflater;

/// The bytes of a ZIP one after the other, and at which of them it is. Not safe for several threads.
final class ZipBytes {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long before;

    ZipBytes(InputStream in) {
        this.in = in;
    }

    /// How many have been taken.
    long position() {
        return before + next;
    }

    /// Whether there is none any more.
    boolean isAtEnd() throws IOException {
        if (next == end) {
            before += end;
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end == 0;
    }

    /// The next ones, to be read as numbers: least significant byte first.
    ///
    /// @throws EOFException if there are not so many
    ByteBuffer take(int count) throws IOException {
        byte[] taken = new byte[count];
        for (int i = 0; i < count; i++) {
            requireMore();
            taken[i] = buffer[next++];
        }
        return ByteBuffer.wrap(taken).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Gives an inflater something to work on.
    void feed(Inflater inflater) throws IOException {
        requireMore();
        inflater.setInput(buffer, next, end - next);
        next = end;
    }

    /// Takes back what an inflater that is at its end has not used.
    void takeBack(Inflater inflater) {
        next -= inflater.getRemaining();
    }

    private void requireMore() throws IOException {
        if (isAtEnd()) {
            throw new EOFException();
        }
    }
}
