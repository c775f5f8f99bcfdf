package org.greenlane.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A growing Merkle tree (RFC 9162 section 2.1) of which only the right edge is kept: the roots of the full subtrees,
/// at most one a bit of the size. A leaf is SHA-256(0x00 ‖ data), a node SHA-256(0x01 ‖ left ‖ right).
///
/// Not safe for use by several threads at once.
public final class MerkleTree {
    /// Length of every hash, in bytes.
    public static final int HASH_BYTES = Hashes.SHA256_BYTES;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha = Hashes.newSha256();
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    /// The hash of a leaf that holds these bytes.
    public static byte[] leafHash(byte[] data) {
        MessageDigest sha = Hashes.newSha256();
        sha.update(LEAF);
        return sha.digest(data);
    }

    /// The hash of the node over two others.
    static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest sha = Hashes.newSha256();
        sha.update(NODE);
        sha.update(left);
        return sha.digest(right);
    }

    /// How many leaves stand on the left of a tree: the largest power of two below its size, which is 2 or more.
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /// The root over leaf hashes that stand one behind the other.
    ///
    /// @throws IllegalArgumentException if the length is no multiple of [#HASH_BYTES]
    public static byte[] rootOver(byte[] leafHashes) {
        if (leafHashes.length % HASH_BYTES != 0) {
            throw new IllegalArgumentException("not a row of hashes");
        }
        MerkleTree tree = new MerkleTree();
        for (int at = 0; at < leafHashes.length; at += HASH_BYTES) {
            tree.append(Arrays.copyOfRange(leafHashes, at, at + HASH_BYTES));
        }
        return tree.root();
    }

    /// Takes up a tree where it was left.
    ///
    /// @param peaks what [#peaks()] gave, when the tree had that size
    /// @throws IllegalArgumentException if there are more or fewer peaks than a tree of that size has
    public static MerkleTree resume(long size, List<byte[]> peaks) {
        boolean hashes = peaks.stream().allMatch(peak -> peak.length == HASH_BYTES);
        if (size < 0 || peaks.size() != Long.bitCount(size) || !hashes) {
            throw new IllegalArgumentException("these are not the peaks of a tree of that size");
        }
        MerkleTree tree = new MerkleTree();
        peaks.forEach(peak -> tree.peaks.add(peak.clone()));
        tree.size = size;
        return tree;
    }

    /// Adds one leaf at the right end.
    ///
    /// @throws IllegalArgumentException if it is no hash
    public void append(byte[] leafHash) {
        if (leafHash.length != HASH_BYTES) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes");
        }
        byte[] merged = leafHash.clone();
        for (long full = size; (full & 1) == 1; full >>>= 1) {
            merged = node(peaks.removeLast(), merged);
        }
        peaks.add(merged);
        size++;
    }

    /// How many leaves there are.
    public long size() {
        return size;
    }

    /// The root over all leaves so far; of no leaves, the hash of nothing.
    public byte[] root() {
        if (peaks.isEmpty()) {
            return sha.digest();
        }
        byte[] root = peaks.getLast().clone();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root;
    }

    /// The roots of the full subtrees, the largest first: all that is needed to go on later.
    public List<byte[]> peaks() {
        return peaks.stream().map(byte[]::clone).toList();
    }

    private byte[] node(byte[] left, byte[] right) {
        sha.update(NODE);
        sha.update(left);
        return sha.digest(right);
    }
}
