package org.greenlane.proof;

import java.util.ArrayList;
import java.util.List;

/// That leaves which stand one behind the other are a part of a tree (hashes as in RFC 9162 section 2.1): the roots of
/// what stands left and right of them, at most twice as many as the size has bits. It says of every leaf of the range
/// what an inclusion proof says of one, and that none in the range is missing.
///
/// @param from the first leaf, from 0
/// @param to behind the last
/// @param size of the tree
/// @param left roots of the full subtrees before the range, the largest first
/// @param right roots of the subtrees behind the range, from left to right
public record RangeProof(long from, long to, long size, List<byte[]> left, List<byte[]> right) {
    /// The largest tree taken.
    public static final long MAX_SIZE = 1L << 60;

    public RangeProof {
        left = left.stream().map(byte[]::clone).toList();
        right = right.stream().map(byte[]::clone).toList();
    }

    /// Makes the proof.
    ///
    /// @throws IllegalArgumentException if the tree has no such range, or the range has no leaf
    public static <E extends Exception> RangeProof of(long from, long to, long size, Subtrees<E> subtrees) throws E {
        if (!isRange(from, to, size)) {
            throw new IllegalArgumentException("no such range in this tree");
        }
        List<byte[]> left = new ArrayList<>();
        List<byte[]> right = new ArrayList<>();
        for (long[] part : leftOf(from)) {
            left.add(subtrees.root(part[0], part[1]));
        }
        for (long[] part : rightOf(to, size)) {
            right.add(subtrees.root(part[0], part[1]));
        }
        return new RangeProof(from, to, size, left, right);
    }

    /// Begins to check the leaves of the range. Takes hostile proofs: one that is none proves nothing.
    public RangeCheck check() {
        return new RangeCheck(this);
    }

    /// Whether it has as many hashes as a proof of this range has, and they are hashes.
    boolean isWellFormed() {
        return isRange(from, to, size)
                && left.size() == Long.bitCount(from)
                && right.size() == rightOf(to, size).size()
                && areHashes(left)
                && areHashes(right);
    }

    private static boolean areHashes(List<byte[]> hashes) {
        return hashes.stream().allMatch(hash -> hash.length == MerkleTree.HASH_BYTES);
    }

    private static boolean isRange(long from, long to, long size) {
        return from >= 0 && from < to && to <= size && size <= MAX_SIZE;
    }

    /// The subtrees before a leaf: one for each bit of its place.
    private static List<long[]> leftOf(long from) {
        List<long[]> parts = new ArrayList<>();
        long at = 0;
        for (long bit = Long.highestOneBit(from); bit > 0; bit >>>= 1) {
            if ((from & bit) != 0) {
                parts.add(new long[] {at, at + bit});
                at += bit;
            }
        }
        return parts;
    }

    /// The subtrees behind a place, as they are met on the way from the root to the leaf before it.
    private static List<long[]> rightOf(long to, long size) {
        List<long[]> parts = new ArrayList<>();
        long low = 0;
        long high = size;
        while (high > to) {
            long middle = low + MerkleTree.split(high - low);
            if (middle < to) {
                low = middle;
            } else {
                parts.add(new long[] {middle, high});
                high = middle;
            }
        }
        return parts.reversed();
    }
}
