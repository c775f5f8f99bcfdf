package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Verification;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.gear.HealthBoard;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.Fault;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Passage;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.TreeCheckpoint;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a station's log by itself: at the end of a shift, when time passes, and when somebody puts it back.
class StationLogTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final OperatorId GUARD = new OperatorId("G-17");

    @TempDir
    static Path shared;

    private static Authority authority;

    @TempDir
    Path folder;

    private final HealthBoard board = new HealthBoard();
    private Instant now = NOW;
    private StationHome home;
    private Station station;

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        authority = Authority.init(shared.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(60))
                .write(shared.resolve("delivery"), 10, 1);
    }

    @BeforeEach
    void aStationIsSetUp() throws Exception {
        home = new StationHome(folder.resolve("station")).create();
        new StationSettings(SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), false)
                .write(home.settings());
        StationImport.of(home, List.of(shared.resolve("delivery")), InstantSource.fixed(NOW), Progress.NONE);
        open();
    }

    private void open() throws SetupException {
        station = Station.open(home, () -> now, board, Station.Recording.LOG);
    }

    @AfterEach
    void theStationCloses() {
        station.close();
    }

    private Event.Overridden override() {
        return new Event.Overridden(now, 1, GUARD, new OperatorId("S-1"), OverrideReason.OTHER, "a note");
    }

    private Passage answer() {
        return station.checkpoint().admit(new Shown(List.of("no code")));
    }

    @Test
    void aShiftEndsWithACheckpointThatAnybodyVerifiesWithTheStationsPublicKey() throws Exception {
        station.record(override());
        String note = station.endShift().orElseThrow();
        NoteKey key = NoteKey.ofVkey(Files.readString(home.verifierKey()).strip());
        assertThat(TreeCheckpoint.open(note, key).size()).isEqualTo(1);
        station.close();
        open();
        assertThat(station.endShift()).contains(note);
        assertThat(Files.readString(home.log().resolve("checkpoints"))).isEqualTo(note + "\n");
    }

    @Test
    void whatIsPersonalIsKeptForAsLongAsTheSitesRuleSaysAndNoLonger() throws Exception {
        station.record(override());
        now = NOW.plus(Duration.ofDays(30));
        assertThat(station.purgeLog()).isZero();
        now = NOW.plus(Duration.ofDays(31));
        station.endShift();
        assertThat(station.log().orElseThrow().read(1, 10)).satisfiesExactly(
                entry -> assertThat(entry.isPurged()).isTrue(), entry -> assertThat(entry).isInstanceOf(Entry.Purge.class));
        assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void aClockForWhichNothingSignedVouchesDestroysNothing() throws Exception {
        station.record(override());
        now = NOW.plus(Duration.ofDays(9000));
        assertThat(station.purgeLog()).isZero();
        assertThat(station.log().orElseThrow().read(1, 1).getFirst().isPurged()).isFalse();
    }

    @Test
    void whereAnOlderLogWasPutBackTheGateAsksStaffAndSaysWhy() throws Exception {
        answer();
        station.close();
        Path database = home.log().resolve("station.mv.db");
        Files.copy(database, folder.resolve("copy"));
        open();
        answer();
        station.close();
        Files.copy(folder.resolve("copy"), database, StandardCopyOption.REPLACE_EXISTING);
        open();
        assertThat(answer().verdict()).isInstanceOf(Verdict.AskStaff.class);
        assertThat(answer().number()).isZero();
        assertThat(board.faults()).extracting(Fault::kind).contains(Fault.Kind.LOG_NOT_WRITABLE);
        assertThat(station.logTrouble()).map(AuditException::kind).contains(AuditException.Kind.ROLLED_BACK);
    }

    @Test
    void aDamagedSigningKeyAsksStaffAndIsNotReplacedUnderALog() throws Exception {
        answer();
        station.close();
        byte[] damaged = Files.readAllBytes(home.signingKey());
        damaged[20] ^= 1;
        Files.write(home.signingKey(), damaged);
        open();
        assertThat(answer().number()).isZero();
        assertThat(board.faults()).extracting(Fault::kind).contains(Fault.Kind.LOG_NOT_WRITABLE);
        assertThat(home.signingKey()).hasBinaryContent(damaged);
        assertThat(station.log()).isEqualTo(Optional.empty());
    }
}
