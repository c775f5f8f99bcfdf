package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.gear.HealthBoard;
import org.greenlane.lane.Shown;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerbTest {
    private static final int PASSAGES = 5;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void letSomePeoplePass() throws Exception {
        terminal = Terminal.ofNewStation(folder, 20);
        try (Station station = Station.open(
                home(), InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            for (int i = 0; i < PASSAGES; i++) {
                station.checkpoint().admit(new Shown(List.of("not a code " + i)));
            }
        }
    }

    private StationHome home() {
        return new StationHome(folder.resolve("station"));
    }

    @Test
    void aWholeLogIsProvedWhole() {
        Said said = terminal.greenlane("audit", "verify");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("5 entries, every one as and where it was recorded; tree head ");
        CBORObject json = terminal.must("audit", "verify", "--json").json();
        assertThat(json.get("whole").AsBoolean()).isTrue();
        assertThat(json.get("size").AsInt32Value()).isEqualTo(PASSAGES);
        assertThat(json.get("root").AsString()).matches("[0-9a-f]{64}");
    }

    @Test
    void aLogThatCannotBeOpenedIsAFailureOfTheLogAndOfNothingElse() throws IOException {
        damageTheLog();
        Files.delete(home().trustList());

        Said said = terminal.greenlane("audit", "verify");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("The log cannot be opened").doesNotContain("trust list").doesNotContain("Exception");
    }

    private void damageTheLog() throws IOException {
        try (Stream<Path> files = Files.list(home().log())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] rubbish = new byte[1 << 16];
                Arrays.fill(rubbish, (byte) 0xA5);
                Files.write(file, rubbish);
            }
        }
    }
}
