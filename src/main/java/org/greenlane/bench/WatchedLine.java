package org.greenlane.bench;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// A line on which somebody keeps the time: how long the device is busy with questions, and when it last said something.
final class WatchedLine implements Line {
    /// Where a command stands in its frame, and the one that looks for a card.
    private static final int COMMAND = 7;

    private static final byte FIND = 0x20;
    private static final byte FIND_CARD = 0x01;

    private final Line line;
    private final Semaphore looks = new Semaphore(0);
    private boolean asked;
    private long busySince;
    private long busy;
    private long lastByteAt;

    WatchedLine(Line line) {
        this.line = line;
    }

    /// Begins to count anew.
    synchronized void begin() {
        busy = 0;
        busySince = System.nanoTime();
    }

    /// How long the device was busy since [#begin], in nanoseconds.
    synchronized long busy() {
        return busy;
    }

    synchronized long lastByteAt() {
        return lastByteAt;
    }

    /// Gives one each time a card is looked for.
    Semaphore looks() {
        return looks;
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws LineException {
        synchronized (this) {
            asked = true;
            busySince = System.nanoTime();
        }
        line.write(bytes, limit);
        if (bytes[COMMAND] == FIND && bytes[COMMAND + 1] == FIND_CARD) {
            looks.release();
        }
    }

    @Override
    public int read(byte[] into, Duration limit) throws LineException {
        int count = line.read(into, limit);
        if (count > 0) {
            note(System.nanoTime());
        }
        return count;
    }

    private synchronized void note(long now) {
        busy += asked ? now - busySince : 0;
        busySince = now;
        lastByteAt = now;
    }

    @Override
    public void drop() throws LineException {
        line.drop();
    }

    @Override
    public void close() {
        line.close();
    }
}
