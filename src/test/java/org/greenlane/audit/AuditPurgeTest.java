package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.TimeUnit;
import org.greenlane.health.Event;
import org.greenlane.health.TravelRisk;
import org.greenlane.ledger.LedgerFile;
import org.greenlane.vault.Vault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is personal goes when its time has come, and the log can be verified as before.
class AuditPurgeTest {
    private static final LocalDate FIRST = LocalDate.parse("2022-05-01");
    private static final long DAY = TimeUnit.DAYS.toSeconds(1);

    /// A passage, and one act of each kind.
    private static final int EACH_DAY = 1 + Acts.ofEachKind(0).size();

    private static final long ALL = 3L * EACH_DAY;

    @TempDir
    Path folder;

    private final WatchedDisk disk = new WatchedDisk();
    private Vault vault;
    private AuditLog log;

    @BeforeEach
    void recordThreeDays() throws Exception {
        FilePath.register(disk);
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        log = Logs.open(folder, vault, "lane 1", WatchedDisk.SCHEME, new Compaction(Long.MAX_VALUE, Long.MAX_VALUE));
        for (int day = 0; day < 3; day++) {
            log.record(Passages.after(day * DAY));
            for (Event.OfStaff act : Acts.ofEachKind(day * DAY + 1)) {
                log.record(act);
            }
        }
    }

    @AfterEach
    void close() {
        log.close();
        FilePath.unregister(disk);
    }

    private static Instant on(int day) {
        return Passages.NOON.plus(Duration.ofDays(day));
    }

    @Test
    void whatIsPersonalOfADayIsGoneAndTheRestStays() throws Exception {
        List<Entry> before = log.read(1, 100);
        String root = HexFormat.of().formatHex(log.root());
        assertThat(log.purge(FIRST.plusDays(2), on(2))).isEqualTo(2);
        List<Entry> after = log.read(1, 100);
        assertThat(after.subList(2 * EACH_DAY, 3 * EACH_DAY)).isEqualTo(before.subList(2 * EACH_DAY, 3 * EACH_DAY));
        assertThat(after.subList(0, 2 * EACH_DAY)).allMatch(Entry::isPurged);
        Entry.OfPassage passage = (Entry.OfPassage) after.getFirst();
        assertThat(passage.people().getFirst().pseudonym()).isEmpty();
        assertThat(passage.people().getFirst().colour()).isEmpty();
        assertThat(passage.people().getFirst().travel()).isEqualTo(TravelRisk.NOT_STATED);
        assertThat(passage.people().getFirst().reasons()).isEqualTo(((Entry.OfPassage) before.getFirst()).reasons());
        assertThat(passage.answer()).isEqualTo(Entry.Answer.PASS);
        assertThat(acts(after)).extracting(Event.OfStaff::operator)
                .containsExactlyElementsOf(acts(before).stream().map(Event.OfStaff::operator).toList());
        assertThat(acts(after.subList(0, 2 * EACH_DAY))).filteredOn(Event.Overridden.class::isInstance)
                .allMatch(act -> ((Event.Overridden) act).note().isEmpty());
        assertThat(acts(after.subList(0, 2 * EACH_DAY))).filteredOn(Event.IncidentNoted.class::isInstance)
                .allMatch(act -> ((Event.IncidentNoted) act).note().isEmpty());
        assertThat(acts(after.subList(0, 2 * EACH_DAY))).filteredOn(Event.ProcedureEnded.class::isInstance)
                .allMatch(act -> ((Event.ProcedureEnded) act).answers().equals(Map.of()));
        assertThat(acts(after.subList(0, 2 * EACH_DAY))).filteredOn(Event.SlipIssued.class::isInstance)
                .allMatch(act -> ((Event.SlipIssued) act).slip().hex().isEmpty());
        assertThat(after.getLast())
                .isEqualTo(new Entry.Purge(ALL + 1, on(2), "lane 1", FIRST.plusDays(2), 2));
        assertThat(HexFormat.of().formatHex(log.root())).isNotEqualTo(root);
        assertThat(log.verify()).isEqualTo(
                new Verification.Whole(ALL + 1, HexFormat.of().formatHex(log.root())));
    }

