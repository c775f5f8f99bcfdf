package org.greenlane.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;

/// Reads what [SealedOutput] wrote. Gives no byte that was not proved.
final class SealedInput {
    private final InputStream in;
    private final Sealer sealer;
    private final byte[] head;
    private byte[] piece = new byte[0];
    private int at;
    private long number;
    private boolean last;

    SealedInput(InputStream in, Sealer sealer, byte[] head) {
        this.in = in;
        this.sealer = sealer;
        this.head = head;
    }

    /// The next bytes, at least one and at most so many.
    ///
    /// @return how many
    int read(byte[] into, int most) throws IOException, BackupException {
        while (at == piece.length) {
            next();
        }
        int given = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, 0, given);
        at += given;
        return given;
    }

    /// Exactly so many bytes.
    byte[] exactly(int length) throws IOException, BackupException {
        byte[] bytes = new byte[length];
        byte[] some = new byte[length];
        int got = 0;
        while (got < length) {
            int given = read(some, length - got);
            System.arraycopy(some, 0, bytes, got, given);
            got += given;
        }
        return bytes;
    }

    /// That nothing follows.
    void end() throws IOException, BackupException {
        while (!last && at == piece.length) {
            next();
        }
        if (at < piece.length || in.read() >= 0) {
            throw BackupException.damaged("something stands behind its end");
        }
    }

    private void next() throws IOException, BackupException {
        if (last) {
            throw BackupException.damaged("its end is missing");
        }
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length < Integer.BYTES) {
            throw BackupException.damaged("its end is missing");
        }
        int sealedBytes = ByteBuffer.wrap(length).getInt();
        if (sealedBytes < Sealer.OVERHEAD_BYTES || sealedBytes > SealedOutput.PIECE_BYTES + Sealer.OVERHEAD_BYTES) {
            throw BackupException.damaged("a piece of it has no length that there is");
        }
        byte[] sealed = in.readNBytes(sealedBytes);
        if (sealed.length < sealedBytes) {
            throw BackupException.damaged("its end is missing");
        }
        piece = opened(sealed);
        at = 0;
        number++;
    }

    private byte[] opened(byte[] sealed) throws BackupException {
        try {
            return sealer.unseal(sealed, SealedOutput.place(head, number, false));
        } catch (SealBroken e) {
            // Only the last one may be another.
        }
        try {
            byte[] opened = sealer.unseal(sealed, SealedOutput.place(head, number, true));
            last = true;
            return opened;
        } catch (SealBroken e) {
            throw BackupException.damaged("a part of it is not as it was written");
        }
    }
}
