package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.greenlane.desk.words.Texts;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Freshness;
import org.greenlane.health.OperatorId;

/// What is said in one language of how the station stands, of its data, and of their backup.
final class DataWords {
    private final Texts texts;
    private final Words common;

    DataWords(Texts texts, Words common) {
        this.texts = texts;
        this.common = common;
    }

    String faults(int now, int sinceStart) {
        return texts.fill("faults", now, sinceStart);
    }

    String faultsInAll(int sinceStart) {
        return texts.fill("faults.in-all", sinceStart);
    }

    String recognition(Optional<Freshness> freshness, Instant now) {
        return freshness
                .map(f -> texts.fill("recognition.age", common.age(f.age(now))))
                .orElseGet(() -> texts.getString("recognition.none"));
    }

    /// How the lists for the certificates of other countries stand: those that are out of date by name, or when the first is.
    String foreignLists(SortedMap<String, Freshness> lists, Instant now) {
        List<String> stale = lists.entrySet().stream()
                .filter(list -> list.getValue().isStale(now))
                .map(Map.Entry::getKey)
                .toList();
        if (!stale.isEmpty()) {
            return texts.fill("foreign.stale", String.join(", ", stale));
        }
        return lists.values().stream()
                .map(Freshness::expires)
                .min(Comparator.naturalOrder())
                .map(first -> texts.fill("foreign.good", lists.size(), common.age(Duration.between(now, first))))
                .orElseGet(() -> texts.getString("foreign.none"));
    }

    String kept(int days, LocalDate from) {
        return texts.fill("kept", days, from);
    }

    String lastPurge(Optional<DataRoom.Purged> purged, String time) {
        return purged.map(it -> texts.fill("last-purge", time, it.days()))
                .orElseGet(() -> texts.getString("last-purge.none"));
    }

    /// @param time as it is read on a clock
    String lastBackup(Optional<DataRoom.BackedUp> last, String time) {
        return last.map(it -> texts.fill("last-backup", time, it.by().map(OperatorId::text).orElse("–")))
                .orElseGet(() -> texts.getString("last-backup.none"));
    }

    String backupFailed(BackupState.Why why) {
        return texts.getString("backup." + why);
    }

    String backupWritten(long bytes) {
        return texts.fill("backup-written", megabytes(bytes));
    }

    String backupMade(long bytes, long entries) {
        return texts.fill("backup-made", megabytes(bytes), entries);
    }

    /// At least one, rounded up.
    private static long megabytes(long bytes) {
        return Math.max(1, Math.ceilDiv(bytes, 1_000_000L));
    }

    String outcome(DataRoom.Line line) {
        String outcome = texts.getString("outcome." + line.outcome());
        return common.cause(line.fault()).map(why -> common.about(outcome, why)).orElse(outcome);
    }
}
