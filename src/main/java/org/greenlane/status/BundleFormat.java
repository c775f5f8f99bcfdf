package org.greenlane.status;

import java.nio.charset.StandardCharsets;
import org.greenlane.proof.MerkleTree;

/// The figures of the bundle format `GLB1`; the page `status-bundle.md` says it in words. All numbers are big-endian.
final class BundleFormat {
    static final byte[] MAGIC = "GLB1".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    /// The version of a bundle that may hold family bindings.
    static final int VERSION_WITH_FAMILIES = 2;

    /// The longest signed header taken, in bytes.
    static final int MAX_HEADER_BYTES = 4096;

    static final int MAX_HEADER_DEPTH = 6;
    /// The most pages are 2 to the power of this.
    static final int MAX_PAGE_BITS = 22;
    /// The most records that one page may hold.
    static final int MAX_PAGE_RECORDS = 16_384;
    /// The most records that a bundle may hold.
    static final long MAX_RECORDS = 2_000_000_000L;
    /// How many records a page has on average, at most, when we write it.
    static final int PAGE_RECORDS = 256;

    static final int RECORD_BYTES = 28;
    static final int MAX_PAGE_BYTES = MAX_PAGE_RECORDS * RECORD_BYTES;
    static final int HASH_BYTES = MerkleTree.HASH_BYTES;

    /// Where the fields of a record begin.
    static final int AT_HIGH = 0;

    static final int AT_LOW = 8;
    static final int AT_COLOUR = 16;
    static final int AT_TRAVEL = 17;
    static final int AT_CAUSE = 18;
    static final int AT_FLAGS = 19;
    static final int AT_ISSUED = 20;
    static final int AT_VALID_UNTIL = 24;

    /// Where the fields of a family binding begin that a status has other fields for.
    static final int AT_ENDS = 16;

    static final int AT_AGE = 18;
    static final int AT_DEPENDANT = 20;

    static final int FLAG_REVOKED = 1;
    static final int FLAG_CODE = 2;
    static final int FLAG_FAMILY = 4;

    private BundleFormat() {}

    /// So many page bits that a page has no more than [#PAGE_RECORDS] records on average.
    static int pageBitsFor(long records) {
        int bits = 0;
        while (bits < MAX_PAGE_BITS && (records >>> bits) > PAGE_RECORDS) {
            bits++;
        }
        return bits;
    }
}
