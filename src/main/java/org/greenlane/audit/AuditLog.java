package org.greenlane.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.health.Event;
import org.greenlane.ledger.LedgerException;
import org.greenlane.ledger.LedgerPlace;
import org.greenlane.ledger.OwnThread;
import org.greenlane.proof.CborException;
import org.greenlane.proof.MerkleTree;
import org.greenlane.vault.SealBroken;
import org.greenlane.vault.Sealer;
import org.greenlane.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The append-only log of passages and of what staff did, in the H2 file `station`.
///
/// When [#record] has returned, the event is on the disk and stays there whatever happens to the station. When the
/// disk fails, the log closes its file and tries to open it again at the next call.
///
/// Safe for use by several threads.
public final class AuditLog implements AutoCloseable {
    /// The longest note that a supervisor may write, in UTF-16 units.
    public static final int MAX_NOTE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final byte[] HEAD_PLACE = "head".getBytes(StandardCharsets.US_ASCII);
    private static final int BATCH = 500;
    private static final int KEY_BYTES = 32;
    private static final long COMPACT_FROM_BYTES = 64L << 20;
    private static final long COMPACT_BYTES_EACH = 2048;

    private final Path folder;
    private final Vault vault;
    private final String fileSystem;
    private final Compaction compaction;
    private final Sealer sealer;
    private final EntryWriter writer;
    private final OwnThread<AuditException> own = new OwnThread<>(
            "audit",
            AuditException.class,
            e -> new AuditException(AuditException.Kind.CLOSED, "the log has been closed", e));
    // Only touched by the own thread, except that the head may be looked at by all.
    private @Nullable StationFile file;
    private volatile Head head = Head.EMPTY;

    private AuditLog(Path folder, Vault vault, String lane, String fileSystem, Compaction compaction) {
        this.folder = folder;
        this.vault = vault;
        this.fileSystem = fileSystem;
        this.compaction = compaction;
        this.sealer = vault.sealer("audit/entries");
        this.writer = new EntryWriter(lane, new Pseudonyms(vault.derive("audit/pseudonyms", KEY_BYTES)));
    }

    /// Opens the log of a station, or begins it.
    ///
    /// @param folder where the file `station.mv.db` stands or shall stand
    /// @param lane the name of the lane whose passages are recorded
    public static AuditLog open(Path folder, Vault vault, String lane) throws AuditException {
        return open(folder, vault, lane, "file");
    }

    /// Opens the log on a disk that may be made to fail.
    ///
    /// @param fileSystem the name of one of H2's file systems
    public static AuditLog open(Path folder, Vault vault, String lane, String fileSystem) throws AuditException {
        return open(folder, vault, lane, fileSystem, new Compaction(COMPACT_FROM_BYTES, COMPACT_BYTES_EACH));
    }

    static AuditLog open(Path folder, Vault vault, String lane, String fileSystem, Compaction compaction)
            throws AuditException {
        AuditLog log = new AuditLog(folder, vault, lane, fileSystem, compaction);
        try {
            log.touch(log::file);
            return log;
        } catch (AuditException e) {
            log.own.close();
            throw e;
        }
    }

    /// Records an event durably.
    ///
    /// @return its number, from 1
    /// @throws AuditException if it is not sure to be on the disk; then it must be taken as not recorded
    /// @throws IllegalArgumentException if a text in it is longer than the log takes
    public long record(Event event) throws AuditException {
        byte[] entry = writer.write(event);
        return touch(() -> append(entry, event.at()));
    }

    private long append(byte[] entry, Instant at) throws AuditException, SQLException {
        StationFile open = file();
        open.checkInPlace();
        MerkleTree tree = head.tree();
        long number = tree.size() + 1;
        byte[] sealed = sealer.seal(entry, place(number));
        byte[] leaf = MerkleTree.leafHash(sealed);
        tree.append(leaf);
        Head next = Head.of(tree, at.isAfter(head.newest()) ? at : head.newest());
        open.append(
                new StationFile.Row(number, sealed, leaf, tree.root()), sealer.seal(next.bytes(), HEAD_PLACE));
        head = next;
        open.checkInPlace();
        return number;
    }

    /// How many events have been recorded.
    public long size() {
        return head.size();
    }

