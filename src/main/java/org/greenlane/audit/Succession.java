package org.greenlane.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.proof.Appointment;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.NoteException;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.NoteSigner;

/// What an entry must say after which another key signs.
final class Succession {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_DEPTH = 4;

    private Succession() {}

    /// What is to be said: where the log stands, and which key the one that signed until now appoints.
    ///
    /// @param tree over all entries before it
    /// @param by who restores the station
    /// @param backedUp when the copy was made
    static Event.Restored said(
            MerkleTree tree, NoteSigner ending, NoteSigner next, Optional<OperatorId> by, Instant backedUp, Instant at) {
        Appointment appointment = Appointment.at(tree, next.verifier());
        return new Event.Restored(
                at, by, backedUp, tree.size(), appointment.root(), ending.verifier().vkey(), appointment.sign(ending));
    }

    /// Whether it says where the log stood and which key signed until then, and that key itself has appointed the next.
    ///
    /// @param tree over all entries before it
    /// @param ended the key that signed these
    /// @param next the one that signs from it on
    static boolean isSaid(byte[] entry, MerkleTree tree, EarlierKey ended, NoteKey next) {
        try {
            var value = Cbor.decode(entry, MAX_BYTES, MAX_DEPTH);
            if (EntryType.of(value) != EntryType.RESTORED) {
                return false;
            }
            var restored =
                    (Event.Restored) StationEntries.read(EntryType.RESTORED, EntryType.RESTORED.fields(value));
            return restored.size() == tree.size()
                    && restored.root().equals(HexFormat.of().formatHex(tree.root()))
                    && restored.previousKey().equals(ended.key().vkey())
                    && Appointment.open(restored.appointment(), ended.key()).equals(Appointment.at(tree, next));
        } catch (CborException | NoteException e) {
            return false;
        }
    }
}
