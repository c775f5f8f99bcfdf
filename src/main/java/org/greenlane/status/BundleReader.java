package org.greenlane.status;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.MerkleTree;

/// Reads a bundle from front to end, once, and believes nothing: header, then hashes, then page by page. Takes no more
/// memory than a header and, once [#readHashes] is called, the hashes and one page.
final class BundleReader {
    private final DataInputStream in;
    private final CoseSign1 signed;
    private final BundleHeader header;
    private byte[] hashes = {};
    private int next;
    private long records;

    private BundleReader(DataInputStream in, CoseSign1 signed) throws BundleRefused {
        this.in = in;
        this.signed = signed;
        this.header = BundleHeader.decode(signed.payload());
    }

    /// Reads the header. What it says is not to be believed before [#signed] has been judged.
    ///
    /// @param source buffered by whoever gives it
    static BundleReader open(InputStream source) throws BundleRefused {
        DataInputStream in = new DataInputStream(source);
        byte[] magic = bytes(in, BundleFormat.MAGIC.length);
        if (!Arrays.equals(magic, BundleFormat.MAGIC)) {
            throw new BundleRefused(BundleFault.MALFORMED, "this is no bundle of statuses");
        }
        int length = length(in);
        if (length < 0 || length > BundleFormat.MAX_HEADER_BYTES) {
            throw new BundleRefused(BundleFault.HEADER_TOO_LARGE, "the header of the bundle is too large");
        }
        try {
            return new BundleReader(in, decode(bytes(in, length)));
        } catch (CoseException e) {
            throw new BundleRefused(BundleFault.MALFORMED, "the header of the bundle: " + e.getMessage());
        }
    }

    static CoseSign1 decode(byte[] header) throws CoseException {
        return CoseSign1.decode(header, BundleFormat.MAX_HEADER_BYTES, BundleFormat.MAX_HEADER_DEPTH);
    }

    BundleHeader header() {
        return header;
    }

    CoseSign1 signed() {
        return signed;
    }

    /// Reads the hashes of all pages, and sees that they are those that were signed.
    byte[] readHashes() throws BundleRefused {
        hashes = bytes(in, header.pages() * BundleFormat.HASH_BYTES);
        if (!Arrays.equals(MerkleTree.rootOver(hashes), header.rootBytes())) {
            throw new BundleRefused(BundleFault.WRONG_ROOT, "the hashes of the pages are not those that were signed");
        }
        return hashes;
    }

    boolean hasNextPage() {
        return next < header.pages();
    }

    /// Reads the next page, and sees that it is the one that was signed and as it should be.
    byte[] readPage() throws BundleRefused {
        int number = next++;
        int length = length(in);
        if (length < 0 || length > BundleFormat.MAX_PAGE_BYTES || length % BundleFormat.RECORD_BYTES != 0) {
            throw new BundleRefused(BundleFault.BAD_PAGE, "page " + number + " has a length that no page has");
        }
        byte[] page = bytes(in, length);
        int at = number * BundleFormat.HASH_BYTES;
        if (!Arrays.equals(
                MerkleTree.leafHash(page), 0, BundleFormat.HASH_BYTES, hashes, at, at + BundleFormat.HASH_BYTES)) {
            throw new BundleRefused(BundleFault.BAD_PAGE, "page " + number + " is not the one that was signed");
        }
        new Page(page).check(number, header.pageBits(), header.families());
        records += length / BundleFormat.RECORD_BYTES;
        if (records > header.records()) {
            throw wrongCount();
        }
        return page;
    }

    /// Records read so far.
    long records() {
        return records;
    }

    /// Sees that the bundle ends where it should.
    void finish() throws BundleRefused {
        if (records != header.records()) {
            throw wrongCount();
        }
        try {
            if (in.read() != -1) {
                throw new BundleRefused(BundleFault.ENDLESS, "the bundle goes on behind its end");
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private BundleRefused wrongCount() {
        return new BundleRefused(
                BundleFault.WRONG_COUNT, "the bundle does not hold the " + header.records() + " records it was signed for");
    }

    private static int length(DataInputStream in) throws BundleRefused {
        try {
            return in.readInt();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static byte[] bytes(DataInputStream in, int count) throws BundleRefused {
        byte[] bytes = new byte[count];
        try {
            in.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static BundleRefused failed(IOException e) {
        return e instanceof EOFException
                ? new BundleRefused(BundleFault.TRUNCATED, "the bundle ends before its end")
                : new BundleRefused(BundleFault.SOURCE_FAILED, "the bundle cannot be read to its end");
    }
}
