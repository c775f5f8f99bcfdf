package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.input.KeyCode;
import org.greenlane.StationHome;
import org.greenlane.audit.Entry;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.demo.Traveller;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Event;
import org.greenlane.health.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a supervisor reads in the real window when a disk does not do what it should.
@Timeout(120)
class TroubleJourneyTest {
    private static final String CHIEF = "S-01";
    private static final String PIN = "402819";

    /// Here nobody writes, whoever they are.
    private static final Path CLOSED = Path.of("/sys");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aDemoStation() throws Exception {
        DemoStation.prepare(home(), Clock.systemUTC());
        DemoStaff.enrol(home(), Clock.systemUTC());
    }

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    private static void enter(StationAtWork at) {
        at.selfService();
        Screen.type(KeyCode.F4);
        at.node("office-sign-in");
        at.signIn(CHIEF, PIN);
        at.node("tab-TODAY");
    }

    @Test
    void anExportIntoAFolderThatNobodyMayWriteIntoSaysSoAndNothingLeaves() throws Exception {
        assumeThat(CLOSED).isDirectory();
        String before = System.setProperty("user.home", CLOSED.toString());
        try (StationAtWork at = new StationAtWork(home(), Language.ENGLISH)) {
            enter(at);
            at.touch("tab-EXPORT");
            at.touch("range-TODAY");
            at.touch("export-next");
            at.reads(CLOSED.getFileName().toString());
            Screen.fx(() -> Screen.all(at.stage.getScene().getRoot())
                    .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(String.valueOf(CLOSED.getFileName())))
                    .findFirst()
                    .ifPresent(Screen::click));
            at.touch("folder-use");
            at.touch("export-now");
            at.reads("Nothing was exported", "Nothing may be written there. Take another stick.");
            assertThat(at.station.log().orElseThrow().read(1, 1000))
                    .noneMatch(entry -> entry instanceof Entry.OfStaff(_, _, Event.Exported _, _));
            assertThat(at.board.faults()).isEmpty();
        } finally {
            System.setProperty("user.home", before);
        }
    }

    @Test
    void whereTheLogBreaksTheDeskSaysSoAndTheGateAsksStaff() throws Exception {
        try (StationAtWork at = new StationAtWork(home(), Language.ENGLISH)) {
            enter(at);
            at.reads("Nobody has come today");
            at.station.log().orElseThrow().close();
            at.touch("tab-LOG");
            at.reads("The log cannot be read");
            at.touch("tab-INCIDENTS");
            at.reads("The log cannot be read");
            at.touch("office-leave");
            at.selfService();
            at.lay(Traveller.GRANDFATHER);
            at.reads("ASK STAFF", "The station cannot record passages.");
            assertThat(at.board.faults()).anyMatch(fault -> fault.kind() == Fault.Kind.LOG_NOT_WRITABLE);
        }
    }
}
