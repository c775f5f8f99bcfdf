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

    /// So many codes in a row that are no text, and it is the scanner that is not understood.
    private static final int NONSENSE = 3;

    private final Manner manner;
    private final Consumer<Optional<String>> codes;
    private final LastCode last;
    /// How many codes in a row were no text, over all lines.
    private int nonsense;

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
                if (count == 0) {
                    // It says nothing of itself; but one that sends without end never falls silent.
                    boolean heard = end(held, length);
                    if (nonsense < NONSENSE && (heard || !silent)) {
                        works.run();
                    }
                    silent = true;
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

    /// @return whether a code has come, and not the one before
    private boolean end(byte[] held, int length) throws LineException {
        boolean tooLong = length > held.length;
        int code = tooLong ? held.length : manner.suffix().lengthWithout(held, length);
        if (code == 0) {
            last.forgetOld();
            return false;
        }
        boolean heard = !last.isAgain(held, code);
        if (heard) {
            tell(tooLong ? Optional.empty() : ScannedText.of(held, code, manner.identified()));
        }
        Arrays.fill(held, (byte) 0);
        return heard;
    }

    /// At another speed, or with noise on its line, a scanner would hold everybody up with codes that nobody showed. So it
    /// is out of order until it is understood again.
    private void tell(Optional<String> code) throws LineException {
        boolean wasUnderstood = nonsense < NONSENSE;
        nonsense = code.isPresent() ? 0 : Math.min(nonsense + 1, NONSENSE);
        if (code.isPresent() || nonsense < NONSENSE) {
            codes.accept(code);
        } else if (wasUnderstood) {
            throw new LineException(
                    LineException.Cause.GARBLED,
                    "What the scanner sends is no text. Look at its speed in the profile, at its character set, and at its cable.");
        }
    }
}
