package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.greenlane.StationHome;
import org.greenlane.audit.Verification;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.Screen;
import org.greenlane.desk.supervisor.OfficeScreen;
import org.greenlane.desk.words.Language;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.TreeCheckpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A supervisor's hands at the whole station: the real window, gate, staff book and log.
@Timeout(120)
class SupervisorJourneyTest {
    private static final String CHIEF = "S-01";
    private static final String CHIEF_PIN = "402819";
    private static final String GUARD = "G-01";
    private static final String GUARD_PIN = "739104";
    private static final Duration IDLE = Duration.ofMinutes(4);

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void aDemoStation() throws Exception {
        StationHome home = new StationHome(folder.resolve("template"));
        DemoStation.prepare(home, Clock.systemUTC());
        DemoStaff.enrol(home, Clock.systemUTC());
    }

    private static StationHome copy(String name) throws IOException {
        Path template = folder.resolve("template");
        try (Stream<Path> files = Files.walk(template)) {
            for (Path from : files.toList()) {
                Path to = folder.resolve(name).resolve(template.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        return new StationHome(folder.resolve(name));
    }

    private static void enter(StationAtWork at, String number, String pin) {
        Screen.type(KeyCode.F4);
        at.node("office-sign-in");
        at.typeAndEnter(number);
        at.typeAndEnter(pin);
    }

    private static void helpSomebody(StationAtWork at) {
        at.lay(Traveller.GRANDFATHER);
        at.touch("consent-SPOKEN");
        at.reads("PASS");
        at.takeCard();
        at.touch("step-done");
    }

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
            assertThat(at.station.staff().orElseThrow().isSignedIn(new org.greenlane.health.OperatorId(CHIEF))).isFalse();
        }
    }

    @Test
    void aGuardHasNoBusinessThere() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("guard"), Language.ENGLISH)) {
            at.selfService();
            enter(at, GUARD, GUARD_PIN);
            at.reads("Only supervisors and technicians work here.");
            assertThat(at.station.staff().orElseThrow().isSignedIn(new org.greenlane.health.OperatorId(GUARD))).isFalse();
        }
    }

    @Test
    void aSupervisorWhoWorksAtTheStaffsDeskNeedNotSignInAgainAndEndsTheShiftWithASignedCheckpoint() throws Exception {
        try (StationAtWork at = new StationAtWork(copy("shift"), Language.ENGLISH)) {
            at.selfService();
            at.touch("assisted-lane");
            at.signIn(CHIEF, CHIEF_PIN);
            at.reads("Lay a card or passport down");
            helpSomebody(at);
            at.touch("supervisors-desk");
            at.reads("with consent 1");
            at.picture("supervisor-helped", Language.ENGLISH);
            at.touch("end-shift");
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
}
