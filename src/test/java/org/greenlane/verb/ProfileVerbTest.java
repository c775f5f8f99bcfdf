package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileVerbTest {
    private static final Path SHIPPED = Path.of("hardware-profiles");

    @TempDir
    Path folder = Path.of("");

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Said profile(Object... words) {
        String[] line = new String[words.length + 1];
        line[0] = "profile";
        for (int i = 0; i < words.length; i++) {
            line[i + 1] = words[i].toString();
        }
        return Terminal.anywhere(line);
    }

    @Test
    void allProfilesAreListedWithTheirPlace() {
        Said said = profile("list");

        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .allMatch(line -> line.matches("[A-Za-z0-9_-]+ +\\S.*"))
                .extracting(line -> line.split(" ", 2)[0])
                .contains("border-post", "camera-only", "demo", "hospital-desk", "network-camera", "station-gate")
                .isSorted();
        assertThat(said.out()).contains(SHIPPED.resolve("demo.toml").toString());
    }

    @Test
    void aGoodProfileIsSaidToBeGoodWithAllOfItsDevices() {
        Said said = profile("check", "station-gate");

        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("station-gate: good. \"Gate 1\"")
                .contains("\"ID reader\" at usb:10c4:ea60", "\"Turnstile\" at usb:1a86:7523"));
    }

    @Test
    void everyMistakeIsSaidAtOnceWithFileLineAndColumn() throws Exception {
        Path bad = write("bad.toml", """
                name = "Gate"
                [camera]
                kind = "usb"
                name = "Camera"
                [relay]
                name = "Turnstile"
                port = "ttyUSB0"
                  channel = 99
                [scaner]
                """);

        Said said = profile("check", bad);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines().toList()).hasSize(3);
        assertThat(said.err())
                .contains(bad + ":7:1: relay.port must be ")
                .contains(bad + ":8:3: relay.channel must be a whole number from 1 to 16; not 99")
                .contains(bad + ":9:1: scaner is not known here; allowed: name, camera, ");
    }

    @Test
    void aMistakeInWritingIsSaidWithItsPlaceToo() throws Exception {
        Path bad = write("bad.toml", "name = \"Gate\"\n[camera\n");

        Said said = profile("check", bad);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith(bad + ":2:8: ");
    }

    @Test
    void oneBadProfileAmongGoodOnesFailsAndAllAreLookedAt() throws Exception {
        Path bad = write("bad.toml", "");

        Said said = profile("check", "demo", bad, folder.resolve("nowhere.toml"), "no-such-profile", "camera-only");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines()).hasSize(2).allMatch(line -> line.contains(": good."));
        assertThat(said.err()).contains(bad + ":1:1: ", "nowhere.toml: ", "there is none called \"no-such-profile\"");
    }

    @Test
    void aPortWhoseNameMovesIsNotedAndNoFailure() throws Exception {
        Path moving = write("moving.toml", """
                name = "Gate"
                [camera]
                kind = "usb"
                name = "Camera"
                [scanner]
                name = "Scanner"
                port = "/dev/ttyUSB0"
                """);

        Said said = profile("check", moving);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains(": good.");
        assertThat(said.err()).startsWith("note: " + moving + ":7:1: scanner.port may be another device");
    }

    @Test
    void aNewProfileIsACopyWithItsRemarksAndSaysWhereItIs() throws Exception {
        Path own = folder.resolve("deep/profiles");

        Said said = profile("new", "north-gate", "--from", "station-gate", "--folder", own);

        Path file = own.resolve("north-gate.toml");
        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.out()).contains(file.toAbsolutePath().toString(), "greenlane profile check " + file);
        assertThat(file).hasSameBinaryContentAs(SHIPPED.resolve("station-gate.toml"));
        assertThat(profile("check", file).exit()).isZero();
        try (var files = Files.list(own)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aProfileThatIsThereIsNeverOverwritten() throws Exception {
        Path file = write("north-gate.toml", "mine");

        Said said = profile("new", "north-gate", "--folder", folder);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("is there already", "nothing was changed");
        assertThat(file).hasContent("mine");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsNotWrittenThroughEither() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createSymbolicLink(folder.resolve("north-gate.toml"), elsewhere);

        assertThat(profile("new", "north-gate", "--folder", folder).exit()).isEqualTo(1);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void aNameLeadsOutOfNoFolder() {
        for (String name : List.of("../north", "a/b", ".north", "", "north.toml")) {
            assertThat(profile("new", name, "--folder", folder).exit()).isEqualTo(2);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeCopiedIsSaid() {
        assertThat(profile("new", "north", "--from", "no-such-profile", "--folder", folder).err())
                .contains("there is none called \"no-such-profile\"");
        assertThat(folder).isEmptyDirectory();
    }
}
