package org.greenlane.card.sam;

import java.util.Arrays;
import java.util.Optional;

/// Finds frames in a stream of bytes, whatever the pieces they come in and whatever noise lies between them. It holds
/// one longest frame and never more. What has been looked at is wiped. Belongs to one thread.
///
/// After a false preamble the search goes on at the byte behind its first, so that a frame is found wherever it begins.
public final class SamParser {
    private static final int HEAD = SamFrame.PREAMBLE_BYTES + 2;
    private static final int CAPACITY = SamFrame.AROUND + SamFrame.MOST_BODY;

    private final byte[] held = new byte[CAPACITY];
    private int start;
    private int end;

    /// How many more bytes [#take] takes now; at least one after [#next] has given nothing.
    int room() {
        return CAPACITY - (end - start);
    }

    /// Takes bytes in, at most as many as there is room for.
    ///
    /// @return how many were taken
    public int take(byte[] from, int offset, int count) {
        int taken = Math.min(count, room());
        if (end + taken > CAPACITY) {
            compact();
        }
        System.arraycopy(from, offset, held, end, taken);
        end += taken;
        return taken;
    }

    /// The next frame that is whole and whose sum is right.
    public Optional<SamFrame> next() {
        while (start < end) {
            int available = end - start;
            if (!mayBeHead(available)) {
                skip(1);
            } else if (available < HEAD || available < frameLength()) {
                return Optional.empty();
            } else {
                Optional<SamFrame> frame = frame();
                int whole = frameLength();
                skip(frame.isPresent() ? whole : 1);
                if (frame.isPresent()) {
                    return frame;
                }
            }
        }
        return Optional.empty();
    }

    /// The line has fallen silent: what has begun does not go on. The search for frames goes on behind its beginning.
    public Optional<SamFrame> silence() {
        Optional<SamFrame> frame = next();
        while (frame.isEmpty() && start < end) {
            skip(1);
            frame = next();
        }
        return frame;
    }

    /// Forgets and wipes everything.
    void clear() {
        Arrays.fill(held, (byte) 0);
        start = 0;
        end = 0;
    }

    /// Whether what is held may be the beginning of a frame, as far as it has come.
    private boolean mayBeHead(int available) {
        for (int at = 0; at < Math.min(available, SamFrame.PREAMBLE_BYTES); at++) {
            if (!SamFrame.isPreamble(at, held[start + at])) {
                return false;
            }
        }
        return available < HEAD || (frameLength() <= CAPACITY && frameLength() >= SamFrame.AROUND + SamFrame.LEAST_BODY);
    }

    private int frameLength() {
        int at = start + SamFrame.PREAMBLE_BYTES;
        return HEAD + ((held[at] & 0xFF) << 8 | (held[at + 1] & 0xFF));
    }

    private Optional<SamFrame> frame() {
        int sumAt = start + frameLength() - 1;
        if (SamFrame.sum(held, start + SamFrame.PREAMBLE_BYTES, sumAt) != held[sumAt]) {
            return Optional.empty();
        }
        return Optional.of(new SamFrame(Arrays.copyOfRange(held, start + HEAD, sumAt)));
    }

    private void skip(int count) {
        Arrays.fill(held, start, start + count, (byte) 0);
        start += count;
        if (start == end) {
            start = 0;
            end = 0;
        }
    }

    private void compact() {
        System.arraycopy(held, start, held, 0, end - start);
        Arrays.fill(held, end - start, end, (byte) 0);
        end -= start;
        start = 0;
    }
}
