package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.backup.BackupDisk;
import org.greenlane.desk.supervisor.BackupState;
import org.greenlane.desk.supervisor.BackupState.Why;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Typed;
import org.greenlane.staff.Act;
import org.greenlane.staff.StaffBook;
import org.greenlane.vault.Argon2id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup from the supervisor's desk, and what goes wrong on the stick, at a station whose key lies open.
class OfficeBackupsTest {
    private static final OperatorId CHIEF = new OperatorId("S-100");
    private static final String PIN = "402819";
    private static final Argon2id SMALL = new Argon2id(64, 1, 1);

    @TempDir
    Path folder = Path.of("");

    private Path stick = Path.of("");
    private Station station;
    private Optional<OperatorId> visitor = Optional.of(CHIEF);
    private final List<BackupState> told = new ArrayList<>();

    @BeforeEach
    void aStationWithStaff() throws Exception {
        Site site = Site.at(folder);
        stick = Files.createDirectory(folder.resolve("stick"));
        station = Station.open(
                site.home(),
                new Station.Outside(Site.clock(), System::nanoTime, SMALL, "file"),
                new HealthBoard(),
                Station.Recording.LOG);
        StaffBook book = station.staff().orElseThrow();
        assertThat(book.roster().enrolFirst(CHIEF, PIN.toCharArray())).isEqualTo(new Act.Done());
        book.signIn(CHIEF, PIN.toCharArray());
    }

    @AfterEach
    void close() {
        station.close();
    }

    private BackupState end(BackupDisk disk, String passphrase) {
        OfficeBackups room = new OfficeBackups(station, () -> visitor, disk, Runnable::run);
        Typed typed = new Typed(passphrase.toCharArray());
        told.clear();
        room.backUp(stick.toString(), Optional.of(typed), told::add);
        assertThat(typed.symbols()).containsOnly('\0');
        return told.getLast();
    }

    private BackupState end(BackupDisk disk) {
        return end(disk, "correct-horse-battery");
    }

    private long backupsInTheLog() throws Exception {
        return station.log().orElseThrow().read(1, 1000).stream()
                .filter(entry -> entry instanceof Entry.OfStation(_, _, Event.BackedUp _))
                .count();
    }

    private void nothingIsLeft() throws Exception {
        assertThat(stick).isEmptyDirectory();
        assertThat(backupsInTheLog()).isZero();
        assertThat(station.home().folder().toFile().list()).noneMatch(name -> name.startsWith(StationBackup.STAGING));
    }

    /// A stick of which one thing goes wrong.
    private interface Stick extends BackupDisk {
        @Override
        default Path begin(Path file) throws IOException {
            return BackupDisk.ORDINARY.begin(file);
        }

        @Override
        default OutputStream open(Path begun) throws IOException {
            return BackupDisk.ORDINARY.open(begun);
        }

        @Override
        default void name(Path begun, Path file) throws IOException {
            BackupDisk.ORDINARY.name(begun, file);
        }
    }

    /// One that fails behind its first bytes.
    private static BackupDisk failing(String reason) {
        return new Stick() {
            @Override
            public OutputStream open(Path begun) throws IOException {
                return new FilterOutputStream(Stick.super.open(begun)) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        throw new FileSystemException(begun.toString(), null, reason);
                    }
                };
            }
        };
    }

    @Test
    void oneThatIsMadeStandsOnTheStickUnderItsPassphraseAndInTheLog() throws Exception {
        assertThat(end(BackupDisk.ORDINARY)).isInstanceOfSatisfying(BackupState.Made.class, made -> {
            assertThat(Path.of(made.file())).hasParent(stick).isRegularFile();
            assertThat(made.sha256()).hasSize(64);
        });
        List<BackupState.Running> running = told.stream()
                .filter(BackupState.Running.class::isInstance)
                .map(BackupState.Running.class::cast)
                .toList();
        // First the log is copied to its last entry, then the file is written to its last byte.
        for (BackupState.Doing doing : BackupState.Doing.values()) {
            assertThat(running).filteredOn(it -> it.doing() == doing).isNotEmpty().last().satisfies(last -> {
                assertThat(last.done()).isPositive().isEqualTo(last.of());
                assertThat(last.left()).hasValue(Duration.ZERO);
            });
        }
        assertThat(backupsInTheLog()).isEqualTo(1);
    }

    @Test
    void whatTheStickDoesNotTakeIsNamedAndLeavesNothing() throws Exception {
        assertThat(end(failing("No space left on device"))).isEqualTo(new BackupState.Failed(Why.FULL));
        nothingIsLeft();
        assertThat(end(failing("Read-only file system"))).isEqualTo(new BackupState.Failed(Why.READ_ONLY));
        nothingIsLeft();
        assertThat(end(failing("Input/output error"))).isEqualTo(new BackupState.Failed(Why.DISK));
        nothingIsLeft();
        assertThat(end(new Stick() {
                    @Override
                    public Path begin(Path file) throws IOException {
                        throw new AccessDeniedException(file.toString());
                    }
                }))
                .isEqualTo(new BackupState.Failed(Why.READ_ONLY));
        nothingIsLeft();
        Files.delete(stick);
        assertThat(end(BackupDisk.ORDINARY)).isEqualTo(new BackupState.Failed(Why.NO_FOLDER));
        Files.createDirectory(stick);
        nothingIsLeft();
    }

    @Test
    void aStickThatFailsAtTheVeryEndIsSaidToHaveBeenRecorded() throws Exception {
        assertThat(end(new Stick() {
                    @Override
                    public void name(Path begun, Path file) throws IOException {
                        throw new IOException("Input/output error");
                    }
                }))
                .isEqualTo(new BackupState.Failed(Why.RECORDED_BUT_NOT_THERE));
        assertThat(stick).isEmptyDirectory();
        assertThat(backupsInTheLog()).isEqualTo(1);
    }

    @Test
    void oneThatIsStoppedLeavesNothing() throws Exception {
        OfficeBackups room = new OfficeBackups(station, () -> visitor, BackupDisk.ORDINARY, Runnable::run);
        room.backUp(stick.toString(), Optional.of(new Typed("correct-horse-battery".toCharArray())), state -> {
            told.add(state);
            room.stop();
        });
        assertThat(told.getLast()).isEqualTo(new BackupState.Stopped());
        nothingIsLeft();
    }

    @Test
    void nobodyMakesOneUnderAShortPassphraseOrNoneOrWithoutBeingThere() throws Exception {
        assertThat(end(BackupDisk.ORDINARY, "elevenchars")).isEqualTo(new BackupState.Failed(Why.PASSPHRASE_SHORT));
        new OfficeBackups(station, () -> visitor, BackupDisk.ORDINARY, Runnable::run)
                .backUp(stick.toString(), Optional.empty(), told::add);
        assertThat(told.getLast()).isEqualTo(new BackupState.Failed(Why.NEEDS_PASSPHRASE));
        station.staff().orElseThrow().signOut(CHIEF);
        assertThat(end(BackupDisk.ORDINARY)).isEqualTo(new BackupState.Failed(Why.NOT_ALLOWED));
        visitor = Optional.empty();
        assertThat(end(BackupDisk.ORDINARY)).isEqualTo(new BackupState.Failed(Why.NOT_ALLOWED));
        nothingIsLeft();
    }
}
