package org.greenlane.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.LoggedEntries;
import org.greenlane.audit.LoggedEntry;
import org.greenlane.audit.Span;
import org.greenlane.audit.Told;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.Role;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.NoteException;
import org.greenlane.proof.RangeCheck;
import org.greenlane.proof.RangeProof;
import org.greenlane.proof.TreeCheckpoint;

/// Writes one export into a file that has not its name yet.
final class ExportRun {
    private final AuditLog log;
    private final Exports.Surroundings around;
    private final ExportRequest request;
    private final Watching watching;
    private final List<Column> columns;
    private boolean hasEntryBytes;

    ExportRun(AuditLog log, Exports.Surroundings around, ExportRequest request, Watching watching) {
        this.log = log;
        this.around = around;
        this.request = request;
        this.watching = watching;
        this.columns = Column.of(request.role(), request.content());
        // A technician gets no staff numbers, which the open part of an entry has.
        this.hasEntryBytes = request.role() == Role.SUPERVISOR;
    }

    /// Which entries it is about, and where the log stands.
    ///
    /// @param size of the log at the checkpoint
    /// @param root of its tree there
    /// @param checkpoint a signed note
    /// @param told in which entries people were named before
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Found(Span span, long size, byte[] root, String checkpoint, Told told) {}

    /// @return empty if there is no entry in the range
    /// @throws CancellationException if it was stopped
    Optional<Found> find() throws AuditException {
        Optional<Span> span = switch (request.range()) {
            case ExportRange.Everything _ -> log.size() == 0 ? Optional.empty() : Optional.of(new Span(1, log.size()));
            case ExportRange.Numbers(long first, long last) ->
                first > log.size() ? Optional.empty() : Optional.of(new Span(first, Math.min(last, log.size())));
            case ExportRange.Times(Instant from, Instant until) -> {
                long size = log.size();
                yield log.span(from, until, done -> watching.goOn(ExportProgress.Step.FINDING, done, size));
            }
        };
        watching.check();
        if (span.isEmpty()) {
            return Optional.empty();
        }
        String checkpoint = log.checkpoint();
        try {
            TreeCheckpoint signed = TreeCheckpoint.open(checkpoint, log.verifier());
            byte[] root = Base64.getDecoder().decode(signed.root());
            return Optional.of(new Found(span.get(), signed.size(), root, checkpoint, log.told()));
        } catch (NoteException e) {
            throw new IllegalStateException("the station does not know its own signature", e);
        }
    }

    /// Writes the whole ZIP.
    ///
    /// @return how many rows its tables have
    /// @throws CancellationException if it was stopped
    long write(Found found, ExportZip zip, Path beside) throws IOException, AuditException {
        RangeProof proof = log.range(found.span(), found.size(), watching::isOn).orElseThrow(CancellationException::new);
        Instant at = around.clock().instant();
        Map<String, Manifest.FileSum> sums = new HashMap<>();
        try (ExportTables tables = new ExportTables(columns, new RowMaker(request.words(), request.persons(around.random(), found.told())))) {
            tables.begin(request, around.disk(), beside, around.random());
            if (request.forms().contains(ExportForm.PDF)) {
                tables.report(around.reports().begin(frame(at, found)));
            }
            ExportZip.OneFile entries = zip.beginAsItIs(EntryFile.NAME);
            RangeCheck check = proof.check();
            read(found.span(), check, entries, tables);
            if (!check.proves(found.root())) {
                throw new AuditException(
                        AuditException.Kind.DAMAGED, "the log is not the one whose state it has signed; see `audit verify`");
            }
            sums.put(EntryFile.NAME, entries.end());
            watching.goOn(ExportProgress.Step.FINISHING, length(found), length(found));
            sums.putAll(tables.into(zip));
            sums.put(Manifest.CHECKPOINT_NAME, text(zip, Manifest.CHECKPOINT_NAME, found.checkpoint()));
            finish(zip, at, proof, tables.count(), sums);
            watching.check();
            return tables.count();
        }
    }

    private void read(Span span, RangeCheck check, ExportZip.OneFile out, ExportTables tables) throws IOException, AuditException {
        LoggedEntries entries = log.entries(span, request.content() != Content.NOTHING);
        long of = span.last() - span.first() + 1;
        long done = 0;
        for (List<LoggedEntry> batch = entries.next(); !batch.isEmpty(); batch = entries.next()) {
            for (LoggedEntry logged : batch) {
                check.leaf(logged.leaf());
                take(logged, out, tables);
            }
            done += batch.size();
            if (!watching.goOn(ExportProgress.Step.WRITING, done, of)) {
                throw new CancellationException();
            }
        }
    }

    private void take(LoggedEntry logged, ExportZip.OneFile out, ExportTables tables) throws IOException {
        boolean shown = request.shows(logged.entry());
        if (shown && hasEntryBytes && logged.bytes().isPresent()) {
            EntryFile.writeShown(out, logged.bytes().get());
        } else {
            EntryFile.writeLeaf(out, logged.leaf());
            hasEntryBytes &= !shown;
        }
        if (shown) {
            tables.take(logged.entry());
        }
    }

    private void finish(
            ExportZip zip, Instant at, RangeProof proof, long rows, Map<String, Manifest.FileSum> sums)
            throws IOException {
        Manifest unread = manifest(at, proof, rows, sums);
        sums.put(Manifest.README_NAME, text(zip, Manifest.README_NAME, Readme.of(unread)));
        byte[] json = ManifestJson.write(manifest(at, proof, rows, sums));
        zip.add(Manifest.NAME, out -> out.write(json));
        text(zip, Manifest.NOTE_NAME, log.vouch(Manifest.WHAT, Hashes.sha256(json)));
        text(zip, Manifest.KEY_NAME, log.verifier().vkey() + "\n");
    }

    private Manifest manifest(Instant at, RangeProof proof, long rows, Map<String, Manifest.FileSum> sums) {
        return new Manifest(
                log.verifier().name(),
                Optional.of(around.site()),
                at,
                request.range() instanceof ExportRange.Times times ? Optional.of(times) : Optional.empty(),
                request.content(),
                columns,
                request.zone(),
                request.words(),
                rows,
                hasEntryBytes,
                proof,
                sums);
    }

    private ReportMaker.Frame frame(Instant at, Found found) {
        return new ReportMaker.Frame(
                log.verifier().name(),
                request.words().language(),
                request.zone(),
                at,
                request.content(),
                request.role() == Role.SUPERVISOR,
                found.checkpoint());
    }

    private static long length(Found found) {
        return found.span().last() - found.span().first() + 1;
    }

    private static Manifest.FileSum text(ExportZip zip, String name, String text) throws IOException {
        return zip.add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
