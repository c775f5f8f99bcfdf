package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.kiosk.KioskView;
import org.greenlane.desk.kiosk.KioskViewModel;
import org.greenlane.desk.words.Language;
import org.greenlane.health.HealthColour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Staff at the window: they ask for new data, see how far it is, and stop it, by key and by touch.
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class UpdateWindowTest {
    @TempDir
    Path folder;

    private UpdatingStation running;
    private Path snapshot;
    private KioskView view;
    private Stage window;

    @BeforeEach
    void aStationWithAWindowAndAServerThatHasNothingYet() throws Exception {
        Site site = Site.at(folder);
        snapshot = site.snapshot(
                SyntheticRegion.HOME, 11, site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ofMinutes(5)));
        running = UpdatingStation.of(site.home());
        KioskViewModel model =
                new KioskViewModel(Clock.fixed(Site.NOW, ZoneOffset.UTC), Language.ENGLISH, Platform::runLater);
        running.open(running.web());
        model.onUpdate(running.updates()::lookNow, running.updates()::stop);
        view = Screen.fx(() -> new KioskView(
                model, Fonts.find(), new KioskView.Manner(false, false), Optional.empty()));
        window = Screen.show(view, 1280, 800);
        running.onProgress(model::update);
        running.look();
    }

    @AfterEach
    void close() {
        Screen.fx(window::close);
        running.close();
    }

    private Optional<Node> chip() {
        return Optional.ofNullable(Screen.fx(() -> view.lookup(".chip-update")));
    }

    private String words() {
        return Screen.fx(() -> chip().map(chip -> ((Label) chip.lookup(".label")).getText()).orElse(""));
    }

    private void waitFor(String words) {
        Screen.until(() -> words().startsWith(words));
    }

    /// Where it stands once all has been drawn: the chip comes and goes beside it.
    private void touch(String node) {
        Screen.drawn();
        Screen.fx(() -> Screen.click(view.lookup(node)));
    }

    private void publishSlowly() throws Exception {
        running.publish(snapshot);
        running.server.stall("/d/" + snapshot.getFileName(), new byte[20]);
    }

    @Test
    void f5LooksAndShiftF5Stops() throws Exception {
        publishSlowly();
        Screen.type(KeyCode.F5);
        waitFor("Receiving new data");
        assertThat(chip().orElseThrow().lookup(".progress-bar")).isNotNull();
        Screen.chord(KeyCode.SHIFT, KeyCode.F5);
        Screen.until(() -> chip().isEmpty());
        assertThat(running.station().statuses().freshness()).isEmpty();
    }

    @Test
    void theFootersButtonLooksAndTheChipsButtonStops() throws Exception {
        publishSlowly();
        touch(".update");
        waitFor("Receiving new data");
        Button stop = (Button) Screen.fx(() -> view.lookup(".stop-update"));
        assertThat(stop.getText()).isEqualTo("Stop");
        touch(".stop-update");
        Screen.until(() -> chip().isEmpty());
        assertThat(running.station().statuses().freshness()).isEmpty();

        running.publish(snapshot);
        touch(".update");
        waitFor("New data is in force");
        assertThat(running.station().statuses().freshness()).isPresent();
        touch(".update");
        waitFor("Nothing new");
    }
}
