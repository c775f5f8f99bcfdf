package org.greenlane.audit;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenlane.audit.Verification.Broken;
import org.greenlane.audit.Verification.Damage;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.TreeCheckpoint;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;

/// Walks the rows of the log in their order and grows the tree again.
final class Verifier {
    /// A clock may be put right by so much, in milliseconds, before it counts as set back; and acts of staff may be
    /// recorded by so much later than they were.
    private static final long CLOCK_TOLERANCE = 10_000;

    private static final int MOST_TOLD = 100;
    /// How far from its place an entry is looked for.
    private static final int NEAR = 1000;

    private final Head head;
    private final Signers signers;
    private final Sealer sealer;
    private final Map<Long, EarlierKey> restores;
    private final Deque<TreeCheckpoint> checkpoints;
    private final MerkleTree tree = new MerkleTree();
    private final List<Long> clockSetBack = new ArrayList<>();
    private long newest = Long.MIN_VALUE;
    private long before = Long.MIN_VALUE;

    /// @param head where the log says that it stands
    /// @param checkpoints in the order of their sizes
    Verifier(Head head, Signers signers, Sealer sealer, List<TreeCheckpoint> checkpoints) {
        this.head = head;
        this.signers = signers;
        this.sealer = sealer;
        this.restores = head.earlier().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key.size() + 1, Function.identity()));
        this.checkpoints = new ArrayDeque<>(checkpoints);
    }

    /// Checks every entry recorded up to now, and every checkpoint. Events can be recorded meanwhile.
    static Verification all(LogThread files, LogPlace place, Sealer sealer) throws AuditException {
        Head upTo = files.head();
        Checkpoints checkpoints = files.call(OpenLog::checkpoints);
        Optional<Verification> result = checkpoints.fault();
        Verifier verifier = new Verifier(upTo, Signers.of(upTo, place), sealer, checkpoints.own());
        Future<List<LogFile.Row>> ahead = files.from(Long.MIN_VALUE);
        while (result.isEmpty()) {
            List<LogFile.Row> rows = files.await(ahead);
            if (!rows.isEmpty()) {
                // The next ones are read while these are checked.
                ahead = files.from(rows.getLast().number() + 1);
            }
            result = verifier.take(rows);
        }
        files.await(ahead);
        Verification found = result.get();
        return files.call(log -> orFollowedByAStranger(found, log));
    }

    private static Verification orFollowedByAStranger(Verification found, OpenLog log)
            throws AuditException, SQLException {
        log.file().checkInPlace();
        long behind = log.head().size() + 1;
        return found instanceof Broken || log.file().rows(behind, 1).isEmpty()
                ? found
                : new Broken(Damage.ADDED, behind, "an entry that was never recorded");
    }

    /// Takes the next rows; the first must be the lowest there are, so that no row is passed over.
    ///
    /// @return what came of it, once that is clear
    Optional<Verification> take(List<LogFile.Row> rows) {
        for (LogFile.Row row : rows) {
            if (tree.size() == head.size()) {
                break;
            }
            Optional<Broken> fault = fault(tree.size() + 1, row);
            if (fault.isEmpty()) {
                fault = fork();
            }
            if (fault.isPresent()) {
                return Optional.of(fault.get());
            }
        }
        if (tree.size() == head.size()) {
            return Optional.of(end());
        }
        return rows.isEmpty()
                ? Optional.of(new Broken(Damage.CUT_OFF, tree.size() + 1, "from it on the log was cut off"))
                : Optional.empty();
    }

    /// What is wrong with the row that stands where this number should; grows the tree by its leaf.
    private Optional<Broken> fault(long number, LogFile.Row row) {
        if (row.number() != number) {
            return row.number() < number
                    ? broken(Damage.ADDED, number, "an entry stands before it that was never recorded")
                    : broken(Damage.REMOVED, number, "the entry is missing");
        }
        byte[] entry;
        try {
            entry = sealer.unseal(row.sealed(), Draft.place(number));
        } catch (SealBroken e) {
            return unsealable(number, row.sealed());
        }
        // The leaves of the first form were taken over the sealed bytes.
        if (!Arrays.equals(MerkleTree.leafHash(entry), row.leaf())
                && !Arrays.equals(MerkleTree.leafHash(row.sealed()), row.leaf())) {
            return broken(Damage.ALTERED, number, "its bytes are not those that were recorded");
        }
        EarlierKey ended = restores.get(number);
        if (ended != null && !Succession.isSaid(entry, tree, ended, signers.after(ended))) {
            return broken(Damage.ALTERED, number, "the station was restored there, and it does not say so");
        }
        tree.append(row.leaf());
        seeTime(number, EntryTime.of(entry));
        return Arrays.equals(tree.root(), row.head())
                ? Optional.empty()
                : broken(Damage.ALTERED, number, "its hash is not the one that was linked");
    }

    private Optional<Broken> unsealable(long number, byte[] sealed) {
        for (long other = Math.max(1, number - NEAR); other <= number + NEAR; other++) {
            try {
                sealer.unseal(sealed, Draft.place(other));
                return broken(Damage.REORDERED, number, "entry " + other + " stands in its place");
            } catch (SealBroken e) {
                // Not that one.
            }
        }
        return broken(Damage.ALTERED, number, "it does not unseal in this place");
    }

    private void seeTime(long number, long at) {
        if (at < before && at + CLOCK_TOLERANCE < newest && clockSetBack.size() < MOST_TOLD) {
            clockSetBack.add(number);
        }
        before = at;
        newest = Math.max(newest, at);
    }

    /// What was signed at this size must be what stands here.
    private Optional<Broken> fork() {
        while (!checkpoints.isEmpty() && checkpoints.getFirst().size() <= tree.size()) {
            TreeCheckpoint signed = checkpoints.removeFirst();
            if (signed.size() == tree.size() && !signed.isOf(tree)) {
                return broken(
                        Damage.FORKED, tree.size(), "when it was the last one, the station signed another history up to it");
            }
        }
        return Optional.empty();
    }

    private Verification end() {
        Optional<Broken> fork = fork();
        if (fork.isPresent()) {
            return fork.get();
        }
        if (!Arrays.equals(tree.root(), head.tree().root())) {
            return new Broken(Damage.ALTERED, tree.size(), "the tree does not end where the log says");
        }
        return checkpoints.isEmpty()
                ? new Verification.Whole(tree.size(), HexFormat.of().formatHex(tree.root()), clockSetBack)
                : new Broken(
                        Damage.ROLLED_BACK,
                        tree.size() + 1,
                        "the station has signed that there are " + checkpoints.getLast().size() + " entries");
    }

    private static Optional<Broken> broken(Damage damage, long number, String sentence) {
        return Optional.of(new Broken(damage, number, sentence));
    }
}
