package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.until;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.supervisor.OfficeFrame;
import org.greenlane.desk.supervisor.OfficeModel;
import org.greenlane.desk.supervisor.OfficeScreen;
import org.greenlane.desk.words.Language;
import org.greenlane.gear.AssistedSettings;
import org.greenlane.gear.AssistedSettings.Window;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.StaffBook;
import org.greenlane.wire.PseudoTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A supervisor's badge on a scanner that sends lines, as most at a gate do.
@Timeout(120)
class SupervisorByScannerTest {
    private static final BadgeCode BADGE = BadgeCode.fresh(new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    private AssistedGate gate() throws Exception {
        AssistedGate at = new AssistedGate(
                new StationHome(AssistedGate.template(folder)),
                Files.createDirectory(folder.resolve("ports")),
                new AssistedSettings(true, Window.SAME, List.of()));
        StaffBook book = at.gate.station.staff().orElseThrow();
        assertThat(book.signIn(AssistedGate.CHIEF, AssistedGate.CHIEF_PIN.toCharArray()))
                .isInstanceOf(SignIn.Welcome.class);
        assertThat(book.roster().giveBadge(AssistedGate.CHIEF, AssistedGate.CHIEF, BADGE)).isEqualTo(new Act.Done());
        book.signOut(AssistedGate.CHIEF);
        return at;
    }

    static OfficeModel model() {
        // The desk tells its screen at once how the log stands.
        Screen.fx(() -> {});
        return new OfficeModel(
                Language.ENGLISH,
                new OfficeModel.Surroundings(
                        Clock.systemUTC(), ZoneId.of("UTC"), _ -> new boolean[][] {{true}}, Platform::runLater));
    }

    private static boolean shows(Stage stage, String id) {
        return Screen.fx(() -> stage.getScene().lookup(id) != null);
    }

    private static long fields(Stage stage) {
        return Screen.fx(() -> Screen.all(stage.getScene().getRoot()).filter(EntryField.class::isInstance).count());
    }

    @Test
    void theBadgeAndThePinLetASupervisorInWhileTheDeskIsInFront() throws Exception {
        try (AssistedGate at = gate()) {
            PseudoTerminal scanner = at.gate.scanner.in();
            until("the scanner works", () -> at.gate.works(WiredGate.SCANNER));
            OfficeModel model = model();
            try (SupervisorDesk desk = at.gate.supervisor(model)) {
                OfficeFrame frame = Screen.fx(
                        () -> new OfficeFrame(new Pane(), new OfficeScreen(model, Fonts.find()), model, desk::inFront));
                Stage stage = Screen.show(frame, 1024, 600);
                Screen.fx(frame::arrive);
                until("it is asked who comes", () -> shows(stage, "#office-sign-in"));
                assertThat(fields(stage)).isEqualTo(2);

                try {
                    scanner.write((BADGE.text() + "\r").getBytes(StandardCharsets.US_ASCII));
                    until("only the PIN is asked for", () -> fields(stage) == 1);
                    for (char digit : AssistedGate.CHIEF_PIN.toCharArray()) {
                        Screen.type(KeyCode.valueOf("DIGIT" + digit));
                    }
                    Screen.type(KeyCode.ENTER);
                    until("the supervisor is in", () -> shows(stage, "#tab-TODAY"));
                    // It is drawn anew now and then: what is looked up must be touched in one.
                    Screen.fx(() -> ((Button) stage.getScene().lookup("#office-leave")).fire());
                    until("the desk is locked", () -> !shows(stage, "#tab-TODAY"));

                    // Another badge: the same one again so soon is no second scan.
                    scanner.write((BadgeCode.fresh(new SecureRandom()).text() + "\r").getBytes(StandardCharsets.US_ASCII));
                    until(
                            "the desk of staff has the badge, and says that it is nobody's",
                            () -> at.await(AssistedView.SignedOut.class).objection().isPresent());
                } finally {
                    Screen.fx(stage::close);
                }
            }
        }
    }

    @Test
    void aBadgeOfAScannerThatTheProfileDoesNotNameForTheDeskIsNotTheDesks() {
        AssistedSettings settings = new AssistedSettings(true, Window.SAME, List.of("Desk scanner"));
        BadgeClaim claim = new BadgeClaim(scanner -> DeskRoutes.isOfSupervisor(settings, scanner));
        StringBuilder taken = new StringBuilder();
        assertThat(claim.take("Desk scanner", BADGE.text())).as("the gate is in front").isFalse();
        claim.begin(taken::append);
        assertThat(claim.take("Gate scanner", BADGE.text())).isFalse();
        assertThat(claim.take("Desk scanner", "PHI1:6BF")).as("what travellers show is the gate's").isFalse();
        assertThat(taken).isEmpty();
        assertThat(claim.take("Desk scanner", BADGE.text())).isTrue();
        assertThat(taken).hasToString(BADGE.text());
        claim.end();
        assertThat(claim.take("Desk scanner", BADGE.text())).isFalse();
    }
}
