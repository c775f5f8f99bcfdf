package org.greenlane.card.sam;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// One frame whose sum was right: what stands between its length and its sum. It is wiped when it is closed.
///
/// ```
/// AA AA AA 96 69 | length, 2 bytes, big-endian, of all that follows | body | XOR of length and body
/// ```
public final class SamFrame implements AutoCloseable {
    /// The shortest body: command and parameter.
    static final int LEAST_BODY = 2;

    /// The longest: an answer with text, photo and fingerprints.
    static final int MOST_BODY = 3 + 6 + 256 + 1024 + 1024;

    /// Preamble, length and sum.
    static final int AROUND = 8;

    static final int PREAMBLE_BYTES = 5;

    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int STATUS_BYTES = 3;

    private final byte[] body;

    /// @param body is the frame's from now on
    SamFrame(byte[] body) {
        this.body = body;
    }

    static boolean isPreamble(int at, byte there) {
        return PREAMBLE[at] == there;
    }

    /// The bytes of a frame with that body.
    public static byte[] encode(byte[] body) {
        byte[] frame = Arrays.copyOf(PREAMBLE, body.length + AROUND);
        int length = body.length + 1;
        frame[PREAMBLE_BYTES] = (byte) (length >> 8);
        frame[PREAMBLE_BYTES + 1] = (byte) length;
        System.arraycopy(body, 0, frame, PREAMBLE_BYTES + 2, body.length);
        frame[frame.length - 1] = sum(frame, PREAMBLE_BYTES, frame.length - 1);
        return frame;
    }

    static byte sum(byte[] bytes, int from, int to) {
        byte sum = 0;
        for (int at = from; at < to; at++) {
            sum ^= bytes[at];
        }
        return sum;
    }

    boolean hasBody(byte[] other) {
        return Arrays.equals(body, other);
    }

    /// What the module says; empty for a command, or a word that nobody has documented.
    public Optional<SamStatus> status() {
        return body.length < STATUS_BYTES ? Optional.empty() : SamStatus.of(body[STATUS_BYTES - 1] & 0xFF);
    }

    /// How many bytes follow the status words.
    int dataLength() {
        return Math.max(0, body.length - STATUS_BYTES);
    }

    /// The data behind the status words, to be used until the frame is closed.
    SamData data() {
        return new SamData(body, STATUS_BYTES);
    }

    /// How many bytes it took on the line.
    int size() {
        return body.length + AROUND;
    }

    /// Adds the data: the status words before them may differ from one reading of a card to the next.
    void addDataTo(MessageDigest digest) {
        digest.update(body, STATUS_BYTES, dataLength());
    }

    @Override
    public void close() {
        Arrays.fill(body, (byte) 0);
    }

    /// Says nothing of what is in it: it may be a person.
    @Override
    public String toString() {
        return "SamFrame[" + body.length + " bytes]";
    }
}
