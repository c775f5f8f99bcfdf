package org.greenlane.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.greenlane.proof.ConsistencyProof;
import org.greenlane.proof.InclusionProof;
import org.greenlane.proof.MerkleTree;

/// Makes proofs without reading all leaves: the root over each 1,024 of them is kept in the file when they are complete.
/// Nobody trusts what is kept there: a proof that does not hold is made again from the leaves. Not safe for several
/// threads.
final class TreeBlocks {
    /// A power of two, so that a part of the tree which is larger than a block is made of whole blocks, the last one
    /// perhaps incomplete (RFC 9162 section 2.1.1).
    private static final int LEAVES = 1024;

    private static final int PEAKS = Integer.numberOfTrailingZeros(LEAVES);

    private final LogFile file;

    TreeBlocks(LogFile file) {
        this.file = file;
    }

    /// Keeps the root of the block that a leaf completes, if it does, with what the next commit makes durable.
    ///
    /// @param before the tree without that leaf
    void grow(Head before, byte[] leaf) throws SQLException {
        long size = before.size() + 1;
        if (size % LEAVES == 0) {
            // One leaf is missing to a whole block: the lowest ten peaks are those of the block.
            int peaks = before.peaks().size();
            MerkleTree block = MerkleTree.resume(LEAVES - 1, before.peaks().subList(peaks - PEAKS, peaks));
            block.append(leaf);
            file.insertBlock(size / LEAVES - 1, block.root());
        }
    }

    /// @param number of the entry
    /// @param size of the log that a checkpoint is over
    /// @throws Exception one of those of [#root]; a proof can only name one
    InclusionProof inclusion(long number, long size) throws Exception {
        InclusionProof proof = InclusionProof.of(number - 1, size, this::root);
        List<LogFile.Row> entry = file.rows(number, 1);
        boolean holds = !entry.isEmpty() && proof.proves(entry.getFirst().leaf(), head(size));
        return holds ? proof : InclusionProof.of(number - 1, size, this::rootOfLeaves);
    }

    /// @throws Exception one of those of [#root]; a proof can only name one
    ConsistencyProof consistency(long first, long second) throws Exception {
        ConsistencyProof proof = ConsistencyProof.of(first, second, this::root);
        return proof.proves(head(first), head(second)) ? proof : ConsistencyProof.of(first, second, this::rootOfLeaves);
    }

    private byte[] head(long size) throws SQLException {
        List<LogFile.Row> last = file.rows(size, 1);
        return last.isEmpty() ? new byte[0] : last.getFirst().head();
    }

    /// The root over a part of the leaves, which is a part of the tree: it begins with a block, or is smaller than one.
    ///
    /// @param from the first leaf, from 0
    /// @param to behind the last
    byte[] root(long from, long to) throws SQLException, AuditException {
        if (to - from < LEAVES || from % LEAVES != 0) {
            return rootOfLeaves(from, to);
        }
        Map<Long, byte[]> kept = file.blocks(from / LEAVES, to / LEAVES);
        MerkleTree tree = new MerkleTree();
        for (long at = from; at < to; at += LEAVES) {
            byte[] known = kept.get(at / LEAVES);
            tree.append(known == null ? rootOfLeaves(at, Math.min(to, at + LEAVES)) : known);
        }
        return tree.root();
    }

    private byte[] rootOfLeaves(long from, long to) throws SQLException, AuditException {
        MerkleTree tree = new MerkleTree();
        file.leaves(from, to).forEach(tree::append);
        return tree.root();
    }

    /// Takes over what another file has kept.
    void copy(LogFile from) throws SQLException {
        for (Map.Entry<Long, byte[]> block : from.blocks(0, Long.MAX_VALUE).entrySet()) {
            file.insertBlock(block.getKey(), block.getValue());
        }
    }
}
