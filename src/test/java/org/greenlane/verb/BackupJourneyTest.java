package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.greenlane.StationHome;
import org.greenlane.audit.Entry;
import org.greenlane.demo.DemoStaff;
import org.greenlane.demo.DemoStation;
import org.greenlane.desk.Screen;
import org.greenlane.desk.words.Language;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A station that is backed up at its supervisor's desk, in its real window, and comes to life again elsewhere.
@Timeout(120)
class BackupJourneyTest {
    private static final String CHIEF = "S-01";
    private static final String PIN = "402819";
    private static final String TYPED = "31-41-59-26-53";

    @TempDir
    Path folder = Path.of("");

    private Path stick = Path.of("");
    private final String homeBefore = System.getProperty("user.home");

    @BeforeEach
    void aDemoStationAndAFolder() throws Exception {
        StationHome home = home();
        DemoStation.prepare(home, Clock.systemUTC());
        DemoStaff.enrol(home, Clock.systemUTC());
        Path parent = Files.createDirectory(folder.resolve("media"));
        stick = Files.createDirectory(parent.resolve("stick"));
        System.setProperty("user.home", parent.toString());
    }

    @AfterEach
    void theHomeOfBefore() {
        System.setProperty("user.home", homeBefore);
    }

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    private static void toTheFolder(StationAtWork at) {
        Screen.type(KeyCode.F4);
        at.node("office-sign-in");
        at.signIn(CHIEF, PIN);
        at.touch("tab-DATA");
        at.reads("No backup lately");
        at.touch("backup");
        touchSaying(at, "media");
        touchSaying(at, "stick");
        at.node("folder-use");
        at.reads("/stick");
    }

    private static void touchSaying(StationAtWork at, String begin) {
        at.reads(begin);
        Screen.fx(() -> Screen.all(at.stage.getScene().getRoot())
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(begin))
                .findFirst()
                .ifPresent(Screen::click));
    }

    private Path onlyBackup() throws Exception {
        try (Stream<Path> files = Files.list(stick)) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    @Test
    void whatIsBackedUpAtTheDeskIsRestoredElsewhereAndItsLogIsWhole() throws Exception {
        try (StationAtWork at = new StationAtWork(home(), Language.ENGLISH)) {
            at.selfService();
            toTheFolder(at);
            at.touch("folder-use");
            at.reads("A passphrase for this backup");
            at.typeAndEnter(TYPED);
            at.typeAndEnter("31-41-59-26-54");
            at.reads("The two are not the same.");
            at.typeAndEnter(TYPED);
            at.typeAndEnter(TYPED);
            at.reads("The backup is made");
            at.reads("greenlane restore --by S-01 " + onlyBackup().getFileName());
            at.picture("supervisor-backup", Language.ENGLISH);
            assertThat(at.station.log().orElseThrow().read(1, 1000))
                    .filteredOn(Entry.OfStation.class::isInstance)
                    .extracting(entry -> ((Entry.OfStation) entry).event())
                    .singleElement()
                    .isInstanceOfSatisfying(Event.BackedUp.class, made -> {
                        assertThat(made.operator()).contains(new OperatorId(CHIEF));
                        at.reads(made.hash().substring(0, 16));
                    });
            at.touch("backup-done");
            at.reads("Last backup: ", "by S-01");
        }
        Terminal moved = new Terminal(folder.resolve("moved"));
        Said restored = moved.typed(TYPED + "\n" + PIN + "\n", "restore", "--by", CHIEF, onlyBackup());
        assertThat(restored.exit()).as(restored.err()).isZero();
        Said verified = moved.typed(TYPED + "\n", "audit", "verify");
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out())
                .contains("every one as and where it was recorded")
                .contains("The station was restored on ")
                .contains(" by S-01, from a backup of ");
    }

    @Test
    void aStickThatIsPulledOutIsNamedAndTheStationGoesOn() throws Exception {
        try (StationAtWork at = new StationAtWork(home(), Language.ENGLISH)) {
            at.selfService();
            toTheFolder(at);
            at.touch("folder-use");
            at.reads("A passphrase for this backup");
            Files.delete(stick);
            at.typeAndEnter(TYPED);
            at.typeAndEnter(TYPED);
            at.reads("There is no backup", "The folder has gone. Is the stick in?");
            at.touch("backup-done");
            at.reads("No backup lately");
            assertThat(at.board.faults()).isEmpty();
        }
    }
}
