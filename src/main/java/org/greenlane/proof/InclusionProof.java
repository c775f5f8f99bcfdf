package org.greenlane.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// That a leaf stands in a tree, at its place (RFC 9162 section 2.1.3).
///
/// @param index of the leaf, from 0
/// @param size of the tree
/// @param path hashes from the leaf's neighbour up to the root
public record InclusionProof(long index, long size, List<byte[]> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Makes the proof: `PATH(m, D_n)` of section 2.1.3.1.
    ///
    /// @throws IllegalArgumentException if the tree has no such leaf
    public static <E extends Exception> InclusionProof of(long index, long size, Subtrees<E> subtrees) throws E {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no such leaf in this tree");
        }
        List<byte[]> fromTheRoot = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + MerkleTree.split(to - from);
            if (index < split) {
                fromTheRoot.add(subtrees.root(split, to));
                to = split;
            } else {
                fromTheRoot.add(subtrees.root(from, split));
                from = split;
            }
        }
        return new InclusionProof(index, size, fromTheRoot.reversed());
    }

    /// Whether a tree with this root has this leaf at this place (section 2.1.3.2). Takes hostile proofs.
    public boolean proves(byte[] leafHash, byte[] root) {
        if (index < 0 || index >= size || leafHash.length != MerkleTree.HASH_BYTES) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] step : path) {
            if (last == 0 || step.length != MerkleTree.HASH_BYTES) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = MerkleTree.nodeHash(step, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, step);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
