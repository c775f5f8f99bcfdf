package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.CodeKind;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.proof.MerkleTree;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void unlock() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
    }

    @Test
    void anEmptyLogIsWholeAndHasSeenNoTime() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertThat(log.size()).isZero();
            assertThat(log.newest()).isEqualTo(Instant.EPOCH);
            assertThat(log.root()).isEqualTo(new MerkleTree().root());
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        }
    }

    @Test
    void aRecordedPassageIsReadAgainWithEverythingButTheName() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertThat(log.record(Passages.after(0))).isEqualTo(1);
        }
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            Passage passage = Passages.after(0);
            Entry.OfPassage entry = passage(log.read(1, 10).getFirst());
            assertThat(entry.number()).isEqualTo(1);
            assertThat(entry.at()).isEqualTo(passage.at());
            assertThat(entry.lane()).isEqualTo("lane 1");
            assertThat(entry.answer()).isEqualTo(Entry.Answer.PASS);
            assertThat(entry.reasons()).containsExactly(Reason.GREEN);
            assertThat(entry.kind()).isEqualTo(CodeKind.NATIVE);
            assertThat(entry.issuer()).isEqualTo(passage.issuer());
            assertThat(entry.medium()).isEqualTo(passage.medium());
            assertThat(entry.freshness()).isEqualTo(passage.freshness());
            assertThat(entry.people()).singleElement().satisfies(person -> {
                assertThat(person.answer()).isEqualTo(Entry.Answer.PASS);
                assertThat(person.colour()).contains(HealthColour.GREEN);
                assertThat(person.travel()).isEqualTo(TravelRisk.CLEAR);
                assertThat(person.pseudonym()).hasValueSatisfying(name -> assertThat(name).hasSize(32));
            });
        }
    }

    @Test
    void aPassageOfNobodyAndOneOfAGroupAreRecordedToo() throws Exception {
        Verdict unreadable = new Verdict.AskStaff(Reason.UNREADABLE);
        Verdict red = new Verdict.Stop(List.of(Reason.RED, Reason.TRAVEL_MARKED));
        PersonResult first = Passages.after(0).people().getFirst();
        PersonResult second = new PersonResult(
                Passages.NAME, red, Optional.of(HealthColour.RED), TravelRisk.MARKED, first.subject());
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            log.record(passage(unreadable, List.of(PersonResult.nobody(unreadable)), CodeKind.NONE));
            log.record(passage(red, List.of(first, second), CodeKind.NATIVE));
            List<Entry.OfPassage> entries =
                    log.read(1, 10).stream().map(AuditLogTest::passage).toList();
            assertThat(entries.getFirst().answer()).isEqualTo(Entry.Answer.ASK_STAFF);
            assertThat(entries.getFirst().people().getFirst().pseudonym()).isEmpty();
            assertThat(entries.getLast().reasons()).containsExactly(Reason.RED, Reason.TRAVEL_MARKED);
            assertThat(entries.getLast().people())
                    .extracting(Entry.Person::answer)
                    .containsExactly(Entry.Answer.PASS, Entry.Answer.STOP);
            assertThat(entries.getLast().people().getFirst().pseudonym())
                    .isEqualTo(entries.getLast().people().getLast().pseudonym());
        }
    }

    @Test
    void everyReasonIsReadAgain() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            List<Reason> all = List.of(Reason.values());
            Verdict verdict = new Verdict.Stop(all);
            log.record(passage(verdict, List.of(PersonResult.nobody(verdict)), CodeKind.OTHER));
            assertThat(passage(log.read(1, 1).getFirst()).reasons()).isEqualTo(all);
        }
    }

    @Test
    void theLogGoesOnWhereItWasLeft() throws Exception {
        byte[] root;
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            for (int i = 0; i < 7; i++) {
                log.record(Passages.after(i));
            }
            root = log.root();
        }
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertThat(log.root()).isEqualTo(root);
            assertThat(log.record(Passages.after(100))).isEqualTo(8);
            assertThat(log.verify()).isEqualTo(
                    new Verification.Whole(8, HexFormat.of().formatHex(log.root())));
        }
    }

    @Test
    void theNewestTimeStaysWhenTheClockGoesBack() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            log.record(Passages.after(500));
            log.record(Passages.after(-500));
            assertThat(log.newest()).isEqualTo(Passages.NOON.plusSeconds(500));
        }
    }

    @Test
    void anInterruptedThreadStillRecordsAndStaysInterrupted() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            Thread.currentThread().interrupt();
            assertThat(log.record(Passages.after(0))).isEqualTo(1);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(log.record(Passages.after(1))).isEqualTo(2);
        }
    }

    @Test
    void aLogIsNotOpenedWithAnotherKeyFileAndKeepsWhatItHolds() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            log.record(Passages.after(0));
        }
        Vault other = Vault.openOrCreate(folder.resolve("other.key"), new SecureRandom());
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(() -> Logs.open(folder, other, "lane 1"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.WRONG_KEY));
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            assertThat(log.size()).isEqualTo(1);
        }
    }

    @Test
    void aClosedLogSaysSo() throws Exception {
        AuditLog log = Logs.open(folder, vault, "lane 1");
        log.close();
        log.close();
        assertThatExceptionOfType(AuditException.class)
                .isThrownBy(() -> log.record(Passages.after(0)))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AuditException.Kind.CLOSED));
    }

    @Test
    void neitherNamesNorKeysNorAnythingElseOfAPassageStandInTheFile() throws Exception {
        try (AuditLog log = Logs.open(folder, vault, "a lane with a name")) {
            for (int i = 0; i < 50; i++) {
                log.record(Passages.after(i));
            }
        }
        byte[] file = Files.readAllBytes(folder.resolve("station.mv.db"));
        assertThat(contains(file, Passages.NAME.text().getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(contains(file, Passages.NAME.text().getBytes(StandardCharsets.UTF_16BE))).isFalse();
        assertThat(contains(file, Passages.SUBJECT.bytes())).isFalse();
        assertThat(contains(file, "a lane with a name".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(contains(file, "PASS".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(contains(file, "passage".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(
                        "station.mv.db", "station.check", "station.key", "mark", "signer.pem");
    }

    private static Passage passage(Verdict verdict, List<PersonResult> people, CodeKind kind) {
        return new Passage(
                0, Passages.NOON, verdict, people, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Entry.OfPassage passage(Entry entry) {
        return (Entry.OfPassage) entry;
    }

    private static boolean contains(byte[] all, byte[] part) {
        String haystack = new String(all, StandardCharsets.ISO_8859_1);
        return haystack.contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
