package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Verification;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.backup.BackupDisk;
import org.greenlane.bench.CutDisk;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.proof.Hashes;
import org.greenlane.staff.Act;
import org.greenlane.staff.StaffBook;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.Secrets;
import org.greenlane.vault.Unlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station that is backed up while it works.
class StationBackupTest {
    private static final String WORDS = "correct horse battery staple";
    private static final OperatorId CHIEF = new OperatorId("S-100");
    private static final OperatorId GUARD = new OperatorId("G-2");
    private static final String PIN = "402819";
    private static final Argon2id SMALL = new Argon2id(64, 1, 1);

    @TempDir
    Path folder = Path.of("");

    private Site site;
    private Path stick;
    private Path out;

    @BeforeEach
    void setUp() throws Exception {
        site = Site.at(folder);
        site.take(site.snapshot(
                SyntheticRegion.HOME, 1, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        Secrets.lock(site.home().key(), Unlock.NOBODY, WORDS);
        stick = Files.createDirectory(folder.resolve("stick"));
        out = stick.resolve("gate-3.glbackup");
    }

    private StationHome unlocked() {
        return new StationHome(site.home().folder(), Secrets.with(Secrets.passphrase(WORDS)));
    }

    private Station open() throws SetupException {
        return open(unlocked(), "file");
    }

    private static Station open(StationHome home, String logDisk) throws SetupException {
        return Station.open(
                home,
                new Station.Outside(Site.clock(), System::nanoTime, SMALL, logDisk),
                new HealthBoard(),
                Station.Recording.LOG);
    }

    private Verdict admitted(Station station) throws IOException {
        return station.checkpoint().admit(new Shown(List.of(site.greenCode(1, Medium.PHONE)))).verdict();
    }

    private static StaffBook withStaff(Station station) {
        StaffBook book = station.staff().orElseThrow();
        assertThat(book.roster().enrolFirst(CHIEF, PIN.toCharArray())).isEqualTo(new Act.Done());
        assertThat(book.signIn(CHIEF, PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
        return book;
    }

    private StationBackup.Wanted wanted(Optional<OperatorId> by) {
        return new StationBackup.Wanted(out, by, Optional.empty(), false);
    }

    private static Event lastEvent(AuditLog log) throws Exception {
        return ((Entry.OfStation) log.read(log.size(), 1).getFirst()).event();
    }

    @Test
    void aBackupIsOneFileThatTheLogKnowsByItsHash() throws Exception {
        try (Station station = open()) {
            withStaff(station);
            assertThat(admitted(station)).isInstanceOf(Verdict.Pass.class);
            BackupEnd end = station.backup().write(wanted(Optional.of(CHIEF)));
            String hash = HexFormat.of().formatHex(Hashes.sha256(Files.readAllBytes(out)));
            assertThat(end).isEqualTo(new BackupEnd.Made(out, Files.size(out), 3, hash));
            assertThat(lastEvent(station.log().orElseThrow()))
                    .isEqualTo(new Event.BackedUp(Site.NOW, Optional.of(CHIEF), hash));
            assertThat(admitted(station)).isInstanceOf(Verdict.Pass.class);
            assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
        }
        assertThat(stick.toFile().list()).containsExactly("gate-3.glbackup");
        assertThat(names(site.home().folder())).noneMatch(name -> name.startsWith(StationBackup.STAGING));
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void onlyASupervisorOrTechnicianWhoIsSignedInMakesOne() throws Exception {
        try (Station station = open()) {
            StaffBook book = withStaff(station);
            assertThat(book.roster().enrol(CHIEF, GUARD, Role.GUARD, "739104".toCharArray())).isEqualTo(new Act.Done());
            assertThat(book.roster().changePin(GUARD, "739104".toCharArray(), "820461".toCharArray()))
                    .isEqualTo(new Act.Done());
            assertThat(book.signIn(GUARD, "820461".toCharArray())).isInstanceOf(SignIn.Welcome.class);
            book.signOut(CHIEF);
            for (Optional<OperatorId> by : List.of(Optional.of(GUARD), Optional.of(CHIEF), Optional.<OperatorId>empty())) {
                assertThat(station.backup().write(wanted(by)))
                        .isEqualTo(new BackupEnd.Refused(BackupEnd.Why.NOT_ALLOWED));
            }
            assertThat(book.signIn(CHIEF, PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            assertThat(book.roster().changeRole(CHIEF, GUARD, Role.TECHNICIAN)).isEqualTo(new Act.Done());
            assertThat(book.signIn(GUARD, "820461".toCharArray())).isInstanceOf(SignIn.Welcome.class);
            assertThat(station.backup().write(wanted(Optional.of(GUARD)))).isInstanceOf(BackupEnd.Made.class);
            assertThat(station.backup().write(wanted(Optional.of(GUARD))))
                    .isEqualTo(new BackupEnd.Refused(BackupEnd.Why.EXISTS));
        }
    }

    @Test
    void aKeyThatLiesOpenLeavesTheStationOnlyUnderAPassphrase() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Site open = Site.at(other);
        byte[] key = Files.readAllBytes(makeKey(open));
        try (Station station = open(open.home(), "file")) {
            assertThat(station.backup().needsPassphrase()).isTrue();
            assertThat(station.backup().write(wanted(Optional.empty())))
                    .isEqualTo(new BackupEnd.Refused(BackupEnd.Why.NEEDS_PASSPHRASE));
            assertThat(station.backup()
                            .write(new StationBackup.Wanted(
                                    out, Optional.empty(), Optional.of(Secrets.passphrase(WORDS)), false)))
                    .isInstanceOf(BackupEnd.Made.class);
        }
        String bytes = new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1);
        String dataKey = new String(Arrays.copyOfRange(key, 4, 36), StandardCharsets.ISO_8859_1);
        assertThat(new String(key, StandardCharsets.ISO_8859_1)).contains(dataKey);
        assertThat(bytes).doesNotContain(dataKey).doesNotContain("root-fingerprint");
        assertThat(open.home().key()).hasBinaryContent(key);
    }

    private static Path makeKey(Site site) throws SetupException {
        StationVault.ring(site.home());
        return site.home().key();
    }

    /// A disk on which the given step fails.
    private record Failing(int step, String reason) implements BackupDisk {
        @Override
        public Path begin(Path file) throws IOException {
            fail(0, file);
            return BackupDisk.ORDINARY.begin(file);
        }

        @Override
        public OutputStream open(Path begun) throws IOException {
            OutputStream under = BackupDisk.ORDINARY.open(begun);
            return new FilterOutputStream(under) {
                private long written;

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    written += length;
                    if (written > 5000) {
                        fail(1, begun);
                    }
                    under.write(bytes, from, length);
                }
            };
        }

        @Override
        public void name(Path begun, Path file) throws IOException {
            fail(2, file);
            BackupDisk.ORDINARY.name(begun, file);
        }

        private void fail(int now, Path file) throws IOException {
            if (now == step) {
                throw new FileSystemException(file.toString(), null, reason);
            }
        }
    }

    @Test
    void aFullOrReadOnlyOrPulledStickIsToldAndTheStationGoesOn() throws Exception {
        try (Station station = open()) {
            for (Failing disk : List.of(
                    new Failing(0, "Read-only file system"),
                    new Failing(1, "No space left on device"),
                    new Failing(2, "Input/output error"))) {
                BackupEnd end = station.backup().onto(disk).write(wanted(Optional.empty()));
                assertThat(end).isInstanceOfSatisfying(
                        BackupEnd.Failed.class, failed -> assertThat(failed.sentence()).contains(disk.reason()));
                assertThat(stick).isEmptyDirectory();
                assertThat(names(site.home().folder())).noneMatch(name -> name.startsWith(StationBackup.STAGING));
                assertThat(admitted(station)).isInstanceOf(Verdict.Pass.class);
            }
            assertThat(station.backup().write(wanted(Optional.empty()))).isInstanceOf(BackupEnd.Made.class);
        }
    }

    @Test
    void aFolderThatIsNotThereIsTold() throws Exception {
        try (Station station = open()) {
            Path nowhere = folder.resolve("pulled").resolve("gate.glbackup");
            BackupEnd end = station.backup()
                    .write(new StationBackup.Wanted(nowhere, Optional.empty(), Optional.empty(), false));
            assertThat(end).isInstanceOfSatisfying(
                    BackupEnd.Failed.class, failed -> assertThat(failed.sentence()).contains("no such file or folder"));
        }
    }

    @Test
    void whatTheLogDoesNotTakeGetsNoName() throws Exception {
        try (Station station = open(unlocked(), CutDisk.registered())) {
            BackupDisk fillsTheLog = new BackupDisk() {
                @Override
                public Path begin(Path file) throws IOException {
                    CutDisk.fill(true);
                    return BackupDisk.ORDINARY.begin(file);
                }

                @Override
                public OutputStream open(Path begun) throws IOException {
                    return BackupDisk.ORDINARY.open(begun);
                }

                @Override
                public void name(Path begun, Path file) throws IOException {
                    BackupDisk.ORDINARY.name(begun, file);
                }
            };
            admitted(station);
            assertThat(station.backup().onto(fillsTheLog).write(wanted(Optional.empty())))
                    .isInstanceOf(BackupEnd.Failed.class);
            assertThat(stick).isEmptyDirectory();
        } finally {
            CutDisk.fill(false);
        }
    }

    @Test
    void whatACutBackupHasLeftIsTakenAwayWhenTheStationOpens() throws Exception {
        Path left = Files.createDirectories(site.home().folder().resolve(StationBackup.STAGING + "1").resolve("log"));
        Files.write(left.resolve("station.mv.db"), new byte[10_000]);
        try (Station _ = open()) {
            assertThat(left.getParent()).doesNotExist();
        }
    }

    @Test
    void aStationWhoseLogCannotBeUsedIsNotBackedUpAsIfItWereWhole() throws Exception {
        try (Station station = open()) {
            admitted(station);
        }
        Files.write(site.home().log().resolve("station.mv.db"), new byte[8192]);
        try (Station station = open()) {
            assertThat(station.backup().write(wanted(Optional.empty())))
                    .isEqualTo(new BackupEnd.Refused(BackupEnd.Why.NOT_WHOLE));
        }
    }
}
