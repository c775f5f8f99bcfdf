package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.audit.Verification;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SignIn;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.staff.Act;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.Secrets;
import org.greenlane.vault.SlotSecret;
import org.greenlane.vault.Unlock;
import org.greenlane.vault.VaultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station at work whose key lay open, and is locked.
class LockedStationTest {
    private static final String WORDS = "correct horse battery staple";
    private static final OperatorId CHIEF = new OperatorId("S-100");
    private static final String PIN = "402819";

    @TempDir
    Path folder = Path.of("");

    private final SecureRandom random = new SecureRandom();
    private Site site;

    @BeforeEach
    void workWithAnOpenKeyAndLockIt() throws Exception {
        site = Site.at(folder);
        site.take(site.snapshot(
                SyntheticRegion.HOME, 1, site.record(SyntheticRegion.HOME, 1, HealthColour.GREEN, Duration.ZERO)));
        try (Station station = site.open(new HealthBoard())) {
            assertThat(admitted(station)).isInstanceOf(Verdict.Pass.class);
            assertThat(station.staff().orElseThrow().roster().enrolFirst(CHIEF, PIN.toCharArray()))
                    .isEqualTo(new Act.Done());
        }
        Secrets.lock(site.home().key(), Unlock.NOBODY, WORDS);
    }

    private Verdict admitted(Station station) throws IOException {
        return station.checkpoint().admit(new Shown(List.of(site.greenCode(1, Medium.PHONE)))).verdict();
    }

    private Station opened(Unlock unlock, HealthBoard board) throws SetupException {
        return Station.open(
                new StationHome(site.home().folder(), unlock), Site.clock(), board, Station.Recording.LOG);
    }

    private static Unlock words() {
        return Secrets.with(Secrets.passphrase(WORDS));
    }

    private KeyRing ring() throws VaultException {
        return KeyRing.openOrCreate(site.home().key(), words(), random);
    }

    private void assertThatAllOfItWorks(Unlock unlock) throws Exception {
        HealthBoard board = new HealthBoard();
        try (Station station = opened(unlock, board)) {
            assertThat(board.faults()).isEmpty();
            assertThat(admitted(station)).isInstanceOf(Verdict.Pass.class);
            assertThat(station.staff().orElseThrow().signIn(CHIEF, PIN.toCharArray())).isInstanceOf(SignIn.Welcome.class);
            assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
        }
    }

    @Test
    void logStatusesAndStaffFromBeforeAllOpenOnceTheKeyIsLocked() throws Exception {
        assertThatAllOfItWorks(words());
    }

    @Test
    void theyAllOpenAfterRotations() throws Exception {
        ring().rotate();
        assertThatAllOfItWorks(words());
        ring().rotate();
        assertThatAllOfItWorks(words());
    }

