package org.greenlane.card.sam;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.greenlane.wire.Line;
import org.greenlane.wire.LineException;

/// Asks the module one thing at a time. Answers come in any pieces; what is late, broken or an echo is no answer.
final class SamLine {
    private static final Duration WRITING = Duration.ofSeconds(1);

    /// A gap this long within an answer means that the rest does not come.
    private static final Duration GAP = Duration.ofMillis(200);

    private static final int PIECE = 512;

    /// What it is asked before it counts as dumb.
    private static final List<SamCommand> CALLS = List.of(SamCommand.STATUS, SamCommand.STATUS, SamCommand.RESET);

    private final Line line;
    private final LongSupplier nanoTime;
    private final SamParser parser = new SamParser();
    private final byte[] piece = new byte[PIECE];
    /// How many bytes came that belong to no whole frame: noise, or the beginning of one.
    private int loose;
    /// True if a whole frame came that is neither the answer nor what had been sent, as half-duplex adapters give it back.
    private boolean stale;

    /// @param nanoTime as [System#nanoTime] tells it
    SamLine(Line line, LongSupplier nanoTime) {
        this.line = line;
        this.nanoTime = nanoTime;
    }

    /// Sends a command and waits for its answer, for as long as that may take.
    Reply ask(SamCommand command) throws LineException {
        line.drop();
        parser.clear();
        line.write(command.frame(), WRITING);
        long end = nanoTime.getAsLong() + command.patience().toNanos();
        loose = 0;
        stale = false;
        while (true) {
            long left = end - nanoTime.getAsLong();
            if (left <= 0) {
                return loose > 0 || stale ? new Reply.Broken() : new Reply.Silent();
            }
            int count = line.read(piece, least(Duration.ofNanos(left), GAP));
            Optional<Reply> reply = count == 0 ? fitting(parser.silence(), command) : taken(count, command);
            if (reply.isPresent()) {
                return reply.get();
            }
            // Behind whole frames that are none of the answer, the answer is still to come.
            if (count == 0 && loose > 0) {
                return new Reply.Broken();
            }
        }
    }

    private Optional<Reply> taken(int count, SamCommand command) {
        loose += count;
        int offset = 0;
        Optional<Reply> reply = Optional.empty();
        while (offset < count && reply.isEmpty()) {
            offset += parser.take(piece, offset, count - offset);
            reply = fitting(parser.next(), command);
        }
        Arrays.fill(piece, 0, count, (byte) 0);
        return reply;
    }

    /// The first of the frames that fits; the others are wiped.
    private Optional<Reply> fitting(Optional<SamFrame> first, SamCommand command) {
        Optional<SamFrame> frame = first;
        while (frame.isPresent()) {
            SamFrame each = frame.get();
            if (command.isAnsweredBy(each)) {
                return each.status().map(status -> new Reply.Answer(each, status));
            }
            stale |= !each.hasBody(command.body());
            loose -= each.size();
            each.close();
            frame = parser.next();
        }
        return Optional.empty();
    }

    /// Makes sure that the next answer belongs to the next question. The module answers in order, so that once it has told
    /// its state nothing older is on its way: no late answer can be taken for another card's.
    ///
    /// @return what it says of itself
    /// @throws LineException if it says nothing, not even after a reset
    SamStatus settle() throws LineException {
        boolean heard = false;
        for (SamCommand call : CALLS) {
            try (Reply reply = ask(call)) {
                if (reply instanceof Reply.Answer(_, SamStatus status)) {
                    return status;
                }
                heard |= reply instanceof Reply.Broken;
            }
        }
        throw heard
                ? new LineException(
                        LineException.Cause.GARBLED,
                        "What the reader says makes no sense. Look for its speed with \"doctor --bench\", and at its cable.")
                : new LineException(
                        LineException.Cause.SILENT,
                        "The reader does not answer. Look at its power, its cable and its speed.");
    }

    /// Lets time go by; what comes meanwhile was not asked for.
    void pause(Duration span) throws LineException {
        long end = nanoTime.getAsLong() + span.toNanos();
        for (long left = span.toNanos(); left > 0; left = end - nanoTime.getAsLong()) {
            int count = line.read(piece, Duration.ofNanos(left));
            Arrays.fill(piece, 0, count, (byte) 0);
        }
    }

    /// Wipes what is held.
    void clear() {
        parser.clear();
        Arrays.fill(piece, (byte) 0);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
