package org.greenlane.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.greenlane.vault.Sealer;

/// Seals a stream in pieces: each is bound to the file's head, to its place, and to whether it is the last one. So nothing
/// can be left out, added, put elsewhere or cut off.
final class SealedOutput extends OutputStream {
    /// Plain bytes of each piece but the last.
    static final int PIECE_BYTES = 256 << 10;

    private final OutputStream out;
    private final Sealer sealer;
    private final byte[] head;
    private final byte[] piece = new byte[PIECE_BYTES];
    private int filled;
    private long number;

    /// @param head a hash of what stands before
    SealedOutput(OutputStream out, Sealer sealer, byte[] head) {
        this.out = out;
        this.sealer = sealer;
        this.head = head;
    }

    static byte[] place(byte[] head, long number, boolean last) {
        return ByteBuffer.allocate(head.length + Long.BYTES + 1)
                .put(head)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (filled == PIECE_BYTES) {
                seal(false);
            }
            int fitting = Math.min(PIECE_BYTES - filled, end - at);
            System.arraycopy(bytes, at, piece, filled, fitting);
            filled += fitting;
            at += fitting;
        }
    }

    private void seal(boolean last) throws IOException {
        byte[] sealed = sealer.seal(piece, 0, filled, place(head, number, last));
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(sealed.length).array());
        out.write(sealed);
        number++;
        filled = 0;
    }

    /// Writes the last piece; what is under it stays open.
    void finish() throws IOException {
        seal(true);
        out.flush();
    }
}
