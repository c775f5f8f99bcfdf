package org.greenlane.audit;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.audit.Verification.Broken;
import org.greenlane.audit.Verification.Damage;
import org.greenlane.proof.TreeCheckpoint;

/// The signed checkpoints of a log.
///
/// @param own those that count, in the order of their sizes
/// @param foreign whether there is any that the station has not signed
record Checkpoints(List<TreeCheckpoint> own, boolean foreign) {
    /// @param inDatabase the notes in the database
    /// @param beside those in the file beside it: the same, if all is well
    static Checkpoints of(List<String> inDatabase, List<String> beside, Signers signers) {
        Set<String> notes = new LinkedHashSet<>(inDatabase);
        notes.addAll(beside);
        List<TreeCheckpoint> own = notes.stream()
                .flatMap(note -> signers.own(note).stream())
                .sorted(Comparator.comparingLong(TreeCheckpoint::size))
                .toList();
        boolean foreign = notes.stream().anyMatch(note -> signers.of(note) instanceof Signers.Said.Nothing);
        return new Checkpoints(own, foreign);
    }

    /// What is wrong with them by themselves: a signature, or two roots of one size.
    Optional<Verification> fault() {
        if (foreign) {
            long after = own.isEmpty() ? 0 : own.getLast().size();
            return Optional.of(new Broken(
                    Damage.FOREIGN_CHECKPOINT, after, "there is a checkpoint that this station has not signed"));
        }
        return Stream.iterate(1, i -> i < own.size(), i -> i + 1)
                .filter(i -> own.get(i).size() == own.get(i - 1).size()
                        && !own.get(i).root().equals(own.get(i - 1).root()))
                .<Verification>map(i -> new Broken(
                        Damage.FORKED,
                        own.get(i).size(),
                        "when it was the last one, the station signed two histories up to it"))
                .findFirst();
    }
}
