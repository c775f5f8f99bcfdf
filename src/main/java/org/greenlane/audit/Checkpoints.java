package org.greenlane.audit;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.audit.Verification.Broken;
import org.greenlane.audit.Verification.Damage;
import org.greenlane.proof.NoteException;
import org.greenlane.proof.TreeCheckpoint;

/// The signed checkpoints of a log.
///
/// @param own those that the station has signed, in the order of their sizes
/// @param foreign whether there is any that it has not
record Checkpoints(List<TreeCheckpoint> own, boolean foreign) {
    /// @param inDatabase the notes in the database
    /// @param beside those in the file beside it: the same, if all is well
    static Checkpoints of(List<String> inDatabase, List<String> beside, LogPlace place) {
        Set<String> notes = new LinkedHashSet<>(inDatabase);
        notes.addAll(beside);
        List<TreeCheckpoint> own = notes.stream()
                .flatMap(note -> own(note, place).stream())
                .sorted(Comparator.comparingLong(TreeCheckpoint::size))
                .toList();
        return new Checkpoints(own, own.size() < notes.size());
    }

    /// The checkpoint in a note, if the station has signed it.
    static Optional<TreeCheckpoint> own(String note, LogPlace place) {
        try {
            return Optional.of(TreeCheckpoint.open(note, place.signer().verifier()));
        } catch (NoteException e) {
            return Optional.empty();
        }
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
                        && !own.get(i).equals(own.get(i - 1)))
                .<Verification>map(i -> new Broken(
                        Damage.FORKED,
                        own.get(i).size(),
                        "when it was the last one, the station signed two histories up to it"))
                .findFirst();
    }
}
