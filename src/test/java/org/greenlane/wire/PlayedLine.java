package org.greenlane.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// A line on which everything comes as a test has said, at once. Where nothing more is to come it is lost.
public final class PlayedLine implements Line {
    private static final byte[] SILENCE = new byte[0];

    private final Deque<byte[]> pieces = new ArrayDeque<>();

    public PlayedLine says(byte... piece) {
        pieces.add(piece);
        return this;
    }

    /// The line is silent for as long as anybody waits.
    public PlayedLine silence() {
        pieces.add(SILENCE);
        return this;
    }

    @Override
    public void write(byte[] bytes, Duration limit) {
        // Nobody listens.
    }

    @Override
    public int read(byte[] into, Duration limit) throws LineException {
        byte[] piece = pieces.poll();
        if (piece == null) {
            throw new LineException(LineException.Cause.LOST, "the end");
        }
        int count = Math.min(piece.length, into.length);
        System.arraycopy(piece, 0, into, 0, count);
        if (count < piece.length) {
            byte[] rest = new byte[piece.length - count];
            System.arraycopy(piece, count, rest, 0, rest.length);
            pieces.addFirst(rest);
        }
        return count;
    }

    @Override
    public void drop() {
        // What is to come has not come yet.
    }

    @Override
    public void close() {
        pieces.clear();
    }
}
