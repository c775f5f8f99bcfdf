package org.greenlane.audit;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.RangeProof;

/// Proves that whole ranges of entries are a part of the log. The hashes of what stands beside them are made in small pieces,
/// so that events are recorded in between.
final class LogProofs {
    private static final int LEAVES = 2000;

    private final LogThread files;

    LogProofs(LogThread files) {
        this.files = files;
    }

    /// @param size of the log that a checkpoint is over
    /// @param goOn asked after each piece
    /// @return empty if it was not gone on
    Optional<RangeProof> range(Span span, long size, BooleanSupplier goOn) throws AuditException {
        try {
            return Optional.of(RangeProof.of(span.first() - 1, span.last(), size, (from, to) -> subtree(from, to, goOn)));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /// What stands at the very beginning has its root in its last row.
    private byte[] subtree(long from, long to, BooleanSupplier goOn) throws AuditException {
        if (from == 0) {
            return files.call(log -> log.file().rows(to, 1)).getFirst().head();
        }
        MerkleTree tree = new MerkleTree();
        for (long at = from; at < to; at += LEAVES) {
            long piece = at;
            files.call(log -> log.file().leaves(piece, Math.min(to, piece + LEAVES))).forEach(tree::append);
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
        }
        return tree.root();
    }
}
