package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.time.Duration;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.Entry;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.Fault;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;

/// Where the log, the lists or the clock fail, nobody gets a silent green and nothing that staff do counts.
class CheckpointDoubtTest extends AtCheckpoint {
    @Test
    void statusesPastTheirEndPassNobodySilently() throws Exception {
        now = NOW.plus(Duration.ofHours(24));
        String fresh = code(SyntheticRegion.HOME, Medium.PHONE, now.minusSeconds(5), someone(HealthColour.GREEN));
        // The recognition table of the same delivery has ended too, which is told first.
        assertThat(admit(fresh).verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_RECOGNITION_TABLE));
    }

    @Test
    void aClockBeforeTheLogAsksStaff() throws Exception {
        admit(code(Medium.PHONE, someone(HealthColour.GREEN)));
        now = NOW.minus(Duration.ofMinutes(6));
        String code = code(SyntheticRegion.HOME, Medium.PHONE, now.minusSeconds(5), someone(HealthColour.GREEN));
        assertThat(admit(code).verdict()).isEqualTo(new Verdict.AskStaff(Reason.CLOCK_WRONG));
    }

    @Test
    void withoutItsTrustListTheStationOpensAndPassesNobody() throws Exception {
        station.close();
        Files.delete(home.trustList());
        open();
        assertThat(board.faults()).extracting(Fault::kind).contains(Fault.Kind.TRUST_LIST_UNUSABLE);
        assertThat(admit(code(Medium.PHONE, someone(HealthColour.GREEN))).verdict())
                .isEqualTo(new Verdict.AskStaff(Reason.NO_TRUST_LIST));
    }

    @Test
    void whileTheLogCannotBeWrittenNobodyPasses() throws Exception {
        station.log().orElseThrow().close();
        Passage passage = admit(code(Medium.PHONE, someone(HealthColour.GREEN)));
        assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.LOG_UNAVAILABLE));
        assertThat(passage.number()).isZero();
        assertThat(board.faults()).extracting(Fault::kind).contains(Fault.Kind.LOG_NOT_WRITABLE);
        assertThat(admit(code(Medium.PHONE, someone(HealthColour.RED))).verdict()).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void whatStaffDidIsInTheLogBeforeItCounts() throws Exception {
        Event.Staffing signedIn = new Event.Staffing(now, new OperatorId("G-17"), Event.Staffing.Kind.SIGNED_IN);
        assertThat(station.record(signedIn)).isEqualTo(1);
        assertThat(station.log().orElseThrow().read(1, 1))
                .containsExactly(new Entry.OfStaff(1, "gate", signedIn, false));
    }

    @Test
    void whileTheLogCannotBeWrittenNothingThatStaffDoCounts() {
        station.log().orElseThrow().close();
        Event.Staffing signedIn = new Event.Staffing(now, new OperatorId("G-17"), Event.Staffing.Kind.SIGNED_IN);
        assertThatExceptionOfType(AuditException.class).isThrownBy(() -> station.record(signedIn));
        assertThat(board.faults()).extracting(Fault::kind).contains(Fault.Kind.LOG_NOT_WRITABLE);
    }

    @Test
    void aSecondProgramCannotOpenTheSameStation() {
        assertThat(catchThrowable(
                        () -> Station.open(home, () -> now, new HealthBoard(), Station.Recording.LOG)))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("close that one first");
    }
}
