package org.greenlane.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.export.ExportEnd.Failed;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;

/// One export on its way out: written under another name and enciphered, forced to the disk, recorded, and only then
/// uncovered and renamed. Whatever goes wrong before, the file is taken away again and the log says nothing of it; and
/// where it cannot be taken away, nobody can read it.
final class Departure {
    private static final int BUFFER = 1 << 16;
    /// With so little room left, in bytes, a failed write is one for want of room, whatever the system calls it.
    private static final long NO_ROOM = 1 << 16;

    private final AuditLog log;
    private final Exports.Surroundings around;
    private final ExportRequest request;
    private final Path file;
    private final Path beside;

    /// @param file its name, which nothing has
    Departure(AuditLog log, Exports.Surroundings around, ExportRequest request, Path file) {
        this.log = log;
        this.around = around;
        this.request = request;
        this.file = file;
        this.beside = file.resolveSibling("." + file.getFileName() + ".part");
    }

    /// A file that is written to its end.
    private record Ready(ExportRun.Found found, long rows, String sha256) {}

    ExportEnd depart(Watching watching) {
        try {
            ExportRun run = new ExportRun(log, around, request, watching);
            Optional<ExportRun.Found> found = run.find();
            if (found.isEmpty()) {
                return new ExportEnd.Refused(ExportRefusal.NOTHING_THERE);
            }
            try (Scratch part = new Scratch(around.disk(), beside, around.random())) {
                Ready ready = written(run, found.get(), part);
                around.disk().force(beside);
                watching.check();
                return recorded(ready, part);
            }
        } catch (CancellationException e) {
            return new ExportEnd.Cancelled();
        } catch (AuditException e) {
            return new Failed(ExportTrouble.LOG, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException | ReadOnlyFileSystemException e) {
            return new Failed(trouble(e), sentence(trouble(e)));
        }
    }

    private Ready written(ExportRun run, ExportRun.Found found, Scratch part) throws IOException, AuditException {
        ExportZip.Summing whole = new ExportZip.Summing(part.out());
        long rows;
        try (OutputStream out = sealed(whole);
                ExportZip zip = new ExportZip(out, around.clock().instant(), request.zone())) {
            rows = run.write(found, zip, beside);
        }
        return new Ready(found, rows, whole.sum().sha256());
    }

    private OutputStream sealed(OutputStream whole) throws IOException {
        return request.recipient().isEmpty()
                ? whole
                : new BufferedOutputStream(
                        Channels.newOutputStream(request.recipient().get().sealing(Channels.newChannel(whole))), BUFFER);
    }

    private ExportEnd recorded(Ready ready, Scratch part) {
        long first = ready.found().span().first();
        long last = ready.found().span().last();
        OptionalLong number;
        try {
            number = record(ready);
        } catch (AuditException e) {
            return new Failed(ExportTrouble.NOT_RECORDED, "It could not be recorded: " + e.getMessage());
        }
        if (number.isEmpty()) {
            return new Failed(ExportTrouble.NOT_RECORDED, "Another export named people meanwhile; begin again.");
        }
        try {
            part.uncover();
            around.disk().force(beside);
            around.disk().rename(beside, file);
            return new ExportEnd.Written(
                    file, first, last, ready.rows(), toldBefore(ready.found()), ready.sha256(), number.getAsLong());
        } catch (IOException e) {
            return new Failed(
                    ExportTrouble.RECORDED_BUT_NOT_THERE,
                    "Entry " + number.getAsLong() + " says that it left, but it does not stand there: "
                            + sentence(trouble(e)));
        }
    }

    private OptionalLong record(Ready ready) throws AuditException {
        Event.Exported exported = new Event.Exported(
                around.clock().instant(),
                request.operator(),
                request.approver(),
                ready.found().span().first(),
                ready.found().span().last(),
                request.content(),
                request.recipient().isPresent(),
                ready.sha256());
        return request.content() == Content.PSEUDONYMS
                ? log.record(exported, ready.found().told())
                : OptionalLong.of(log.record(exported));
    }

    private long toldBefore(ExportRun.Found found) {
        return request.content() == Content.PSEUDONYMS ? found.told().within(found.span()) : 0;
    }

    private ExportTrouble trouble(Exception e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException
                || e instanceof ReadOnlyFileSystemException
                || message.contains("read-only")) {
            return ExportTrouble.READ_ONLY;
        }
        return message.contains("no space left") || message.contains("not enough space") || hasNoRoom()
                ? ExportTrouble.FULL
                : ExportTrouble.DISK;
    }

    private boolean hasNoRoom() {
        try {
            Path folder = file.getParent();
            return folder != null && around.disk().room(folder) < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static String sentence(ExportTrouble trouble) {
        return switch (trouble) {
            case FULL -> "There is no room for it.";
            case READ_ONLY -> "Nothing may be written there.";
            case DISK, LOG, NOT_RECORDED, RECORDED_BUT_NOT_THERE ->
                "The disk or stick does not take it, or is not there any more.";
        };
    }
}
