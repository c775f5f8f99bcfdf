package org.greenlane.scan;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.greenlane.wire.Device;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// A scanner on a serial line. A code ends when the line falls silent: it may hold any byte itself, its suffix too.
public final class Scanner implements Device {
    /// The longest code there is: a QR code of digits alone.
    static final int MAX_BYTES = 8 * 1024;

    private static final Duration SILENCE = Duration.ofMillis(50);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int PIECE = 1024;

    /// Who sends as much without a pause is no scanner.
    private static final int FLOOD = 16 * MAX_BYTES;

    private final Manner manner;
    private final Consumer<Optional<String>> codes;
    private final LastCode last;

    /// How the scanner is set.
    ///
    /// @param identified true if it sends AIM identifiers before each code
    public record Manner(Suffix suffix, boolean identified) {}

    /// @param codes gets each code once, or nothing for one that is no text; called on the line's thread: hand over at once
    public Scanner(Manner manner, Consumer<Optional<String>> codes) {
        this(manner, codes, System::nanoTime);
    }

    /// @param nanoTime as [System#nanoTime] tells it
    Scanner(Manner manner, Consumer<Optional<String>> codes, LongSupplier nanoTime) {
        this.manner = manner;
        this.codes = codes;
        this.last = new LastCode(nanoTime);
    }

    @Override
    public void serve(Line line, Runnable works) throws LineException, InterruptedException {
        byte[] held = new byte[MAX_BYTES];
        byte[] piece = new byte[PIECE];
        int length = 0;
        boolean silent = false;
        try {
            while (!Thread.interrupted()) {
                int count = line.read(piece, length == 0 && silent ? IDLE : SILENCE);
                if (count == 0 && !silent) {
                    // It says nothing of itself; but one that sends without end never falls silent.
                    silent = true;
                    works.run();
                }
                if (count == 0) {
                    end(held, length);
                    length = 0;
                }
                int room = Math.max(0, Math.min(count, held.length - length));
                System.arraycopy(piece, 0, held, Math.min(length, held.length), room);
                length += count;
                if (length > FLOOD) {
                    throw new LineException(
                            LineException.Cause.GARBLED,
                            "The scanner sends without end. Look at its speed in the profile, and at its cable.");
                }
            }
            throw new InterruptedException();
        } finally {
            Arrays.fill(held, (byte) 0);
            Arrays.fill(piece, (byte) 0);
            last.clear();
        }
    }

    private void end(byte[] held, int length) {
        boolean tooLong = length > held.length;
        int code = tooLong ? held.length : manner.suffix().lengthWithout(held, length);
        if (code == 0) {
            last.forgetOld();
        } else if (!last.isAgain(held, code)) {
            codes.accept(tooLong ? Optional.empty() : ScannedText.of(held, code, manner.identified()));
        }
        Arrays.fill(held, (byte) 0);
    }
}
