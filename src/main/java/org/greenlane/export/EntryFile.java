package org.greenlane.export;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.greenlane.proof.MerkleTree;

/// `entries.bin`: a CBOR sequence (RFC 8742), one item an entry, in their order. An entry that is shown is an encoded data
/// item (tag 24, RFC 8949 section 3.4.5.1): its leaf is `SHA-256(00 ‖ content)`. One that is not is its leaf alone, a byte
/// string of 32 bytes. Lengths are in their shortest form.
final class EntryFile {
    static final String NAME = "entries.bin";

    /// The longest entry taken, in bytes; the log takes no longer ones.
    static final int MAX_ENTRY = 256 * 1024;

    private static final int BYTES = 0x40;
    private static final int ONE = 0x58;
    private static final int TWO = 0x59;
    private static final int FOUR = 0x5a;
    private static final byte[] ENCODED_ITEM = {(byte) 0xd8, 24};
    private static final int DIRECT = 24;

    private EntryFile() {}

    static void writeShown(OutputStream out, byte[] entry) throws IOException {
        out.write(ENCODED_ITEM);
        writeLength(out, entry.length);
        out.write(entry);
    }

    static void writeLeaf(OutputStream out, byte[] leaf) throws IOException {
        writeLength(out, leaf.length);
        out.write(leaf);
    }

    private static void writeLength(OutputStream out, int length) throws IOException {
        if (length < DIRECT) {
            out.write(BYTES | length);
        } else if (length <= 0xff) {
            out.write(ONE);
            out.write(length);
        } else if (length <= 0xffff) {
            out.write(TWO);
            out.write(length >>> 8);
            out.write(length);
        } else {
            out.write(FOUR);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        }
    }

    /// One item.
    ///
    /// @param entry its bytes, where it is shown
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Item(Optional<byte[]> entry, byte[] leaf) {}

    /// The next item; empty at the end.
    ///
    /// @throws BrokenExport if it is none of the two
    static Optional<Item> read(InputStream in) throws IOException, BrokenExport {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        try {
            DataInputStream data = new DataInputStream(in);
            if (first == (ENCODED_ITEM[0] & 0xff)) {
                if (data.readUnsignedByte() != ENCODED_ITEM[1]) {
                    throw new BrokenExport("an entry with a foreign tag");
                }
                byte[] entry = content(data, data.readUnsignedByte(), MAX_ENTRY);
                return Optional.of(new Item(Optional.of(entry), MerkleTree.leafHash(entry)));
            }
            byte[] leaf = content(data, first, MerkleTree.HASH_BYTES);
            if (leaf.length != MerkleTree.HASH_BYTES) {
                throw new BrokenExport("a leaf that is no hash");
            }
            return Optional.of(new Item(Optional.empty(), leaf));
        } catch (EOFException e) {
            throw new BrokenExport("its entries end in the middle of one");
        }
    }

    private static byte[] content(DataInputStream data, int head, int most) throws IOException, BrokenExport {
        long length;
        if ((head & 0xe0) == BYTES && head < BYTES + DIRECT) {
            length = (long) head - BYTES;
        } else {
            length = switch (head) {
                case ONE -> shortest(data.readUnsignedByte(), DIRECT);
                case TWO -> shortest(data.readUnsignedShort(), 0x100);
                case FOUR -> shortest(data.readInt() & 0xffff_ffffL, 0x1_0000);
                default -> throw new BrokenExport("an entry that is no byte string");
            };
        }
        if (length > most) {
            throw new BrokenExport("an entry that is too long");
        }
        byte[] content = data.readNBytes((int) length);
        if (content.length != length) {
            throw new EOFException();
        }
        return content;
    }

    private static long shortest(long length, long least) throws BrokenExport {
        if (length < least) {
            throw new BrokenExport("a length that is not in its shortest form");
        }
        return length;
    }
}
