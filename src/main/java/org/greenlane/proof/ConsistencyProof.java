package org.greenlane.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// That a tree is the beginning of a later one: nothing in it was changed, only appended (RFC 9162 section 2.1.4).
///
/// @param first size of the earlier tree, at least 1
/// @param second size of the later tree, at least as large
/// @param path hashes from below up to the root
public record ConsistencyProof(long first, long second, List<byte[]> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Makes the proof: `PROOF(m, D_n)` of section 2.1.4.1.
    ///
    /// @throws IllegalArgumentException if `first` is not within 1 to `second`
    public static <E extends Exception> ConsistencyProof of(long first, long second, Subtrees<E> subtrees) throws E {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("the first tree is not within the second");
        }
        List<byte[]> fromTheRoot = new ArrayList<>();
        long from = 0;
        long to = second;
        while (to != first) {
            long split = from + MerkleTree.split(to - from);
            if (first <= split) {
                fromTheRoot.add(subtrees.root(split, to));
                to = split;
            } else {
                fromTheRoot.add(subtrees.root(from, split));
                from = split;
            }
        }
        if (from != 0) {
            // What is left is a whole subtree of the first tree, but not the first tree itself.
            fromTheRoot.add(subtrees.root(from, to));
        }
        return new ConsistencyProof(first, second, fromTheRoot.reversed());
    }

    /// Whether the tree with the first root is the beginning of the one with the second (section 2.1.4.2). Takes
    /// hostile proofs.
    public boolean proves(byte[] firstRoot, byte[] secondRoot) {
        if (first < 1 || first > second || path.stream().anyMatch(hash -> hash.length != MerkleTree.HASH_BYTES)) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> steps = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            steps.addFirst(firstRoot);
        }
        return !steps.isEmpty() && proves(steps, firstRoot, secondRoot);
    }

    private boolean proves(List<byte[]> steps, byte[] firstRoot, byte[] secondRoot) {
        int shared = Long.numberOfTrailingZeros(~(first - 1));
        long at = (first - 1) >>> shared;
        long last = (second - 1) >>> shared;
        byte[] earlier = steps.getFirst();
        byte[] later = steps.getFirst();
        for (byte[] step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                earlier = MerkleTree.nodeHash(step, earlier);
                later = MerkleTree.nodeHash(step, later);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                later = MerkleTree.nodeHash(later, step);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(earlier, firstRoot) && Arrays.equals(later, secondRoot);
    }
}
