package org.greenlane.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Testimony;
import org.greenlane.audit.Verification.Damage;
import org.greenlane.disk.SmallFiles;
import org.greenlane.health.Sentence;

/// Hears checkpoints from outside about a log that is whole by itself.
final class AuditWitness {
    private static final int LOST = 34;

    private AuditWitness() {}

    /// @param end what came of the log by itself: where that was changed, no witness makes it better or worse
    static AuditEnd heard(AuditEnd end, Path witness, AuditLog log) throws IOException, AuditException, VerbException {
        List<String> notes = AuditLog.notesIn(new String(SmallFiles.read(witness), StandardCharsets.UTF_8));
        if (notes.isEmpty()) {
            throw new VerbException("There is no checkpoint in " + Printable.of(witness) + ".");
        }
        if (end.isBroken()) {
            return end;
        }
        long agreed = 0;
        Testimony.LostByRestore lost = new Testimony.LostByRestore(0, 0);
        for (String note : notes) {
            switch (log.testimony(note)) {
                case Testimony.Agrees _ -> agreed++;
                case Testimony.LostByRestore more -> lost = more.lost() > lost.lost() ? more : lost;
                case Testimony.RolledBack(long size) -> {
                    return AuditEnd.broken(
                            Damage.ROLLED_BACK, 0, "the witness knows of " + Sentence.count(size, "entry", "entries") + ", and nothing says why some are gone");
                }
                case Testimony.Forked(long size) -> {
                    return AuditEnd.broken(
                            Damage.FORKED, size, "when it had " + Sentence.count(size, "entry", "entries") + ", the station signed others");
                }
                case Testimony.Foreign _ -> {
                    return AuditEnd.broken(Damage.FOREIGN_CHECKPOINT, 0, "the witness was not signed by this station");
                }
            }
        }
        return lost.lost() == 0
                ? end.and(end.exit(), Sentence.count(agreed, "checkpoint of the witness agrees.", "checkpoints of the witness agree."), "agreed", agreed)
                : end.and(
                        LOST,
                        Sentence.count(lost.lost(), "entry was", "entries were") + " lost at the restore that entry " + lost.restore() + " tells of.",
                        "lost",
                        lost.lost());
    }
}
