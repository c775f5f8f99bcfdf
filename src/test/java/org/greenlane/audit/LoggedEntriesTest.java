package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.RangeCheck;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries handed out a batch at a time.
class LoggedEntriesTest {
    private static final int ENTRIES = 1203;

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void makeAKey() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
    }

    private AuditLog logWithEntries() throws Exception {
        AuditLog log = Logs.open(folder, vault, "lane");
        for (int i = 0; i < ENTRIES; i++) {
            log.record(Passages.after(i));
        }
        return log;
    }

    private static List<LoggedEntry> all(LoggedEntries entries) throws AuditException {
        List<LoggedEntry> all = new ArrayList<>();
        for (List<LoggedEntry> batch = entries.next(); !batch.isEmpty(); batch = entries.next()) {
            all.addAll(batch);
        }
        return all;
    }

    @Test
    void eachComesInItsOrderWithTheBytesThatItsLeafIsOver() throws Exception {
        try (AuditLog log = logWithEntries()) {
            List<LoggedEntry> all = all(log.entries(new Span(3, 1100), true));
            assertThat(all).extracting(logged -> logged.entry().number()).first().isEqualTo(3L);
            assertThat(all).hasSize(1098).allSatisfy(logged -> assertThat(MerkleTree.leafHash(logged.bytes().orElseThrow()))
                    .isEqualTo(logged.leaf()));
            assertThat(all).extracting(LoggedEntry::entry).isEqualTo(log.read(3, 1098));
        }
    }

    @Test
    void whatIsPersonalIsReadOnlyWhereItIsAskedFor() throws Exception {
        try (AuditLog log = logWithEntries()) {
            assertThat(all(log.entries(new Span(1, 9), false)))
                    .allSatisfy(logged -> assertThat(((Entry.OfPassage) logged.entry()).people().getFirst().pseudonym())
                            .isEmpty());
            assertThat(OpenEntry.read(1, all(log.entries(new Span(1, 1), true)).getFirst().bytes().orElseThrow()))
                    .isEqualTo(all(log.entries(new Span(1, 1), false)).getFirst().entry());
        }
    }

    @Test
    void everyRangeIsProvedInTheTreeOfTheLog() throws Exception {
        try (AuditLog log = logWithEntries()) {
            for (Span span : List.of(new Span(1, 1), new Span(1, ENTRIES), new Span(513, 700), new Span(ENTRIES, ENTRIES))) {
                RangeCheck check = log.range(span, ENTRIES, () -> true).orElseThrow().check();
                all(log.entries(span, false)).forEach(logged -> check.leaf(logged.leaf()));
                assertThat(check.proves(log.root())).as(span.toString()).isTrue();
            }
            assertThat(log.range(new Span(513, 700), ENTRIES, () -> false)).isEmpty();
        }
    }

    @Test
    void aTimeIsFoundAlsoWhereTheClockWasSetBack() throws Exception {
        try (AuditLog log = logWithEntries()) {
            log.record(Passages.after(5));
            var from = Passages.NOON.plusSeconds(4);
            assertThat(log.span(from, from.plusSeconds(3), _ -> true)).contains(new Span(5, ENTRIES + 1));
            assertThat(log.span(from, from.plusSeconds(3), _ -> false)).isEmpty();
            assertThat(log.span(Passages.NOON.minusSeconds(9), Passages.NOON, _ -> true)).isEmpty();
        }
    }

    @Test
    void anEntryThatIsMissingIsNamed() throws Exception {
        try (AuditLog log = logWithEntries()) {
            assertThat(Optional.of(log.size())).contains((long) ENTRIES);
            assertThatThrownBy(() -> all(log.entries(new Span(1200, ENTRIES + 2), false)))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("entry 1204 is missing");
        }
    }
}
