package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.MerkleTree;

/// Where the log stands: the right edge of its tree, and the newest time in it. It is kept sealed beside the entries, so
/// that the log goes on without reading them all, and so that entries cut off at the end are missed.
///
/// @param size how many entries there are
/// @param peaks of the tree over them
/// @param newest the latest time that any entry has
record Head(long size, List<byte[]> peaks, Instant newest) {
    static final Head EMPTY = new Head(0, List.of(), Instant.EPOCH);

    private static final int SIZE = 1;
    private static final int PEAKS = 2;
    private static final int NEWEST = 3;
    private static final int MAX_BYTES = 4096;
    private static final int MAX_DEPTH = 2;

    MerkleTree tree() {
        return MerkleTree.resume(size, peaks);
    }

    /// The head after one more entry.
    static Head of(MerkleTree tree, Instant newest) {
        return new Head(tree.size(), tree.peaks(), newest);
    }

    byte[] bytes() {
        CBORObject hashes = CBORObject.NewArray();
        peaks.forEach(hashes::Add);
        return Cbor.encode(CBORObject.NewMap()
                .Set(SIZE, size)
                .Set(PEAKS, hashes)
                .Set(NEWEST, newest.toEpochMilli()));
    }

    static Head ofBytes(byte[] bytes) throws CborException {
        CborMap map = CborMap.of(Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH), Set.of(SIZE, PEAKS, NEWEST), Set.of());
        List<byte[]> peaks = new ArrayList<>();
        for (CBORObject peak : map.array(PEAKS, 0, Long.SIZE)) {
            peaks.add(peak.GetByteString());
        }
        return new Head(
                map.unsigned(SIZE, Long.MAX_VALUE),
                List.copyOf(peaks),
                Instant.ofEpochMilli(map.unsigned(NEWEST, Long.MAX_VALUE)));
    }
}
