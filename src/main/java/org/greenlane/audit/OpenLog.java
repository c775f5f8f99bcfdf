package org.greenlane.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.proof.CborException;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.TreeCheckpoint;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log while its files are open: database, checkpoints and mark. What fails here leaves nobody knowing what the
/// database holds: then it is closed, and opened again. Not safe for several threads.
final class OpenLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLog.class);
    private static final byte[] HEAD_PLACE = "head".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKPOINT_EVERY = 1000;

    private final LogPlace place;
    private final LogFile file;
    private final Sealer sealer;
    private final DayKeys keys;
    private final TreeBlocks blocks;
    private final HighWater mark;
    private final Witness witness;
    private Head head;

    private OpenLog(LogPlace place, LogFile file, HighWater mark, Head head) {
        this.place = place;
        this.file = file;
        this.mark = mark;
        this.head = head;
        this.sealer = sealer(place);
        this.keys = new DayKeys(place.vault(), file.keys());
        this.blocks = new TreeBlocks(file);
        this.witness = new Witness(place.checkpoints());
    }

    static Sealer sealer(LogPlace place) {
        return place.vault().sealer("audit/entries");
    }

    /// How the database is opened.
    interface Opening {
        LogFile open(LogPlace place) throws AuditException, SQLException;
    }

    /// Opens the files, or begins them.
    ///
    /// @param before where the log stood when it was last open here: it must be the beginning of what is opened
    static OpenLog open(LogPlace place, Opening opening, Head before)
            throws AuditException, SQLException, IOException {
        // A log that was open before is not begun anew because its file has gone meanwhile.
        if (before.size() > 0 && !Files.exists(place.database())) {
            throw damaged("the log's file is gone");
        }
        LogFile file = opening.open(place);
        try {
            Head head = head(file, sealer(place));
            requireContinued(file, before, head);
            HighWater mark = HighWater.open(place.mark(), place.vault());
            try {
                OpenLog log = new OpenLog(place, file, mark, head);
                log.requireNotPutBack();
                return log;
            } catch (AuditException | SQLException | IOException e) {
                mark.close();
                throw e;
            }
        } catch (AuditException | SQLException | IOException e) {
            file.close();
            throw e;
        }
    }

    private static Head head(LogFile file, Sealer sealer) throws AuditException, SQLException {
        Optional<byte[]> sealed = file.sealedHead();
        if (sealed.isEmpty()) {
            if (file.hasRows()) {
                throw damaged("the log has entries, but its head is gone");
            }
            return Head.EMPTY;
        }
        try {
            return Head.ofBytes(sealer.unseal(sealed.get(), HEAD_PLACE));
        } catch (SealBroken | CborException e) {
            throw damaged("the head of the log does not unseal");
        }
    }

    private static void requireContinued(LogFile file, Head before, Head found) throws AuditException, SQLException {
        long size = before.size();
        if (size > 0) {
            List<LogFile.Row> last = file.rows(size, 1);
            boolean continued = found.size() >= size
                    && !last.isEmpty()
                    && Arrays.equals(last.getFirst().head(), before.tree().root());
            if (!continued) {
                throw damaged("the log's file was replaced by another");
            }
        }
    }

    /// The database must have come at least as far as mark and checkpoints say. Checkpoints that a cut has kept from
    /// the file of checkpoints are added to it.
    private void requireNotPutBack() throws AuditException, SQLException, IOException {
        Optional<HighWater.Mark> reached = mark.get();
        if (reached.isPresent()) {
            requireReached(reached.get().size(), Arrays.equals(reached.get().root(), head.tree().root()));
        }
        Optional<TreeCheckpoint> signed = newestOf(witness.notes());
        if (signed.isPresent()) {
            requireReached(signed.get().size(), signed.get().isOf(head.tree()));
        }
        for (String missing : file.checkpoints().beyond(signed.map(TreeCheckpoint::size).orElse(0L))) {
            witness.add(missing);
        }
        mark.set(head.tree());
    }

    private void requireReached(long size, boolean sameRoot) throws AuditException {
        if (size > head.size()) {
            throw new AuditException(
                    AuditException.Kind.ROLLED_BACK,
                    "the log holds " + head.size() + " entries and has had " + size
                            + ": an older copy was put back, or its end was taken away");
        }
        if (size == head.size() && !sameRoot) {
            throw new AuditException(
                    AuditException.Kind.FORKED, "the log's " + size + " entries are not those that it has had");
        }
    }

    private Optional<TreeCheckpoint> newestOf(List<String> notes) {
        Signers signers = signers();
        return notes.reversed().stream()
                .flatMap(note -> signers.own(note).stream())
                .findFirst();
    }

    Head head() {
        return head;
    }

    /// A head as it stands in the file.
    byte[] sealed(Head any) {
        return sealer.seal(any.bytes(), HEAD_PLACE);
    }

    LogFile file() {
        return file;
    }

    DayKeys keys() {
        return keys;
    }

    TreeBlocks blocks() {
        return blocks;
    }

    /// All that was ever signed, as it stands in the database and in the file beside it.
    Checkpoints checkpoints() throws SQLException, IOException {
        return Checkpoints.of(file.checkpoints().beyond(0), witness.notes(), signers());
    }

    Signers signers() {
        return Signers.of(head, place);
    }

    /// The checkpoints in the file beside the database.
    List<String> notes() throws IOException {
        return witness.notes();
    }

    /// Adds an entry; it is on the disk when this returns.
    ///
    /// @return its number
    long append(Draft draft) throws AuditException, SQLException, IOException {
        return append(draft, head, place.signer());
    }

    /// Adds the entry after which another key signs, and lets that sign at once where the log stands.
    long appendAndFollow(Draft draft, NoteSigner next) throws AuditException, SQLException, IOException {
        long number = append(draft, head.followed(place.signer().verifier()), next);
        if (number % CHECKPOINT_EVERY != 0) {
            String note = signed(head.tree(), next);
            file.commit();
            witness.add(note);
        }
        return number;
    }

    private long append(Draft draft, Head before, NoteSigner signer) throws AuditException, SQLException, IOException {
        file.checkInPlace();
        MerkleTree tree = head.tree();
        long number = tree.size() + 1;
        byte[] entry = draft.entry(number, keys.of(DayKeys.day(draft.at()), number));
        byte[] leaf = MerkleTree.leafHash(entry);
        tree.append(leaf);
        blocks.grow(head, leaf);
        file.insert(new LogFile.Row(number, sealer.seal(entry, Draft.place(number)), leaf, tree.root()));
        Head next = before.grown(tree, draft);
        file.setHead(sealed(next));
        Optional<String> note =
                number % CHECKPOINT_EVERY == 0 ? Optional.of(signed(tree, signer)) : Optional.empty();
        file.commit();
        head = next;
        if (note.isPresent()) {
            witness.add(note.get());
        }
        mark.set(tree);
        file.checkInPlace();
        return number;
    }

    /// Signs where the log stands, and puts that with what the next commit makes durable.
    private String signed(MerkleTree tree, NoteSigner signer) throws SQLException {
        String note = TreeCheckpoint.sign(tree, signer);
        file.checkpoints().insert(tree.size(), note);
        return note;
    }

    /// Signs where the log stands, if that has not been done.
    String checkpoint() throws SQLException, IOException {
        List<String> there = file.checkpoints().beyond(head.size() - 1);
        if (!there.isEmpty()) {
            return there.getLast();
        }
        String note = signed(head.tree(), place.signer());
        file.commit();
        witness.add(note);
        return note;
    }

    /// Destroys the keys of all days before one, and records that. The file holds older copies of them until there is
    /// a [Renewal], or it has been closed and opened, which compacts it.
    ///
    /// @return how many keys that were
    int purge(LocalDate before, EntryWriter writer, Instant at) throws AuditException, SQLException, IOException {
        int days = file.keys().before(before.toEpochDay()).size();
        if (days > 0) {
            file.keys().deleteBefore(before.toEpochDay());
            file.oweCompaction();
            append(writer.purge(at, before, days));
            keys.forget();
        }
        return days;
    }

    @Override
    public void close() {
        try (mark;
                file) {
            LOG.debug("The log is closed at entry {}", head.size());
        } catch (SQLException | IOException e) {
            LOG.warn("The log's files did not close: {}", e.getMessage());
        }
    }

    static AuditException damaged(String sentence) {
        return new AuditException(AuditException.Kind.DAMAGED, sentence);
    }
}
