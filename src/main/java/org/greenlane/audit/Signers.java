package org.greenlane.audit;

import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.greenlane.proof.NoteException;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.TreeCheckpoint;

/// Whose checkpoints count for a log: those of the key that signs now, and up to some size those of earlier keys.
///
/// @param earlier the first one first
record Signers(NoteKey now, List<EarlierKey> earlier) {
    static Signers of(Head head, LogPlace place) {
        return new Signers(place.signer().verifier(), head.earlier());
    }

    /// What a note says of this log.
    sealed interface Said {
        /// A checkpoint that must agree with the log.
        record Counts(TreeCheckpoint checkpoint) implements Said {}

        /// Signed before a restore, over entries that were not in the backup.
        record Lost(TreeCheckpoint checkpoint, EarlierKey key) implements Said {}

        /// Not signed by this station.
        record Nothing() implements Said {}
    }

    Said of(String note) {
        Optional<TreeCheckpoint> signedNow = opened(note, now);
        if (signedNow.isPresent()) {
            return new Said.Counts(signedNow.get());
        }
        for (EarlierKey key : earlier) {
            Optional<TreeCheckpoint> signed = opened(note, key.key());
            if (signed.isPresent()) {
                return signed.get().size() <= key.size()
                        ? new Said.Counts(signed.get())
                        : new Said.Lost(signed.get(), key);
            }
        }
        return new Said.Nothing();
    }

    /// The checkpoint in a note, if it counts.
    Optional<TreeCheckpoint> own(String note) {
        return of(note) instanceof Said.Counts(TreeCheckpoint checkpoint) ? Optional.of(checkpoint) : Optional.empty();
    }

    /// What a note says of the log that they sign.
    Testimony testimony(String note, Head head, LogFile file) throws SQLException {
        return switch (of(note)) {
            case Said.Nothing() -> new Testimony.Foreign();
            case Said.Lost(TreeCheckpoint signed, EarlierKey key) ->
                new Testimony.LostByRestore(signed.size() - key.size(), key.size() + 1);
            case Said.Counts(TreeCheckpoint signed) when signed.size() > head.size() ->
                new Testimony.RolledBack(signed.size());
            case Said.Counts(TreeCheckpoint signed) ->
                isThere(signed, file) ? new Testimony.Agrees(signed.size()) : new Testimony.Forked(signed.size());
        };
    }

    private static boolean isThere(TreeCheckpoint signed, LogFile file) throws SQLException {
        if (signed.size() == 0) {
            return true;
        }
        List<LogFile.Row> last = file.rows(signed.size(), 1);
        return !last.isEmpty()
                && last.getFirst().number() == signed.size()
                && Base64.getEncoder().encodeToString(last.getFirst().head()).equals(signed.root());
    }

    /// The key that was appointed where this one ended.
    NoteKey after(EarlierKey key) {
        int next = earlier.indexOf(key) + 1;
        return next < earlier.size() ? earlier.get(next).key() : now;
    }

    private static Optional<TreeCheckpoint> opened(String note, NoteKey key) {
        try {
            return Optional.of(TreeCheckpoint.open(note, key));
        } catch (NoteException e) {
            return Optional.empty();
        }
    }
}