    private static List<Event.OfStaff> acts(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.OfStaff.class::isInstance)
                .map(entry -> ((Entry.OfStaff) entry).event())
                .toList();
    }

    @Test
    void noCopyOfADestroyedKeyIsLeftInAnyFile() throws Exception {
        log.close();
        List<byte[]> keys = sealedKeys();
        assertThat(keys).hasSize(3);
        byte[] before = plain(folder.resolve("station.mv.db"));
        assertThat(new String(before, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("H:2,");
        assertThat(keys).allMatch(key -> contains(before, key));
        Path second = Files.createLink(folder.resolve("what the disk holds"), folder.resolve("station.mv.db"));
        log = Logs.open(folder, vault, "lane 1");
        assertThat(log.purge(FIRST.plusDays(2), on(2))).isEqualTo(2);
        log.close();
        byte[] after = plain(folder.resolve("station.mv.db"));
        assertThat(contains(after, keys.get(0))).isFalse();
        assertThat(contains(after, keys.get(1))).isFalse();
        assertThat(contains(after, keys.get(2))).isTrue();
        assertThat(Files.readAllBytes(second)).containsOnly(0);
        assertThat(folder.toFile().list()).doesNotContain("station-old.mv.db", "station-compact.mv.db");
    }

    @Test
    void ofTodayNothingIsDestroyedAndWhereThereIsNothingNothingIsRecorded() throws Exception {
        assertThat(log.purge(FIRST, on(2))).isZero();
        assertThat(log.size()).isEqualTo(ALL);
        assertThat(log.purge(FIRST.plusDays(100), on(2))).isEqualTo(2);
        assertThat(log.read(ALL, 1).getFirst().isPurged()).isFalse();
    }

    @Test
    void aDayThatComesAgainAfterItWasPurgedGetsAnotherKey() throws Exception {
        log.purge(FIRST.plusDays(1), on(2));
        long number = log.record(Acts.overridden(5));
        assertThat(((Entry.OfStaff) log.read(number, 1).getFirst()).event()).isEqualTo(Acts.overridden(5));
        assertThat(log.read(1, 1).getFirst().isPurged()).isTrue();
    }

    @Test
    void aPurgeForWhichThereIsNoRoomSaysSoAndIsFinishedWhenTheLogOpens() throws Exception {
        disk.fail(true);
        assertThatExceptionOfType(AuditException.class).isThrownBy(() -> log.purge(FIRST.plusDays(2), on(2)));
        disk.fail(false);
        assertThat(log.read(1, 1).getFirst().isPurged()).isFalse();
        assertThat(log.purge(FIRST.plusDays(2), on(2))).isEqualTo(2);
        assertThat(log.read(1, 1).getFirst().isPurged()).isTrue();
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void passagesAreRecordedWhileAPurgeCopiesALongLogAndAllOfThemAreInIt() throws Exception {
        for (int more = 0; more < 3_000; more++) {
            log.record(Passages.after(2 * DAY + 100 + more));
        }
        AtomicInteger during = new AtomicInteger();
        Thread purge = Thread.ofPlatform().start(() -> {
            try {
                log.purge(FIRST.plusDays(2), on(2));
            } catch (AuditException e) {
                throw new IllegalStateException(e);
            }
        });
        while (purge.isAlive()) {
            long number = log.record(Passages.after(2 * DAY + 4_000 + during.incrementAndGet()));
            assertThat(number).isGreaterThan(ALL);
        }
        purge.join();
        assertThat(during).as("a purge that keeps the gate waiting lets one passage by, or two").hasValueGreaterThan(10);
        assertThat(log.size()).isEqualTo(ALL + 3_000 + 1 + during.get());
        assertThat(log.read(1, 1).getFirst().isPurged()).isTrue();
        log.close();
        log = Logs.open(folder, vault, "lane 1");
        assertThat(log.size()).isEqualTo(ALL + 3_000 + 1 + during.get());
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        assertThat(folder.toFile().list())
                .doesNotContain("station-old.mv.db", "station-compact.mv.db", "station-renewal.mv.db");
    }

    @Test
    void whatIsPurgedIsNotReadAnyMoreWhileTheOldFileIsStillThere() throws Exception {
        assertThat(log.read(1, 1).getFirst().isPurged()).isFalse();
        Thread.currentThread().interrupt();
        log.purge(FIRST.plusDays(2), on(2));
        assertThat(Thread.interrupted()).as("an interrupt in the middle closes no file").isTrue();
        assertThat(log.read(1, 1).getFirst().isPurged()).isTrue();
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void aStationKilledInAPurgeFinishesItAndNeverOverwritesItsLog() throws Exception {
        log.close();
        Path file = folder.resolve("station.mv.db");
        Files.createLink(folder.resolve("station-old.mv.db"), file);
        try (Connection connection = LedgerFile.connect(Logs.place(folder, vault, "").ledger(), vault);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO log_head (id, sealed) VALUES (2, X'01')");
            statement.executeUpdate("DELETE FROM day_key WHERE number = 1");
        }
        log = Logs.open(folder, vault, "lane 1");
        assertThat(log.read(1, 1).getFirst().isPurged()).isTrue();
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
        assertThat(folder.resolve("station-old.mv.db")).doesNotExist();
    }

    private List<byte[]> sealedKeys() throws Exception {
        try (Connection connection = LedgerFile.connect(Logs.place(folder, vault, "").ledger(), vault);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sealed FROM day_key ORDER BY number")) {
            List<byte[]> keys = new java.util.ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getBytes(1));
            }
            return keys;
        }
    }

    /// The database's file without the cipher that H2 lays over it.
    private byte[] plain(Path file) throws IOException {
        char[] password = HexFormat.of().formatHex(vault.derive("station/file", 32)).toCharArray();
        byte[] key = FilePathEncrypt.getPasswordBytes(password);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileEncrypt opened = new FileEncrypt(file.toString(), key, channel)) {
            ByteBuffer all = ByteBuffer.allocate((int) opened.size());
            while (all.hasRemaining() && opened.read(all, all.position()) >= 0) {
                // Until all is read.
            }
            return all.array();
        }
    }

    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
