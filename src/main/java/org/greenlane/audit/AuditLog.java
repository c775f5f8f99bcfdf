package org.greenlane.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SubjectKey;
import org.greenlane.proof.CborException;
import org.greenlane.proof.ConsistencyProof;
import org.greenlane.proof.FileNote;
import org.greenlane.proof.InclusionProof;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.RangeProof;
import org.greenlane.vault.Sealer;

/// The append-only log of passages and of what staff did, in the H2 file `station`.
///
/// When [#record] has returned, the event is on the disk and stays there whatever happens to the station. When the
/// disk fails, the log closes its file and tries to open it again at the next call.
///
/// Safe for use by several threads.
public final class AuditLog implements AutoCloseable {
    /// The longest note that a supervisor may write, in UTF-16 units.
    public static final int MAX_NOTE = 500;

    private static final int KEY_BYTES = 32;
    private static final long COMPACT_FROM_BYTES = 64L << 20;
    private static final long COMPACT_BYTES_EACH = 1024;

    private final LogPlace place;
    private final Sealer sealer;
    private final Pseudonyms pseudonyms;
    private final EntryWriter writer;
    private final LogThread files;
    private final Renewals renewals;
    private final LogProofs proofs;

    private AuditLog(LogPlace place, Compaction compaction) {
        this.place = place;
        this.sealer = OpenLog.sealer(place);
        this.pseudonyms = new Pseudonyms(place.vault().derive("audit/pseudonyms", KEY_BYTES));
        this.writer = new EntryWriter(place.lane(), pseudonyms);
        this.files = new LogThread(place, compaction);
        this.renewals = new Renewals(place, files);
        this.proofs = new LogProofs(files);
    }

    /// Opens the log of a station, or begins it.
    public static AuditLog open(LogPlace place) throws AuditException {
        return open(place, new Compaction(COMPACT_FROM_BYTES, COMPACT_BYTES_EACH));
    }

    static AuditLog open(LogPlace place, Compaction compaction) throws AuditException {
        AuditLog log = new AuditLog(place, compaction);
        try {
            log.files.call(_ -> true);
            return log;
        } catch (AuditException e) {
            log.close();
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
        return files.call(log -> append(log, draft));
    }

    /// Records that an export leaves which names people by pseudonyms of its own.
    ///
    /// @param told what [#told] gave before it was made
    /// @return its number; empty if another such export was recorded meanwhile: then this one must not leave
    public OptionalLong record(Event.Exported export, Told told) throws AuditException {
        Draft draft = writer.write(export);
        return files.call(log ->
                log.head().told().equals(told) ? OptionalLong.of(append(log, draft)) : OptionalLong.empty());
    }

    private long append(OpenLog log, Draft draft) throws AuditException, SQLException, IOException {
        try {
            return log.append(draft);
        } finally {
            files.moved(log);
        }
    }

    /// In which entries an export has named people by pseudonyms of its own.
    public Told told() {
        return files.head().told();
    }

    /// How many events have been recorded.
    public long size() {
        return files.head().size();
    }

    /// The root of the tree over all of them.
    public byte[] root() {
        return files.head().tree().root();
    }

    /// The latest time that any event has, 1970 if there is none: a clock that stands before it is wrong.
    public Instant newest() {
        return files.head().newest();
    }

    /// Entries in their order.
    ///
    /// @param from the number of the first
    /// @param count at most so many
    /// @throws AuditException of kind `DAMAGED` if one of them does not unseal
    public List<Entry> read(long from, int count) throws AuditException {
        return files.call(log -> {
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
                files,
                span,
                sealer,
                number -> personal ? files.call(log -> log.keys().numbered(number)) : Optional.empty());
    }

    /// The first and the last entry of a time. Where the clock was set back, entries of other times stand between.
    ///
    /// @param from inclusive
    /// @param until exclusive
    /// @param look is told how many entries have been looked at, and says whether to go on
    /// @return empty if there is none, or it was not gone on
    public Optional<Span> span(Instant from, Instant until, LongPredicate look) throws AuditException {
        return Span.of(from, until, new RowStream(files, 1, files.head().size()), sealer, look);
    }

    /// What somebody is called in the entries of this log, as [Entry.Person#pseudonym] has it. Nobody is to be told but by
    /// their document and with a reason that is recorded: [Event.PersonSearched].
    public String pseudonymOf(SubjectKey subject) {
        return Pseudonyms.text(pseudonyms.of(subject));
    }

    /// Checks every entry recorded up to now, and every checkpoint. Events can be recorded meanwhile.
    public Verification verify() throws AuditException {
        return Verifier.all(files, place, sealer);
    }

    /// Signs where the log stands now: at the end of a shift, and for whoever takes something of it away. Beside that it
    /// is done for every 1,000 entries.
    ///
    /// @return the checkpoint, as a signed note
    public String checkpoint() throws AuditException {
        return files.call(OpenLog::checkpoint);
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
        int days = files.call(log -> {
            int destroyed = log.purge(until, writer, at);
            files.moved(log);
            return destroyed;
        });
        renewals.renewIfOwed(days);
        return days;
    }

    /// Proves that an entry stands in the log.
    ///
    /// @param number of the entry
    /// @param size of the log that a checkpoint is over
    public InclusionProof inclusion(long number, long size) throws AuditException {
        return files.call(log -> log.blocks().inclusion(number, size));
    }

    /// Proves that the log of one size is the beginning of that of another.
    public ConsistencyProof consistency(long first, long second) throws AuditException {
        return files.call(log -> log.blocks().consistency(first, second));
    }

    /// The log as it is now, to be copied while events go on being recorded. Where it stands is signed.
    public LogCopy copy() throws AuditException {
        LogCopy.Rows rows = (from, count) -> files.call(log -> log.file().rows(from, count));
        return files.call(log -> LogCopy.of(log, place, rows));
    }

    /// Lets another key sign from now on, because this is a copy of the log that is to be gone on with: what the key signs
    /// that has signed it until now counts up to here. The log must be closed then, and opened with the other key.
    ///
    /// @param next the other key
    /// @param by who restores it
    /// @param backedUp when the copy was made
    public void follow(NoteSigner next, Optional<OperatorId> by, Instant backedUp, Instant at) throws AuditException {
        files.call(log -> {
            if (log.head().earlier().size() >= Head.MOST_EARLIER) {
                throw new AuditException(
                        AuditException.Kind.DAMAGED,
                        "the log was restored " + Head.MOST_EARLIER + " times, and no more are kept; begin a new station");
            }
            Event.Restored restored = Succession.said(log.head().tree(), place.signer(), next, by, backedUp, at);
            log.appendAndFollow(writer.write(restored), next);
            files.moved(log);
            return true;
        });
    }

    /// How often the station was restored, the first time first.
    public List<Event.Restored> restores() throws AuditException {
        List<Event.Restored> restores = new ArrayList<>();
        for (EarlierKey key : files.head().earlier()) {
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
        return files.call(log -> log.signers().testimony(note, log.head(), log.file()));
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
        return proofs.range(span, size, goOn);
    }

    /// Signs that a file is of this station.
    ///
    /// @param what it is, in several words
    /// @param sha256 of it
    /// @return a signed note
    public String vouch(String what, byte[] sha256) {
        return FileNote.sign(what, sha256, place.signer());
    }

    @Override
    public void close() {
        renewals.close();
        files.close();
    }
}
