package org.greenlane.code;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.greenlane.health.Reason;

/// Unpacks what hostile hands packed (RFC 1950, RFC 1951): to a bounded size, and only so far as the bytes that came
/// justify.
final class Inflation {
    /// The most bytes unpacked.
    static final int MAX_BYTES = 1 << 20;

    /// The most bytes unpacked for each byte that came.
    static final int MAX_RATIO = 100;

    private static final int PIECE = 4096;

    private Inflation() {}

    static byte[] zlib(byte[] packed) throws RefusedCode {
        return inflate(new Inflater(false), packed);
    }

    /// Without header and checksum.
    static byte[] raw(byte[] packed) throws RefusedCode {
        return inflate(new Inflater(true), packed);
    }

    private static byte[] inflate(Inflater inflater, byte[] packed) throws RefusedCode {
        int most = Math.min(MAX_BYTES, packed.length * MAX_RATIO);
        ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        try {
            inflater.setInput(packed);
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && !inflater.finished()) {
                    // It ends too early, or asks for a dictionary that nobody has.
                    throw new RefusedCode(Reason.BAD_COMPRESSION);
                }
                if (out.size() + count > most) {
                    throw new RefusedCode(Reason.COMPRESSION_BOMB);
                }
                out.write(piece, 0, count);
            }
            if (inflater.getRemaining() > 0) {
                throw new RefusedCode(Reason.BAD_COMPRESSION);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new RefusedCode(Reason.BAD_COMPRESSION);
        } finally {
            inflater.end();
        }
    }
}
