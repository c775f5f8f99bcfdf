package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Parent;
import org.greenlane.audit.Verification;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.Screen;
import org.greenlane.desk.supervisor.OfficeScreen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.TreeCheckpoint;
import org.junit.jupiter.api.Test;

/// Who may come to the supervisor's desk, what they see there, and how they leave it.
class SupervisorJourneyTest extends AtSupervisorsDesk {
    private static final String GUARD_PIN = "739104";
    private static final Duration IDLE = Duration.ofMinutes(4);

    @Test
    void aSupervisorSeesTodayWhileItHappensAndTheDeskLocksItself() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("today"), Language.ENGLISH)) {
            Parent gate = at.selfService();
            enter(at, CHIEF, CHIEF_PIN);
            at.node("tab-TODAY");
            at.reads("Nobody has come today");
            long before = at.station.log().orElseThrow().size();
            at.reads(String.valueOf(before));
            at.picture("supervisor-today", Language.ENGLISH);
            Parent office = at.inFront(OfficeScreen.class);

            at.clock.setOn(IDLE);
            assertThat(at.selfService()).isSameAs(gate);
            assertThat(StationAtWork.saidBy(office)).doesNotContain(CHIEF, "Passages today");
            assertThat(at.station.staff().orElseThrow().isSignedIn(new OperatorId(CHIEF))).isFalse();
        }
    }

    @Test
    void aGuardHasNoBusinessThere() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("guard"), Language.ENGLISH)) {
            at.selfService();
            enter(at, GUARD, GUARD_PIN);
            at.reads("Only supervisors and technicians work here.");
            assertThat(at.station.staff().orElseThrow().isSignedIn(new OperatorId(GUARD))).isFalse();
        }
    }

    @Test
    void aSupervisorWhoWorksAtTheStaffsDeskNeedNotSignInAgainAndEndsTheShiftWithASignedCheckpoint() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("shift"), Language.ENGLISH)) {
            signInAtStaffsDesk(at);
            help(at, Traveller.GRANDFATHER);
            at.touch("supervisors-desk");
            at.reads("with consent 1", "by document 1");
            at.picture("supervisor-helped", Language.ENGLISH);
            at.touch("end-shift");
            at.touch("end-shift-now");
            at.reads("The shift is over");
            at.picture("supervisor-shift-over", Language.ENGLISH);
            String note = Files.readString(folder.resolve("shift").resolve("log").resolve("checkpoints")).strip() + "\n";
            NoteKey key = NoteKey.ofVkey(Files.readString(folder.resolve("shift").resolve("station.pub")).strip());
            assertThat(TreeCheckpoint.open(note, key).size()).isEqualTo(at.station.log().orElseThrow().size());
            at.touch("shift-over-done");
            at.staff();
            assertThat(at.station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
            assertThat(at.board.faults()).isEmpty();
        }
    }

    @Test
    void signingOutAtTheStaffsDeskSignsTheLogAndEndsNoShiftAsHandingOverDoes() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("break"), Language.ENGLISH)) {
            Path checkpoints = folder.resolve("break").resolve("log").resolve("checkpoints");
            signInAtStaffsDesk(at);
            at.touch("step-sign-out");
            at.reads("Signed out.");
            Screen.until(() -> Files.exists(checkpoints));
            // Keys would go to the end of the shift, were that in front.
            at.node("step-sign-in");
            at.signIn(CHIEF, CHIEF_PIN);
            at.reads("Lay a card or passport down");
            at.touch("step-hand-over");
            at.reads("The shift is over");
        }
    }

    @Test
    void goingToTheGateLocksTheDeskAndOnlyTheShiftsEndSignsOutAndSignsTheLog() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("visit"), Language.ENGLISH)) {
            at.selfService();
            Path checkpoints = folder.resolve("visit").resolve("log").resolve("checkpoints");
            enter(at, CHIEF, CHIEF_PIN);
            at.node("tab-TODAY");
            at.reads("Lock");
            at.touch("office-leave");
            at.selfService();
            Screen.until(() -> !at.station.staff().orElseThrow().isSignedIn(new OperatorId(CHIEF)));
            assertThat(acts(at, Event.Staffing.class).getLast().kind()).isEqualTo(Event.Staffing.Kind.LOCKED_ITSELF);
            assertThat(checkpoints).doesNotExist();

            enter(at, CHIEF, CHIEF_PIN);
            at.touch("end-shift");
            at.touch("end-shift-now");
            at.reads("The shift is over");
            assertThat(acts(at, Event.Staffing.class).getLast().kind()).isEqualTo(Event.Staffing.Kind.SIGNED_OUT);
            String note = Files.readString(checkpoints).strip() + "\n";
            NoteKey key = NoteKey.ofVkey(Files.readString(folder.resolve("visit").resolve("station.pub")).strip());
            assertThat(TreeCheckpoint.open(note, key).size()).isEqualTo(at.station.log().orElseThrow().size());
        }
    }

    @Test
    void whoeverIsAtTheDeskWhenTheProgramEndsIsSignedOutAndTheLogIsSigned() throws Exception {
        Path log = folder.resolve("closing").resolve("log").resolve("checkpoints");
        try (StationAtWork at = new StationAtWork(copy("closing"), Language.ENGLISH)) {
            at.selfService();
            enter(at, CHIEF, CHIEF_PIN);
            at.node("tab-TODAY");
        }
        assertThat(log).exists();
    }
}
