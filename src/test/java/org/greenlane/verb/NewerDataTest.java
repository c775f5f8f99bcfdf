package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenlane.DataFormat;
import org.greenlane.StationHome;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station was at work under a newer version, which writes its data in another form, and an older version is back: it says
/// so, and leaves everything as it is.
class NewerDataTest {
    private static final int NEWER = DataFormat.NEWEST + 1;
    private static final String ROOT = "0".repeat(64);

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal;
    private StationHome home;

    @BeforeEach
    void aStationAtWorkThatANewerVersionHasHad() throws IOException {
        terminal = Terminal.ofNewStation(folder, 20);
        home = new StationHome(folder.resolve("station"));
        assertThat(terminal.typed("402819\n", "staff", "enrol", "--first", "S-100").exit()).isZero();
        write(home.settings(), Files.readString(home.settings()), NEWER);
    }

    /// As the newer version does: with words that this one does not know.
    private static void write(Path settings, String before, int format) throws IOException {
        assertThat(before).contains("\nformat = " + DataFormat.NEWEST + "\n");
        Files.writeString(
                settings, before.replace("\nformat = " + DataFormat.NEWEST + "\n", "\nformat = " + format + "\n") + "colour = \"new\"\n");
    }

    /// Every file of the station's but the program's own log.
    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.folder())) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.programLog().getParent()))
                    .forEach(file -> files.put(home.folder().relativize(file).toString(), bytes(file)));
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertThatItIsLeftAsItIs(Map<String, byte[]> before) throws IOException {
        Map<String, byte[]> now = files();
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void everyVerbThatWouldOpenItRefusesAndTouchesNothing() throws IOException {
        Map<String, byte[]> before = files();
        List<List<String>> lines = List.of(
                List.of("run", "--no-assistant"),
                List.of("demo"),
                List.of("check", "PHI1:AAAA"),
                List.of("audit", "verify"),
                List.of("staff", "list"),
                List.of("status", "import", folder.resolve("delivery").toString()),
                List.of("backup", folder.resolve("gate.glbackup").toString()),
                List.of("key", "rotate"),
                List.of("setup", "--change"),
                List.of("setup", "--region", "990200", "--site", "park", "--root", ROOT, "--replace"));

        for (List<String> line : lines) {
            Said said = terminal.typed("402819\n402819\n", line.toArray());

            assertThat(said.exit()).as("%s", line).isNotZero();
            assertThat(said.err())
                    .as("%s", line)
                    .contains("newer version", "format " + NEWER, "up to " + DataFormat.NEWEST, "greenlane restore --replace")
                    .doesNotContain("colour", "Exception");
        }
        assertThatItIsLeftAsItIs(before);
        assertThat(terminal.greenlane("doctor").out()).contains("A newer version of the program wrote this station's data");
        // And the newer version goes on with it.
        Files.writeString(home.settings(), asThisVersionWritesThem());
        assertThat(terminal.greenlane("audit", "verify").exit()).isZero();
    }

    private String asThisVersionWritesThem() throws IOException {
        return Files.readString(home.settings())
                .replace("format = " + NEWER, "format = " + DataFormat.NEWEST)
                .replace("colour = \"new\"\n", "");
    }

    @Test
    void aSetUpOfTheNewerVersionThatWasCutShortIsNotPutIntoItsPlace() throws IOException {
        Files.writeString(home.settings(), asThisVersionWritesThem());
        Path whole = Files.createDirectory(home.folder().resolve(".setup.whole"));
        write(whole.resolve("station.toml"), Files.readString(home.settings()), NEWER);
        Map<String, byte[]> before = files();

        assertThat(terminal.greenlane("audit", "verify").err()).contains("newer version");
        assertThatItIsLeftAsItIs(before);
    }

    @Test
    void aStationOfAnOlderVersionGetsTheNumberBeforeAnythingNewIsWrittenAndKeepsAllElse() throws IOException {
        String now = asThisVersionWritesThem();
        for (String older : List.of(
                now.replace("format = " + DataFormat.NEWEST, "format   = 1 # by hand"),
                now.replace("format = " + DataFormat.NEWEST + "\n", ""))) {
            Files.writeString(home.settings(), older);
            assertThat(terminal.greenlane("check", "PHI1:AAAA").err()).doesNotContain("Exception");
            assertThat(home.settings()).as("it was only asked").hasContent(older);

            assertThat(terminal.greenlane("staff", "list").exit()).isZero();
            assertThat(Files.readString(home.settings()))
                    .containsPattern("(?m)^format += " + DataFormat.NEWEST)
                    .contains("region = ", "root-fingerprint = ");
            assertThat(Files.readAllLines(home.settings())).hasSameSizeAs(now.lines().toList());
        }
        assertThat(terminal.greenlane("audit", "verify").exit()).isZero();
    }

    @Test
    void settingsThatCannotBeReadAreNotTouched() throws IOException {
        Files.writeString(home.settings(), "format = 1\nregion = ");
        assertThat(terminal.greenlane("staff", "list").exit()).isNotZero();
        assertThat(home.settings()).hasContent("format = 1\nregion = ");
    }
}
