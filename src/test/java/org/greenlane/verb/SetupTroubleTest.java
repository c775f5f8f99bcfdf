package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.greenlane.StationHome;
import org.greenlane.StationSettings;
import org.greenlane.authority.Authority;
import org.greenlane.desk.Screen;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SiteKind;
import org.greenlane.scan.Scanner;
import org.greenlane.scan.Suffix;
import org.greenlane.verb.Terminal.Said;
import org.greenlane.wire.PortName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong while a station is set up, in the real window: each is told with its code, and mended on its step.
@Timeout(180)
class SetupTroubleTest {
    private static final String PIN = "402819";

    @TempDir
    Path folder = Path.of("");

    private final String homeBefore = System.getProperty("user.home");

    @BeforeEach
    void aFolderToBeginIn() {
        System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void theHomeOfBefore() {
        System.setProperty("user.home", homeBefore);
    }

    private List<SerialSettings> scannerThatIsNotThere() {
        PortName nowhere = new PortName.File(folder.resolve("no-port").toString());
        return List.of(new SerialSettings.BarcodeScanner("Scanner", nowhere, 9_600, new Scanner.Manner(Suffix.CR, false)));
    }

    private static void toTheRoot(SettingUp at) {
        at.touch("language-en");
        at.type("990100");
        at.touch("setup-next");
        at.reads("Touch what stands behind the gate.");
        at.touch("site-PARK");
        at.touch("setup-next");
        at.touch("profile-" + SettingUp.PROFILE);
        at.reads("F-501", "works", "Go on without these");
        at.touch("setup-next");
        at.typeAndEnter("S-100");
        at.typeAndEnter("123456");
        at.typeAndEnter("123456");
        at.reads("easy");
        at.typeAndEnter(PIN);
        at.typeAndEnter(PIN);
    }

    private static void deliver(SettingUp at, String delivery) {
        at.reads("Where is the first delivery?");
        at.touch("data-folder");
        at.touchSaying(String.valueOf(at.folder.getFileName()));
        at.touchSaying(delivery);
        at.screen.reads(at.folder.resolve(delivery).toString());
        at.touch("setup-next");
    }

    @Test
    void everyMistakeIsToldWithItsCodeAndMendedOnItsStep() throws Exception {
        Authority other = Authority.init(folder.resolve("other"), new SecureRandom(), Instant.now().minusSeconds(5));
        Files.createDirectory(folder.resolve("empty-stick"));
        try (SettingUp at = new SettingUp(folder, scannerThatIsNotThere())) {
            toTheRoot(at);
            at.reads("Hold the sheet before the camera.");
            at.hold("https://example.org/welcome");
            at.reads("F-720");
            RootFingerprint wrong = new RootFingerprint(other.rootFingerprint());
            at.hold(wrong.code());
            at.reads(wrong.groups().getFirst());
            at.holdNothing();
            at.touch("setup-next");
            at.touch("key-open");
            at.reads("Whoever takes the disk reads all of it");
            at.touch("key-open-all-the-same");
            deliver(at, "empty-stick");
            at.reads("F-723");
            deliver(at, "delivery");
            at.reads("F-722");
            at.touch("setup-back");
            at.touch("setup-back");
            at.reads(wrong.groups().getFirst());
            at.touch("root-other");
            at.touch("root-type");
            at.type("12");
            at.touch("setup-next");
            at.reads("F-721", "group 1");
            at.touch("setup-back");
            at.hold(at.root().code());
            at.reads(at.root().groups().getFirst());
            at.touch("setup-next");
            at.touch("key-open");
            at.touch("key-open-all-the-same");
            deliver(at, "delivery");
            at.reads("All answered: open the gate?", "lies open", "1 of 2 seen to work");
            at.touch("setup-leave");
            at.reads("Nothing has been written.");
            at.touch("setup-leave-all");
            assertThat(at.window.await()).isEmpty();
            at.window.rest();
            assertThat(at.home().settings()).doesNotExist();
            assertThat(at.home().key()).doesNotExist();
            assertThat(at.home().staff()).doesNotExist();
        }
    }

    private static CompletableFuture<Said> typed(Path home, String... words) {
        return CompletableFuture.supplyAsync(() -> new Terminal(home).greenlane((Object[]) words));
    }

    private static AtTheScreen assistant() {
        Screen.until(() -> SettingUp.shown().isPresent());
        Stage stage = Screen.fx(() -> SettingUp.shown().orElseThrow());
        Screen.fx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.requestFocus();
        });
        return new AtTheScreen(stage);
    }

    @Test
    void aFirstStartOpensTheAssistantAndWhoLeavesItHasChangedNothing() throws Exception {
        CompletableFuture<Said> run = typed(folder.resolve("station"), "run", "--window");
        AtTheScreen screen = assistant();
        screen.reads("Language", "한국어");
        screen.touch("setup-leave");
        screen.touch("setup-leave-all");
        Said said = run.get(60, TimeUnit.SECONDS);
        assertThat(said.exit()).isEqualTo(Exit.FAILED);
        assertThat(said.err()).contains("Nothing was changed");
        assertThat(new StationHome(folder.resolve("station")).settings()).doesNotExist();
    }

    @Test
    void aStationThatIsThereIsChangedByItsAssistant() throws Exception {
        Terminal station = Terminal.ofNewStation(folder, 20);
        Said refused = station.greenlane("setup", "--assistant");
        assertThat(refused.exit()).isEqualTo(Exit.FAILED);
        assertThat(refused.err()).contains("set up already").contains("--change");
        CompletableFuture<Said> change = typed(folder.resolve("station"), "setup", "--change");
        AtTheScreen screen = assistant();
        screen.touch("language-ko");
        screen.reads("990100");
        screen.touch("site-PARK");
        screen.touch("setup-next");
        screen.touch("other-profile");
        screen.touch("profile-hospital-desk");
        screen.touch("setup-next");
        screen.touch("setup-next");
        screen.reads("990100 → 공원");
        screen.touch("setup-next");
        Said said = change.get(60, TimeUnit.SECONDS);
        assertThat(said.exit()).as(said.err()).isZero();
        StationSettings settings = StationSettings.read(new StationHome(folder.resolve("station")).settings());
        assertThat(settings.site()).isEqualTo(SiteKind.PARK);
        assertThat(settings.start().profile()).contains("hospital-desk");
        assertThat(settings.start().language()).contains("ko");
    }
}
