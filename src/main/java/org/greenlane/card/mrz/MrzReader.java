package org.greenlane.card.mrz;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.greenlane.card.Presented;
import org.greenlane.wire.Device;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// A reader that sends the lines of a document by itself when one is put in. The same lines sent again and again are one
/// document.
public final class MrzReader implements Device {
    private static final Duration SILENCE = Duration.ofMillis(150);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration SAME = Duration.ofSeconds(3);
    private static final int PIECE = 256;

    /// Who sends as much without a pause is no such reader.
    private static final int FLOOD = 16 * 1024;

    private final Consumer<Presented> documents;
    private final Supplier<LocalDate> today;
    private final LongSupplier nanoTime;
    private final MrzLines lines = new MrzLines();
    private char[] last = new char[0];
    private long lastAt;

    /// @param documents gets each document, or why there is none; closes it. Called on the line's thread: hand over at once
    /// @param nanoTime as [System#nanoTime] tells it
    public MrzReader(Consumer<Presented> documents, Supplier<LocalDate> today, LongSupplier nanoTime) {
        this.documents = documents;
        this.today = today;
        this.nanoTime = nanoTime;
    }

    @Override
    public void serve(Line line, Runnable works) throws LineException, InterruptedException {
        byte[] piece = new byte[PIECE];
        int flood = 0;
        boolean silent = false;
        try {
            while (!Thread.interrupted()) {
                int count = line.read(piece, lines.isEmpty() && silent ? IDLE : SILENCE);
                if (count == 0 && !silent) {
                    // It says nothing of itself; but one that sends without end never falls silent.
                    silent = true;
                    works.run();
                }
                take(piece, count);
                flood = count == 0 ? 0 : flood + count;
                if (flood > FLOOD) {
                    throw new LineException(
                            LineException.Cause.GARBLED,
                            "The document reader sends without end. Look at its speed in the profile, and at its cable.");
                }
                if (count == 0 && !lines.isEmpty()) {
                    end();
                } else if (count == 0) {
                    forgetLast();
                }
            }
            throw new InterruptedException();
        } finally {
            lines.clear();
            Arrays.fill(piece, (byte) 0);
            Arrays.fill(last, '\0');
            last = new char[0];
        }
    }

    /// A piece may hold the end of one document and the beginning of the next.
    private void take(byte[] piece, int count) {
        for (int at = 0; at < count; at++) {
            lines.take(piece[at]);
            if (lines.isWhole()) {
                end();
            }
        }
        Arrays.fill(piece, 0, count, (byte) 0);
    }

    private void end() {
        char[] zone = lines.zone();
        if (zone.length == 0) {
            // Noise.
            lines.clear();
            return;
        }
        forgetLast();
        boolean again = Arrays.equals(zone, last);
        Arrays.fill(last, '\0');
        last = zone;
        lastAt = nanoTime.getAsLong();
        if (!again) {
            documents.accept(lines.read(today.get()));
        }
        lines.clear();
    }

    private void forgetLast() {
        if (last.length > 0 && nanoTime.getAsLong() - lastAt > SAME.toNanos()) {
            Arrays.fill(last, '\0');
            last = new char[0];
        }
    }
}
