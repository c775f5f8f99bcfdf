package org.greenlane.sight.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/// The parts of an endless `multipart/x-mixed-replace` stream (RFC 2046 section 5.1), each bounded in size and time.
/// Belongs to one thread.
final class Multipart {
    private static final int MAX_LINE = 1024;
    private static final int MAX_HEADERS = 32;

    /// The most bytes before a boundary: cameras put blank lines there.
    private static final int MAX_PREAMBLE = 1 << 16;

    private static final int BUFFER = 1 << 15;
    private static final int FIRST_BODY = 1 << 17;

    private final InputStream in;
    private final String boundary;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean boundaryWasRead;
    private long deadline;

    /// @param boundary as the content type names it; cameras disagree about whether its dashes belong to it
    Multipart(InputStream in, String boundary, Limits limits, LongSupplier nanoTime) {
        this.in = in;
        this.boundary = withoutDashes(boundary);
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    private static String withoutDashes(String boundary) {
        return boundary.startsWith("--") ? boundary.substring(2) : boundary;
    }

    /// The next part's body.
    ///
    /// @throws EOFException at the end of the stream
    /// @throws IOException if a part is too large, too slow, or none
    byte[] next() throws IOException {
        deadline = nanoTime.getAsLong() + limits.part().toNanos();
        if (!boundaryWasRead) {
            skipToBoundary();
        }
        boundaryWasRead = false;
        int length = readHeaders();
        return length < 0 ? bodyUpToBoundary() : body(length);
    }

    private void skipToBoundary() throws IOException {
        for (int left = MAX_PREAMBLE; left > 0; ) {
            String line = line();
            left -= line.length() + 1;
            if (line.startsWith("--") && line.length() > 2 && withoutDashes(line).equals(boundary)) {
                return;
            }
            if (line.equals("--" + boundary + "--")) {
                throw new EOFException("the camera ended its stream");
            }
        }
        throw new IOException("no picture begins");
    }

    /// @return the length of the part, -1 if it is not told
    private int readHeaders() throws IOException {
        int length = -1;
        for (int i = 0; i < MAX_HEADERS; i++) {
            String line = line();
            if (line.isEmpty()) {
                return length;
            }
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = length(lower.substring("content-length:".length()).strip());
            }
        }
        throw new IOException("a part with too many headers");
    }

    private int length(String text) throws IOException {
        try {
            int length = Integer.parseInt(text);
            if (length > 0 && length <= limits.bytes()) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw new IOException("a part of no length", e);
        }
        throw new IOException("a part that is too large");
    }

    private byte[] body(int length) throws IOException {
        byte[] body = new byte[length];
        for (int have = 0; have < length; ) {
            fill();
            int some = Math.min(length - have, end - at);
            System.arraycopy(buffer, at, body, have, some);
            at += some;
            have += some;
        }
        return body;
    }

    private byte[] bodyUpToBoundary() throws IOException {
        byte[] mark = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        byte last = mark[mark.length - 1];
        byte[] body = new byte[FIRST_BODY];
        for (int have = 0; have < limits.bytes(); ) {
            if (have == body.length) {
                body = Arrays.copyOf(body, 2 * body.length);
            }
            byte next = (byte) read();
            body[have++] = next;
            int from = have - mark.length;
            if (next == last && from >= 0 && Arrays.equals(body, from, have, mark, 0, mark.length)) {
                if (line().equals("--")) {
                    throw new EOFException("the camera ended its stream");
                }
                boundaryWasRead = true;
                return Arrays.copyOf(body, from);
            }
        }
        throw new IOException("a part that is too large");
    }

    /// A line without its end.
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = read(); next != '\n'; next = read()) {
            if (line.length() == MAX_LINE) {
                throw new IOException("a line that is too long");
            }
            line.append((char) next);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    private int read() throws IOException {
        fill();
        return buffer[at++] & 0xFF;
    }

    /// A camera that sends a byte now and then would never run into the limit between two bytes.
    private void fill() throws IOException {
        if (at < end) {
            return;
        }
        if (nanoTime.getAsLong() - deadline > 0) {
            throw new IOException("a picture takes too long");
        }
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException("the camera cut the connection");
        }
        at = 0;
        end = read;
    }
}
