package org.greenlane.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SubjectKey;
import org.greenlane.ledger.LedgerException;
import org.greenlane.ledger.OwnThread;
import org.greenlane.proof.Appointment;
import org.greenlane.proof.CborException;
import org.greenlane.proof.ConsistencyProof;
import org.greenlane.proof.FileNote;
import org.greenlane.proof.InclusionProof;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.RangeProof;
import org.greenlane.vault.Sealer;
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
    private static final int BATCH = 500;
    private static final int KEY_BYTES = 32;
    private static final int LEAVES = 2000;
    private static final long COMPACT_FROM_BYTES = 64L << 20;
    private static final long COMPACT_BYTES_EACH = 1024;

    private final LogPlace place;
    private final Compaction compaction;
    private final Sealer sealer;
    private final Pseudonyms pseudonyms;
    private final EntryWriter writer;
    private final OwnThread<AuditException> own = new OwnThread<>(
            "audit",
            AuditException.class,
            e -> new AuditException(AuditException.Kind.CLOSED, "the log has been closed", e));
    private final OwnThread<AuditException> renewals = new OwnThread<>(
            "audit-renewal",
            AuditException.class,
            e -> new AuditException(AuditException.Kind.CLOSED, "the log has been closed", e));
    private volatile boolean closing;
    private final RowStream.Source source = new RowStream.Source() {
        @Override
        public Future<List<LogFile.Row>> from(long number) throws AuditException {
            return start(() -> open().file().rows(number, BATCH));
        }

        @Override
        public <T> T await(Future<T> task) throws AuditException {
            return own.await(task);
        }
    };
    // Only touched by the own thread, except that the head may be looked at by all.
    private @Nullable OpenLog open;
    private volatile Head head = Head.EMPTY;

    private AuditLog(LogPlace place, Compaction compaction) {
        this.place = place;
        this.compaction = compaction;
        this.sealer = OpenLog.sealer(place);
        this.pseudonyms = new Pseudonyms(place.vault().derive("audit/pseudonyms", KEY_BYTES));
        this.writer = new EntryWriter(place.lane(), pseudonyms);
    }

    /// Opens the log of a station, or begins it.
    public static AuditLog open(LogPlace place) throws AuditException {
        return open(place, new Compaction(COMPACT_FROM_BYTES, COMPACT_BYTES_EACH));
    }

    static AuditLog open(LogPlace place, Compaction compaction) throws AuditException {
        AuditLog log = new AuditLog(place, compaction);
        try {
            log.touch(log::open);
            return log;
        } catch (AuditException e) {
            log.renewals.close();
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
        Draft draft = writer.write(event);
        return touch(() -> append(open(), draft));
    }

    /// Records that an export leaves which names people by pseudonyms of its own.
    ///
    /// @param told what [#told] gave before it was made
    /// @return its number; empty if another such export was recorded meanwhile: then this one must not leave
    public OptionalLong record(Event.Exported export, Told told) throws AuditException {
        Draft draft = writer.write(export);
        return touch(() -> {
            OpenLog log = open();
            return log.head().told().equals(told) ? OptionalLong.of(append(log, draft)) : OptionalLong.empty();
        });
    }

    private long append(OpenLog log, Draft draft) throws AuditException, SQLException, IOException {
        try {
            return log.append(draft);
        } finally {
            head = log.head();
        }
    }

    /// In which entries an export has named people by pseudonyms of its own.
    public Told told() {
        return head.told();
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
            OpenLog log = open();
            List<Entry> entries = new ArrayList<>();
            for (LogFile.Row row : log.file().rows(from, count)) {
                try {
                    entries.add(EntryReader.read(row.number(), LoggedEntries.unsealed(sealer, row), log.keys()::numbered));
                } catch (CborException e) {
                    throw OpenLog.damaged("entry " + row.number() + " cannot be read: " + e.getMessage());
                }
            }
            return entries;
        });
    }

    /// Entries in their order, however many, with what is proved about them.
    ///
    /// @param span of entries that have been recorded
    /// @param personal whether what is personal in them is read; else it is as if it had been purged
    public LoggedEntries entries(Span span, boolean personal) throws AuditException {
        return new LoggedEntries(
                source,
                span,
                sealer,
                number -> personal ? touch(() -> open().keys().numbered(number)) : Optional.empty());
    }

    /// The first and the last entry of a time. Where the clock was set back, entries of other times stand between.
    ///
    /// @param from inclusive
    /// @param until exclusive
    /// @param look is told how many entries have been looked at, and says whether to go on
    /// @return empty if there is none, or it was not gone on
    public Optional<Span> span(Instant from, Instant until, LongPredicate look) throws AuditException {
        return Span.of(from, until, new RowStream(source, 1, head.size()), sealer, look);
    }

    /// What somebody is called in the entries of this log, as [Entry.Person#pseudonym] has it. Nobody is to be told but by
    /// their document and with a reason that is recorded: [Event.PersonSearched].
    public String pseudonymOf(SubjectKey subject) {
        return Pseudonyms.text(pseudonyms.of(subject));
    }

    /// Checks every entry recorded up to now, and every checkpoint. Events can be recorded meanwhile.
    public Verification verify() throws AuditException {
        Head upTo = head;
        Checkpoints checkpoints = touch(() -> open().checkpoints());
        Optional<Verification> result = checkpoints.fault();
        Verifier verifier = new Verifier(upTo, Signers.of(upTo, place), sealer, checkpoints.own());
        Future<List<LogFile.Row>> ahead = source.from(Long.MIN_VALUE);
        while (result.isEmpty()) {
            List<LogFile.Row> rows = own.await(ahead);
            if (!rows.isEmpty()) {
                // The next ones are read while these are checked.
                ahead = source.from(rows.getLast().number() + 1);
            }
            result = verifier.take(rows);
        }
        own.await(ahead);
        Verification found = result.get();
        return touch(() -> orFollowedByAStranger(found));
    }

    private Verification orFollowedByAStranger(Verification found) throws AuditException, SQLException, IOException {
        LogFile file = open().file();
        file.checkInPlace();
        long behind = head.size() + 1;
        return found instanceof Verification.Broken || file.rows(behind, 1).isEmpty()
                ? found
                : new Verification.Broken(Verification.Damage.ADDED, behind, "an entry that was never recorded");
    }

    /// Signs where the log stands now: at the end of a shift, and for whoever takes something of it away. Beside that it
    /// is done for every 1,000 entries.
    ///
    /// @return the checkpoint, as a signed note
    public String checkpoint() throws AuditException {
        return touch(() -> open().checkpoint());
    }

    /// What checkpoints are verified with.
    public NoteKey verifier() {
        return place.signer().verifier();
    }

    /// Destroys what is personal in the entries of all days (UTC) before one, for good, and records that. The entries
    /// stay, with everything else that is in them, and can be verified as before. It takes longer the longer the log is;
    /// events are recorded meanwhile.
    ///
    /// @param at now; of its own day nothing is destroyed
    /// @return how many days' keys were destroyed; 0 if there were none, and nothing was recorded
    /// @throws AuditException if that is not sure to be on the disk, or if copies of the keys still are; they are taken
    ///     away when the log is opened the next time
    public int purge(LocalDate before, Instant at) throws AuditException {
        LocalDate until = before.isAfter(DayKeys.day(at)) ? DayKeys.day(at) : before;
        int days = touch(() -> {
            OpenLog log = open();
            int destroyed = log.purge(until, writer, at);
            head = log.head();
            return destroyed;
        });
        renewals.call(() -> {
            renewIfOwed(days);
            return true;
        });
        return days;
    }

    /// Takes away what the file still holds of destroyed keys; events are recorded meanwhile. On a thread of its own.
    private void renewIfOwed(int days) throws AuditException {
        OpenLog old = touch(this::open);
        if (!touch(() -> old.file().owesCompaction())) {
            return;
        }
        try {
            Renewal renewal = Renewal.begin(place);
            try {
                renew(renewal, old);
            } finally {
                renewal.drop();
            }
        } catch (SQLException | IOException e) {
            LOG.warn("The log's file cannot be renewed: {}", e.getMessage());
            throw new AuditException(
                    AuditException.Kind.DISK,
                    "the keys of " + days + " days were deleted, but there is no room to take away older copies of them",
                    e);
        }
    }

    private void renew(Renewal renewal, OpenLog old) throws AuditException, SQLException, IOException {
        for (List<LogFile.Row> rows = ahead(renewal, old); !rows.isEmpty(); rows = ahead(renewal, old)) {
            renewal.take(rows);
        }
        touch(() -> {
            renewal.takeRoots(stillOpen(old).file());
            return true;
        });
        renewal.force();
        Path replaced = touch(() -> {
            renewal.takeRest(stillOpen(old).file());
            old.file().checkInPlace();
            closeFile();
            Path file = renewal.replace();
            // Without what else is done at opening: it would overwrite the old file while passages wait.
            open = OpenLog.open(place, at -> LogFile.open(at.ledger(), at.vault()), head);
            return file;
        });
        Overwriting.away(replaced, place.database());
    }

    private List<LogFile.Row> ahead(Renewal renewal, OpenLog old) throws AuditException {
        return touch(() -> renewal.ahead(stillOpen(old).file()));
    }

    /// After a failure of the disk the log was opened anew, and compacted; or it is being closed.
    private OpenLog stillOpen(OpenLog old) throws AuditException {
        if (closing || open != old) {
            throw new AuditException(AuditException.Kind.CLOSED, "the log was closed while its file was renewed");
        }
        return old;
    }

    /// Proves that an entry stands in the log.
    ///
    /// @param number of the entry
    /// @param size of the log that a checkpoint is over
    public InclusionProof inclusion(long number, long size) throws AuditException {
        return touch(() -> open().blocks().inclusion(number, size));
    }

    /// Proves that the log of one size is the beginning of that of another.
    public ConsistencyProof consistency(long first, long second) throws AuditException {
        return touch(() -> open().blocks().consistency(first, second));
    }

    /// The log as it is now, to be copied while events go on being recorded. Where it stands is signed.
    public LogCopy copy() throws AuditException {
        return touch(() -> LogCopy.of(open(), place, (from, count) -> touch(() -> open().file().rows(from, count))));
    }

    /// Lets another key sign from now on, because this is a copy of the log that is to be gone on with: what the key signs
    /// that has signed it until now counts up to here. The log must be closed then, and opened with the other key.
    ///
    /// @param next the other key
    /// @param by who restores it
    /// @param backedUp when the copy was made
    public void follow(NoteSigner next, Optional<OperatorId> by, Instant backedUp, Instant at) throws AuditException {
        touch(() -> {
            OpenLog log = open();
            MerkleTree tree = log.head().tree();
            if (log.head().earlier().size() >= Head.MOST_EARLIER) {
                throw new AuditException(
                        AuditException.Kind.DAMAGED,
                        "the log was restored " + Head.MOST_EARLIER + " times, and no more are kept; begin a new station");
            }
            Appointment appointment = Appointment.at(tree, next.verifier());
            Event.Restored restored = new Event.Restored(
                    at,
                    by,
                    backedUp,
                    tree.size(),
                    appointment.root(),
                    verifier().vkey(),
                    appointment.sign(place.signer()));
            log.appendAndFollow(writer.write(restored), next);
            head = log.head();
            return true;
        });
    }

    /// How often the station was restored, the first time first.
    public List<Event.Restored> restores() throws AuditException {
        List<Event.Restored> restores = new ArrayList<>();
        for (EarlierKey key : head.earlier()) {
            for (Entry entry : read(key.size() + 1, 1)) {
                if (entry instanceof Entry.OfStation(_, _, Event.Restored restored)) {
                    restores.add(restored);
                }
            }
        }
        return restores;
    }

    /// What a checkpoint that was printed or copied says of this log.
    ///
    /// @param note as it was signed
    public Testimony testimony(String note) throws AuditException {
        return touch(() -> {
            OpenLog log = open();
            return log.signers().testimony(note, log.head(), log.file());
        });
    }

    /// The checkpoints in a text that has any number of them, an empty line after each.
    public static List<String> notesIn(String text) {
        return Witness.notesIn(text.endsWith("\n\n") ? text : text + "\n");
    }

    /// Proves that entries are a part of the log. The hashes of what stands beside them are made in small pieces, so that
    /// events are recorded in between.
    ///
    /// @param size of the log that a checkpoint is over
    /// @param goOn asked after each piece
    /// @return empty if it was not gone on
    public Optional<RangeProof> range(Span span, long size, BooleanSupplier goOn) throws AuditException {
        try {
            return Optional.of(RangeProof.of(span.first() - 1, span.last(), size, (from, to) -> subtree(from, to, goOn)));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /// What stands at the very beginning has its root in its last row.
    private byte[] subtree(long from, long to, BooleanSupplier goOn) throws AuditException {
        if (from == 0) {
            return touch(() -> open().file().rows(to, 1)).getFirst().head();
        }
        MerkleTree tree = new MerkleTree();
        for (long at = from; at < to; at += LEAVES) {
            long piece = at;
            touch(() -> open().file().leaves(piece, Math.min(to, piece + LEAVES))).forEach(tree::append);
            if (!goOn.getAsBoolean()) {
                throw new CancellationException();
            }
        }
        return tree.root();
    }

    /// Signs that a file is of this station.
    ///
    /// @param what it is, in several words
    /// @param sha256 of it
    /// @return a signed note
    public String vouch(String what, byte[] sha256) {
        return FileNote.sign(what, sha256, place.signer());
    }

    /// The open files; opens them again if they were lost.
    private OpenLog open() throws AuditException, SQLException, IOException {
        if (open == null) {
            OpenLog opened = OpenLog.open(place, compaction::open, head);
            head = opened.head();
            open = opened;
        }
        return open;
    }

    private <T> T touch(Callable<T> task) throws AuditException {
        return own.await(start(task));
    }

    /// Runs on the own thread. After a failure of the disk the files are closed, because nobody knows what they hold.
    private <T> Future<T> start(Callable<T> task) throws AuditException {
        return own.start(() -> {
            try {
                return task.call();
            } catch (SQLException e) {
                closeFile();
                throw AuditException.of(LedgerException.of(place.ledger(), e));
            } catch (IOException e) {
                closeFile();
                throw AuditException.of(LedgerException.unreachable(place.ledger(), e));
            }
        });
    }

    private void closeFile() {
        OpenLog old = open;
        open = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            // Whatever is being renewed has ended.
            renewals.call(() -> true);
            own.call(() -> {
                closeFile();
                return true;
            });
        } catch (AuditException e) {
            LOG.debug("The log was closed before");
        }
        renewals.close();
        own.close();
    }
}