    @Test
    void aLockedStationOpensForNobodyElseAndChangesNothing() {
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> opened(Unlock.NOBODY, new HealthBoard()))
                .withMessageContaining("The station's key cannot be used: the key is locked");
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> opened(Secrets.with(Secrets.passphrase("wrong horse battery")), new HealthBoard()))
                .withMessageContaining("the passphrase is wrong")
                .withMessageContaining("greenlane key recover");
    }

    @Test
    void aDamagedKeyFileIsToldFromAWrongPassphrase() throws Exception {
        byte[] bytes = Files.readAllBytes(site.home().key());
        bytes[100] ^= 1;
        Files.write(site.home().key(), bytes);
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> opened(words(), new HealthBoard()))
                .withMessageContaining("is damaged; put back the copy you kept");
    }

    @Test
    void aDamagedDatabaseIsToldFromAWrongKey() throws Exception {
        assertThatAllOfItWorks(words());
        Path log = site.home().log().resolve("station.mv.db");
        byte[] whole = Files.readAllBytes(log);
        byte[] rubbish = whole.clone();
        for (int at = 0; at < rubbish.length; at++) {
            rubbish[at] ^= 0x55;
        }
        Files.write(log, rubbish);
        assertThat(logFault(words())).contains("the key is right, the file station.mv.db is damaged");

        Files.write(log, whole);
        Files.delete(site.home().key());
        Secrets.lock(site.home().key(), Unlock.NOBODY, WORDS);
        assertThat(logFault(words())).contains("was written with another key");
    }

    @Test
    void aKeyFilePutBackFromBeforeARotationIsNoticed() throws Exception {
        byte[] old = Files.readAllBytes(site.home().key());
        ring().rotate();
        assertThatAllOfItWorks(words());
        Files.write(site.home().key(), old);
        HealthBoard board = new HealthBoard();
        try (Station station = opened(words(), board)) {
            assertThat(admitted(station)).isInstanceOf(Verdict.AskStaff.class);
            assertThat(board.faultsOf(Station.LOG_PART).getFirst().detail())
                    .contains("a copy from before its keys were rotated");
        }
    }

    private String logFault(Unlock unlock) throws SetupException {
        HealthBoard board = new HealthBoard();
        try (Station _ = opened(unlock, board)) {
            return board.faultsOf(Station.LOG_PART).getFirst().detail();
        }
    }

    private StationUnlock unlock(Unlock person) {
        return new StationUnlock(Optional.of(folder.resolve("credentials")), site.home().settings(), person);
    }

    private Path stick() throws Exception {
        Path stick = folder.resolve("stick \"7\".key");
        ring().change(Set.of(), List.of(new KeyRing.NewSlot(SlotSecret.newKeyFile(stick, random), "")));
        StationSettings.read(site.home().settings()).withKeyFile(Optional.of(stick)).write(site.home().settings());
        return stick;
    }

    private Path credential() throws Exception {
        Path credential = Files.createDirectories(folder.resolve("credentials")).resolve("greenlane");
        Files.write(credential, "a secret that the machine's TPM has unsealed".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(credential, PosixFilePermissions.fromString("r--------"));
        ring().change(Set.of(), List.of(new KeyRing.NewSlot(SlotSecret.credential(credential), "greenlane")));
        return credential;
    }

    private static final Unlock NO_QUESTION = _ -> {
        throw new AssertionError("somebody was asked");
    };

    @Test
    void aCredentialOpensItWithNobodyThere() throws Exception {
        credential();
        assertThatAllOfItWorks(unlock(NO_QUESTION));
    }

    @Test
    void aStickOpensItWithNobodyThere() throws Exception {
        stick();
        assertThatAllOfItWorks(unlock(NO_QUESTION));
    }

    @Test
    void whereCredentialAndStickAreNotThereAPersonIsAsked() throws Exception {
        Files.delete(credential());
        Files.delete(stick());
        assertThatAllOfItWorks(unlock(words()));
    }

    @Test
    void aMissingStickIsToldWhereNobodyIsThereToBeAsked() throws Exception {
        Path stick = stick();
        Files.delete(stick);
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> opened(unlock(Unlock.NOBODY), new HealthBoard()))
                .withMessageContaining("the stick with the key file is not there: " + stick + ". Put it in");
    }

    @Test
    void anotherStationsStickAndADamagedOneAreTold() throws Exception {
        Path stick = stick();
        Files.write(stick, new byte[32]);
        assertThatThrownBy(() -> opened(unlock(Unlock.NOBODY), new HealthBoard())).hasMessageContaining("another station's");
        Files.write(stick, new byte[31]);
        assertThatThrownBy(() -> opened(unlock(Unlock.NOBODY), new HealthBoard())).hasMessageContaining("exactly 32 bytes");
    }

    @Test
    void aCredentialThatEveryUserCanReadIsRefused() throws Exception {
        Files.setPosixFilePermissions(credential(), PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> opened(unlock(Unlock.NOBODY), new HealthBoard())).hasMessageContaining("chmod 0400");
    }

    @Test
    void settingsKeepTheNameOfTheStick() throws Exception {
        Path stick = stick();
        assertThat(StationSettings.read(site.home().settings()).keyFile()).contains(stick);
    }
}
