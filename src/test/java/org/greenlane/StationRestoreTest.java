package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Testimony;
import org.greenlane.audit.Verification;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.backup.BackupException;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.staff.Act;
import org.greenlane.staff.ClosedBook;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.Secrets;
import org.greenlane.vault.Unlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station made again out of its backup.
class StationRestoreTest {
    private static final String WORDS = "correct horse battery staple";
    private static final OperatorId CHIEF = new OperatorId("S-100");
    private static final String PIN = "402819";
    private static final Station.Outside OUTSIDE =
            new Station.Outside(Site.clock(), System::nanoTime, new Argon2id(64, 1, 1), "file");

    @TempDir
    Path folder = Path.of("");

    private Site site;
    private Path backup;
    private String witness = "";

    /// A station is backed up with three entries, and then has some more.
    @BeforeEach
    void workAndBackUp() throws Exception {
        site = Site.at(folder);
        site.take(site.snapshot(
                SyntheticRegion.HOME, 1, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        Secrets.lock(site.home().key(), Unlock.NOBODY, WORDS);
        backup = folder.resolve("gate-3.glbackup");
        try (Station station = open(site.home().folder())) {
            var book = station.staff().orElseThrow();
            assertThat(book.roster().enrolFirst(CHIEF, PIN.toCharArray())).isEqualTo(new Act.Done());
            assertThat(book.signIn(CHIEF, PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            admitted(station);
            assertThat(station.backup()
                            .write(new StationBackup.Wanted(backup, Optional.of(CHIEF), Optional.empty(), true)))
                    .isInstanceOf(BackupEnd.Made.class);
            admitted(station);
            witness = station.log().orElseThrow().checkpoint();
        }
    }

    private static Station open(Path home) throws SetupException {
        StationHome unlocked = new StationHome(home, Secrets.with(Secrets.passphrase(WORDS)));
        return Station.open(unlocked, OUTSIDE, new HealthBoard(), Station.Recording.LOG);
    }

    private Verdict admitted(Station station) throws IOException {
        return station.checkpoint().admit(new Shown(List.of(site.greenCode(1, Medium.PHONE)))).verdict();
    }

    private static StationRestore.Wanted wanted(Path file, boolean replace) {
        return new StationRestore.Wanted(
                file,
                Secrets.with(Secrets.passphrase(WORDS)),
                replace,
                Optional.of(new RestoringStaff.Person(CHIEF, PIN::toCharArray)));
    }

    private StationRestore.Restored restored(Path home, boolean replace)
            throws IOException, BackupException, SetupException {
        return new StationRestore(new StationHome(home), OUTSIDE).restore(wanted(backup, replace));
    }

    private static Map<String, byte[]> everything(Path in) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(in)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(in.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void assertRefused(BackupException.Kind kind, StationRestore.Wanted wanted, Path home) throws IOException {
        Map<String, byte[]> before = everything(folder);
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new StationRestore(new StationHome(home), OUTSIDE).restore(wanted))
                .satisfies(e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind));
        assertThat(everything(folder)).usingRecursiveComparison().isEqualTo(before);
    }

    /// As on an installed station, whose user may change nothing beside its folder.
    private StationRestore.Restored restoredWithin(Path home, boolean replace)
            throws IOException, BackupException, SetupException {
        StationHome there = new StationHome(home);
        return new StationRestore(there, OUTSIDE).restore(wanted(backup, replace), new StationSwap.Within(there));
    }

    @Test
    void whereNothingMayChangeBesideItsFolderTheStationIsRestoredWithinIt() throws Exception {
        Path home = site.home().folder();
        Map<String, byte[]> before = everything(home);
        before.keySet().removeIf(name -> name.startsWith("logs"));
        Path aside = restoredWithin(home, true).aside().orElseThrow();
        assertThat(aside).hasParent(home.toAbsolutePath());
        assertThat(everything(aside)).usingRecursiveComparison().isEqualTo(before);
        try (Station station = open(home)) {
            assertThat(station.staff().orElseThrow().signIn(CHIEF, PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
        }
    }

    @Test
    void onANewMachineTheStationIsThereAgainWithALogThatSaysSo() throws Exception {
        Path moved = folder.resolve("new machine").resolve("greenlane");
        StationRestore.Restored end = restored(moved, false);
        assertThat(end.aside()).isEmpty();
        assertThat(Files.readString(moved.resolve("station.pub"))).isEqualTo(end.verifierKey() + "\n");
        try (Station station = open(moved)) {
            AuditLog log = station.log().orElseThrow();
            assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
            assertThat(log.size()).isEqualTo(4);
            assertThat(log.restores()).singleElement().satisfies(restore -> {
                assertThat(restore.size()).isEqualTo(3);
                assertThat(restore.operator()).contains(CHIEF);
                assertThat(restore.previousKey() + "\n").isEqualTo(Files.readString(site.home().verifierKey()));
            });
            assertThat(log.testimony(witness)).isEqualTo(new Testimony.LostByRestore(2, 4));
            assertThat(station.staff().orElseThrow().signIn(CHIEF, PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            assertThat(station.settings()).isEqualTo(StationSettings.read(site.home().settings()));
            // Statuses are not in it, and nobody is taken for somebody without any.
            assertThat(admitted(station)).isInstanceOf(Verdict.AskStaff.class);
        }
        try (Stream<Path> beside = Files.list(moved.getParent())) {
            assertThat(beside).containsExactly(moved);
        }
    }

    @Test
    void whatTheStationWasBeforeAndHowNewTheStatusesOfEachRootWereComeBackToo() throws Exception {
        Path statuses = site.home().statuses();
        StationSettings before = new StationSettings(Site.HOME, SiteKind.PARK, "01".repeat(32), true);
        before.write(site.home().settingsBefore());
        Files.write(statuses.resolve("newest-" + "01".repeat(32) + ".sealed"), new byte[] {7});
        backup = folder.resolve("later.glbackup");
        try (Station station = open(site.home().folder())) {
            station.staff().orElseThrow().signIn(CHIEF, PIN.toCharArray());
            assertThat(station.backup()
                            .write(new StationBackup.Wanted(backup, Optional.of(CHIEF), Optional.empty(), false)))
                    .isInstanceOf(BackupEnd.Made.class);
        }
        Path moved = folder.resolve("moved");
        restored(moved, false);
        assertThat(StationSettings.read(new StationHome(moved).settingsBefore())).isEqualTo(before);
        assertThat(moved.resolve("statuses").resolve("newest.sealed"))
                .hasSameBinaryContentAs(statuses.resolve("newest.sealed"));
        assertThat(moved.resolve("statuses").resolve("newest-" + "01".repeat(32) + ".sealed"))
                .hasBinaryContent(new byte[] {7});
    }

    @Test
    void theStatusesAreTakenFromTheBundlesThatWereAskedFor() throws Exception {
        Path moved = folder.resolve("moved");
        restored(moved, false);
        StationHome home = new StationHome(moved, Secrets.with(Secrets.passphrase(WORDS)));
        try (Stream<Path> bundles = Files.list(home.bundles())) {
            assertThat(StationImport.of(home, bundles.toList(), Site.clock(), org.greenlane.status.Progress.NONE))
                    .singleElement()
                    .matches(ImportLine::taken);
        }
        try (Station station = open(moved)) {
            assertThat(admitted(station)).isInstanceOf(Verdict.Pass.class);
        }
    }

    @Test
    void aStationThatIsThereIsMovedAsideWithAllThatItHas() throws Exception {
        Path home = site.home().folder();
        Map<String, byte[]> before = everything(home);
        assertRefused(BackupException.Kind.REFUSED, wanted(backup, false), home);
        Path aside = restored(home, true).aside().orElseThrow();
        assertThat(aside.getFileName()).hasToString("home.before-restore-20220501T120000");
        assertThat(everything(aside)).usingRecursiveComparison().isEqualTo(before);
        try (Station station = open(home);
                Station old = open(aside)) {
            assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
            assertThat(old.log().orElseThrow().size()).isEqualTo(5);
        }
        assertThat(restored(home, true).aside().orElseThrow().getFileName())
                .hasToString("home.before-restore-20220501T120000-2");
    }

    @Test
    void aStationAtWorkIsNotMovedAside() throws Exception {
        try (Station _ = open(site.home().folder())) {
            assertThatExceptionOfType(BackupException.class)
                    .isThrownBy(() -> restored(site.home().folder(), true))
                    .withMessageContaining("Another Greenlane has this station open");
        }
    }

    @Test
    void theBackupOfAnotherStationDoesNotTakeItsPlace() throws Exception {
        Site other = Site.at(Files.createDirectory(folder.resolve("other")));
        try (Station station = other.open(new HealthBoard())) {
            station.log().orElseThrow().checkpoint();
        }
        assertRefused(BackupException.Kind.FOREIGN, wanted(backup, true), other.home().folder());
    }

    @Test
    void aDamagedFileChangesNothing() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        Path damaged = folder.resolve("damaged");
        for (int at : List.of(whole.length / 2, whole.length - 1)) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(damaged, changed);
            assertRefused(BackupException.Kind.DAMAGED, wanted(damaged, true), site.home().folder());
        }
        Files.write(damaged, java.util.Arrays.copyOf(whole, whole.length - 100));
        assertRefused(BackupException.Kind.DAMAGED, wanted(damaged, true), site.home().folder());
        byte[] brokenKey = whole.clone();
        brokenKey[40] ^= 1;
        Files.write(damaged, brokenKey);
        assertRefused(BackupException.Kind.DAMAGED, wanted(damaged, true), site.home().folder());
        Files.writeString(damaged, "GREENLANE");
        assertRefused(BackupException.Kind.NO_BACKUP, wanted(damaged, true), site.home().folder());
    }

    @Test
    void onlyStaffOfTheBackupRestoreIt() throws Exception {
        Path moved = folder.resolve("moved");
        Unlock unlock = Secrets.with(Secrets.passphrase(WORDS));
        assertRefused(
                BackupException.Kind.REFUSED, new StationRestore.Wanted(backup, unlock, false, Optional.empty()), moved);
        for (String pin : List.of("555019", "")) {
            var somebody = Optional.of(new RestoringStaff.Person(CHIEF, pin::toCharArray));
            assertRefused(
                    BackupException.Kind.REFUSED, new StationRestore.Wanted(backup, unlock, false, somebody), moved);
        }
        assertThat(moved).doesNotExist();
    }

    @Test
    void aBackupFromBeforeItWasNotedWhoGaveWhatIsRestoredByTheRightPinOnly() throws Exception {
        StationHome home = new StationHome(site.home().folder(), Secrets.with(Secrets.passphrase(WORDS)));
        ClosedBook.forgetHands(home.staff(), StationVault.open(home));
        Path older = folder.resolve("older.glbackup");
        try (Station station = open(home.folder())) {
            assertThat(station.staff().orElseThrow().signIn(CHIEF, PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            assertThat(station.backup()
                            .write(new StationBackup.Wanted(older, Optional.of(CHIEF), Optional.empty(), true)))
                    .isInstanceOf(BackupEnd.Made.class);
        }
        Path moved = folder.resolve("moved");
        assertRefused(
                BackupException.Kind.REFUSED,
                new StationRestore.Wanted(
                        older,
                        home.unlock(),
                        false,
                        Optional.of(new RestoringStaff.Person(CHIEF, "555019"::toCharArray))),
                moved);
        new StationRestore(new StationHome(moved), OUTSIDE).restore(wanted(older, false));
        try (Station station = open(moved)) {
            assertThat(station.log().orElseThrow().restores()).hasSize(1);
        }
    }

    @Test
    void withoutWhatOpensItNothingIsUnpacked() {
        Unlock wrong = Secrets.with(Secrets.passphrase("wrong horse, wrong battery"));
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> new StationRestore(new StationHome(folder.resolve("moved")), OUTSIDE)
                        .restore(new StationRestore.Wanted(backup, wrong, false, Optional.empty())))
                .withMessageContaining("the passphrase is wrong");
        assertThat(folder.resolve("moved")).doesNotExist();
    }

    /// A thief who would hide entries: the database of the backup in place of the newer one, and all else as it was.
    @Test
    void anOldBackupInPlaceOfTheLogIsNoRestore() throws Exception {
        Path moved = folder.resolve("moved");
        restored(moved, false);
        Path newer = site.home().log().resolve("station.mv.db");
        Files.copy(moved.resolve("log/station.mv.db"), newer, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Station station = open(site.home().folder())) {
            assertThat(station.log()).isEmpty();
            assertThat(admitted(station)).isInstanceOf(Verdict.AskStaff.class);
        }
    }
}
