package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.desk.Screen;
import org.greenlane.gear.HealthBoard;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunVerbTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aStationThatIsNotSetUpDoesNotRun() {
        Said said = new Terminal(folder).greenlane("run", "--no-assistant");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("has not been set up").contains("greenlane setup").contains("greenlane demo");
    }

    @Test
    void aProfileThatIsNotThereIsAnsweredWithThoseThatAre() {
        Said said = new Terminal(folder).greenlane("run", "--profile", "submarine");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("submarine").contains("camera-only").contains("demo");
    }

    @Test
    void aMistakeInAProfileIsToldWithItsPlace() throws IOException {
        Path profile = Files.writeString(folder.resolve("mine.toml"), "name = \"mine\"\n[camera]\nkind = \"eye\"\n");

        Said said = new Terminal(folder).greenlane("run", "--profile", profile);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("mine.toml").contains(":3:1: camera.kind must be one of: simulated, usb");
    }

    @Test
    void theDemoNeverTakesARealStationsFolder() {
        Terminal terminal = Terminal.ofNewStation(folder, 20);

        Said run = terminal.greenlane("run", "--profile", "demo");
        Said demo = terminal.greenlane("demo");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("holds a real station").contains("--home FOLDER");
        assertThat(demo.exit()).isEqualTo(1);
        assertThat(demo.err()).contains("holds a real station");
    }

    @Test
    void aStationThatCannotBeOpenedIsToldAndNoWindowIsEverSeen() throws Exception {
        Terminal terminal = Terminal.ofNewStation(folder, 20);
        StationHome home = new StationHome(folder.resolve("station"));
        List<Window> seen = new CopyOnWriteArrayList<>();
        ListChangeListener<Window> watching = change -> seen.addAll(change.getList());
        Screen.fx(() -> Window.getWindows().addListener(watching));

        Said said;
        try (Station _ = Station.open(home, Clock.systemUTC(), new HealthBoard(), Station.Recording.LOG)) {
            said = terminal.greenlane("run", "--window", "--profile", "camera-only");
        }
        Screen.drawn();
        Screen.fx(() -> Window.getWindows().removeListener(watching));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Another Greenlane has this station open");
        assertThat(seen).isEmpty();
    }
}
