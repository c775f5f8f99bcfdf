package org.greenlane.proof;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the leaves of a [RangeProof] one by one, in constant memory. Not safe for several threads.
public final class RangeCheck {
    private final RangeProof proof;
    // None where the proof is none.
    private final @Nullable MerkleTree tree;
    private boolean tooMany;

    RangeCheck(RangeProof proof) {
        this.proof = proof;
        this.tree = proof.isWellFormed() ? MerkleTree.resume(proof.from(), proof.left()) : null;
    }

    /// The next leaf of the range.
    public void leaf(byte[] leafHash) {
        if (tree != null && leafHash.length == MerkleTree.HASH_BYTES && tree.size() < proof.to()) {
            tree.append(leafHash);
        } else {
            tooMany = true;
        }
    }

    /// Whether a tree with this root has exactly the leaves that were taken in this range.
    public boolean proves(byte[] root) {
        return tree != null
                && !tooMany
                && tree.size() == proof.to()
                && Arrays.equals(root, new Fold(tree.peaks(), proof).root(0, proof.size()));
    }

    /// The root over the peaks of all up to the end of the range, and what stands behind it.
    private static final class Fold {
        private final Deque<byte[]> peaks;
        private final Deque<byte[]> right;
        private final long to;
        private long folded;

        Fold(List<byte[]> peaks, RangeProof proof) {
            this.peaks = new ArrayDeque<>(peaks);
            this.right = new ArrayDeque<>(proof.right());
            this.to = proof.to();
        }

        /// Goes no deeper than the size has bits.
        byte[] root(long low, long high) {
            if (low >= to) {
                return right.removeFirst();
            }
            if (high <= to) {
                return peaksUpTo(high);
            }
            long middle = low + MerkleTree.split(high - low);
            byte[] left = root(low, middle);
            return MerkleTree.nodeHash(left, root(middle, high));
        }

        private byte[] peaksUpTo(long high) {
            byte[] peak = peaks.removeFirst();
            folded += Long.highestOneBit(to - folded);
            return folded < high ? MerkleTree.nodeHash(peak, peaksUpTo(high)) : peak;
        }
    }
}
