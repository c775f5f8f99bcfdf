package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.greenlane.staff.StaffDesk.CHIEF;
import static org.greenlane.staff.StaffDesk.CHIEF_PIN;
import static org.greenlane.staff.StaffDesk.GUARD;
import static org.greenlane.staff.StaffDesk.GUARD_PIN;
import static org.greenlane.staff.StaffDesk.NOBODY;
import static org.greenlane.staff.StaffDesk.WRONG_PIN;
import static org.greenlane.staff.StaffDesk.pin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.ledger.LedgerException;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is in the file, and what happens when it is gone, damaged, or open elsewhere.
class StaffFileTest {
    /// So long that it does not stand in what is enciphered by chance.
    private static final OperatorId STRANGER = new OperatorId("X-90210");

    @TempDir
    Path folder;

    private StaffDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = StaffDesk.staffed(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void assertOpensNot(LedgerException.Kind why) {
        assertThatExceptionOfType(StaffException.class)
                .isThrownBy(() -> new StaffDesk(folder))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(why));
    }

    @Test
    void noPinBadgeOrNumberStandsInTheFilesOrIsTold() throws Exception {
        BadgeCode badge = BadgeCode.fresh(new SecureRandom());
        desk.must(desk.roster().giveBadge(CHIEF, GUARD, badge));
        desk.signIn(STRANGER, WRONG_PIN);
        desk.close();
        List<String> secrets = List.of(CHIEF_PIN, GUARD_PIN, WRONG_PIN, badge.text().substring(4), CHIEF.text(), STRANGER.text());
        try (var files = Files.walk(folder.resolve("staff"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(secrets);
                assertThat(new String(bytes, StandardCharsets.UTF_16BE)).doesNotContain(secrets);
            }
        }
        List<Object> told = List.of(
                desk.book(),
                badge,
                new Credential.Pin(CHIEF, pin(CHIEF_PIN)),
                new Credential.Badge(badge.text()),
                new Credential.BadgeAndPin(badge.text(), pin(CHIEF_PIN)));
        assertThat(told.toString()).doesNotContain(secrets);
        assertThat(desk.events.toString()).doesNotContain(CHIEF_PIN, GUARD_PIN, WRONG_PIN, badge.text(), STRANGER.text());
    }

    @Test
    void aNumberThatNobodyHasIsNotFoundInTheBookItself() throws Exception {
        desk.signIn(NOBODY, WRONG_PIN);
        desk.close();
        try (StaffFile file = new StaffFile(desk.bookFolder(), desk.vault(), Long.MAX_VALUE)) {
            assertThat(file.read(List.<String>of(), StaffTables::lockedNames)).noneMatch(name -> name.contains(NOBODY.text()));
        }
    }

    @Test
    void onlyOneProgramHasItOpen() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledStaffing.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("another program has the staff book open");
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void anotherKeyDoesNotOpenIt() throws Exception {
        desk.close();
        Files.delete(folder.resolve("station.key"));
        assertOpensNot(LedgerException.Kind.WRONG_KEY);
    }

    @Test
    void aDamagedFileIsTold() throws Exception {
        desk.close();
        byte[] bytes = Files.readAllBytes(desk.file());
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= 0x55;
        }
        Files.write(desk.file(), bytes);
        assertOpensNot(LedgerException.Kind.DAMAGED);
    }

    @Test
    void aBookThatIsGoneIsNoFirstStart() throws Exception {
        desk.close();
        Files.delete(desk.file());
        assertOpensNot(LedgerException.Kind.DAMAGED);
        assertThat(desk.file()).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an open file cannot be taken away")
    void nothingIsAcknowledgedThatGoesIntoADeletedFile() throws Exception {
        Files.delete(desk.file());
        assertThat(desk.roster().changeRole(CHIEF, GUARD, Role.TECHNICIAN)).isEqualTo(new Act.Unavailable());
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isEqualTo(new SignIn.Unavailable());
    }

    @Test
    void aFileThatHasGrownIsMadeSmallWithEverythingInIt() throws Exception {
        desk.close();
        try (StaffBook book = StaffBook.open(
                new StaffFile(desk.bookFolder(), desk.vault(), 256 << 10),
                desk.vault(),
                new Surroundings(InstantSource.system(), System::nanoTime, new SecureRandom()),
                StaffDesk.LITTLE,
                _ -> {})) {
            LookUpLimits limits = book.lookUpLimits(1000, 250);
            for (int i = 0; i < 250; i++) {
                assertThat(limits.byDocument()).isEqualTo(new LookUpAnswer.Allowed());
                assertThat(Files.size(desk.file())).isLessThan(300 << 10);
            }
            assertThat(limits.byDocument()).isInstanceOf(LookUpAnswer.TooMany.class);
            assertThat(book.roster().members()).hasSize(2);
            assertThat(book.signIn(GUARD, pin(GUARD_PIN))).isInstanceOf(SignIn.Welcome.class);
        }
        assertThat(desk.bookFolder().toFile().list()).containsExactlyInAnyOrder("staff.mv.db", "staff.check", "begun");
    }

    @Test
    void whatTheLogDoesNotTakeDoesNotCount() throws Exception {
        desk.close();
        Vault vault = desk.vault();
        AtomicBoolean full = new AtomicBoolean();
        Surroundings around = new Surroundings(InstantSource.system(), System::nanoTime, new SecureRandom());
        try (StaffBook book = StaffBook.open(desk.bookFolder(), vault, around, StaffDesk.LITTLE, _ -> {
            if (full.get()) {
                throw new UncheckedIOException(new IOException("full"));
            }
        })) {
            book.signIn(CHIEF, pin(CHIEF_PIN));
            full.set(true);
            assertThat(book.signIn(GUARD, pin(GUARD_PIN))).isEqualTo(new SignIn.Unavailable());
            assertThat(book.isSignedIn(GUARD)).isFalse();
            assertThat(book.handOver(CHIEF, new Credential.Pin(GUARD, pin(GUARD_PIN)))).isEqualTo(new SignIn.Unavailable());
            assertThat(book.isSignedIn(CHIEF)).isTrue();
            assertThat(book.roster().enrol(CHIEF, new OperatorId("G-7"), Role.GUARD, pin("604182")))
                    .isEqualTo(new Act.Unavailable());
            assertThat(book.roster().members()).hasSize(2);
            full.set(false);
            assertThat(book.roster().enrol(CHIEF, new OperatorId("G-7"), Role.GUARD, pin("604182")))
                    .isEqualTo(new Act.Done());
        }
    }

    @Test
    void aClosedBookLetsNobodyIn() {
        desk.close();
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isEqualTo(new SignIn.Unavailable());
        assertThat(desk.roster().dismiss(CHIEF, GUARD)).isEqualTo(new Act.Unavailable());
    }
}