    /// The root of the tree over all of them.
    public byte[] root() {
        return head.tree().root();
    }

    /// The latest time that any event has, 1970 if there is none: a clock that stands before it is wrong.
    public Instant newest() {
        return head.newest();
    }

    /// Entries in their order.
    ///
    /// @param from the number of the first
    /// @param count at most so many
    /// @throws AuditException of kind `DAMAGED` if one of them does not unseal
    public List<Entry> read(long from, int count) throws AuditException {
        return touch(() -> {
            List<Entry> entries = new ArrayList<>();
            for (StationFile.Row row : file().rows(from, count)) {
                entries.add(unseal(row).orElseThrow(() -> damaged("entry " + row.number() + " does not unseal")));
            }
            return entries;
        });
    }

    /// Checks every entry recorded up to now. Events can be recorded meanwhile.
    public Verification verify() throws AuditException {
        Verifier verifier = new Verifier(head, row -> unseal(row).isPresent());
        Optional<Verification> result = Optional.empty();
        while (result.isEmpty()) {
            result = verifier.take(touch(() -> file().rows(verifier.next(), BATCH)));
        }
        Verification found = result.get();
        return touch(() -> orFollowedByAStranger(found));
    }

    private Verification orFollowedByAStranger(Verification found) throws AuditException, SQLException {
        file().checkInPlace();
        long behind = head.size() + 1;
        return found instanceof Verification.Broken || file().rows(behind, 1).isEmpty()
                ? found
                : new Verification.Broken(behind, "an entry that was never recorded");
    }

    private Optional<Entry> unseal(StationFile.Row row) {
        try {
            return Optional.of(EntryReader.read(row.number(), sealer.unseal(row.sealed(), place(row.number()))));
        } catch (SealBroken | CborException e) {
            LOG.warn("Entry {} of the log cannot be read: {}", row.number(), e.getMessage());
            return Optional.empty();
        }
    }

    /// The open file; opens it again if it was lost.
    private StationFile file() throws AuditException, SQLException {
        if (file == null) {
            requireThereAgain();
            StationFile opened = compaction.open(folder, vault, fileSystem);
            try {
                Head found = head(opened);
                requireContinued(opened, found);
                head = found;
            } catch (AuditException | SQLException e) {
                opened.close();
                throw e;
            }
            file = opened;
        }
        return file;
    }

    /// A log that was open before is not begun anew because its file has gone meanwhile.
    private void requireThereAgain() throws AuditException {
        if (head.size() > 0 && !Files.exists(place().file())) {
            throw damaged("the log's file is gone");
        }
    }

    /// What was open before must be the beginning of what is opened again.
    private void requireContinued(StationFile opened, Head found) throws AuditException, SQLException {
        long size = head.size();
        if (size > 0) {
            List<StationFile.Row> last = opened.rows(size, 1);
            boolean continued = found.size() >= size
                    && !last.isEmpty()
                    && Arrays.equals(last.getFirst().head(), head.tree().root());
            if (!continued) {
                throw damaged("the log's file was replaced by another");
            }
        }
    }

    private Head head(StationFile opened) throws AuditException, SQLException {
        Optional<byte[]> sealed = opened.sealedHead();
        if (sealed.isEmpty()) {
            if (opened.hasRows()) {
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

    /// Runs on the own thread. After a failure of the database its file is closed, because nobody knows what it holds.
    private <T> T touch(Callable<T> task) throws AuditException {
        return own.call(() -> {
            try {
                return task.call();
            } catch (SQLException e) {
                closeFile();
                throw AuditException.of(LedgerException.of(place(), e));
            }
        });
    }

    private LedgerPlace place() {
        return StationFile.place(folder, fileSystem);
    }

    private void closeFile() {
        StationFile open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn("The log's file did not close: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        try {
            own.call(() -> {
                closeFile();
                return true;
            });
        } catch (AuditException e) {
            LOG.debug("The log was closed before");
        }
        own.close();
    }

    private static AuditException damaged(String sentence) {
        return new AuditException(AuditException.Kind.DAMAGED, sentence);
    }

    /// Binds sealed bytes to the place where they stand.
    private static byte[] place(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
