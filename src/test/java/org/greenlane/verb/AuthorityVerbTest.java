package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityVerbTest {
    @TempDir
    static Path folder = Path.of("");

    private static Terminal terminal = new Terminal(folder);

    @BeforeAll
    static void makeAnAuthority() {
        terminal = new Terminal(folder.resolve("station"));
        terminal.must("authority", "init", keys());
    }

    private static Path keys() {
        return folder.resolve("keys");
    }

    @Test
    void aNewAuthorityTellsTheFingerprintThatStationsAreSetUpWith() {
        Said said = terminal.greenlane("authority", "init", folder.resolve("other"));

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Root fingerprint: " + Terminal.fingerprint(folder.resolve("other")));
    }

    @Test
    void anAuthorityIsNeverMadeOverAnother() {
        String before = Terminal.fingerprint(keys());

        Said said = terminal.greenlane("authority", "init", keys());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("is not empty").contains("Name a folder that is not there yet.");
        assertThat(Terminal.fingerprint(keys())).isEqualTo(before);
    }

    @Test
    void aPhoneCodeIsAPictureAndAText() throws IOException {
        Path png = folder.resolve("phone.png");

        Said said = terminal.greenlane("authority", "issue", keys(), png);

        assertThat(said.exit()).isZero();
        assertThat(said.lines()).singleElement().asString().startsWith("PHI1:");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(ImageIO.read(png.toFile()).getHeight());
    }

    @Test
    void aPictureThatIsThereIsReplacedWhole() throws IOException {
        Path png = Files.write(folder.resolve("old.png"), new byte[200_000]);

        terminal.must("authority", "issue", keys(), png);

        assertThat(Files.size(png)).isLessThan(100_000);
        assertThat(ImageIO.read(png.toFile())).isNotNull();
    }

    @Test
    void aPaperCodeHasANumberToo() {
        Said said = terminal.must("authority", "issue", keys(), folder.resolve("paper.png"), "--medium", "paper");

        assertThat(said.lines()).hasSize(2);
    }

    @Test
    void theSameSeedGivesTheSamePeople() {
        Path png = folder.resolve("person.png");
        String number = terminal.must("authority", "issue", keys(), png, "--person", 5, "--medium", "paper").lines().getLast();

        assertThat(terminal.must("authority", "issue", keys(), png, "--person", 5, "--medium", "paper").lines().getLast())
                .isEqualTo(number);
        assertThat(terminal.must("authority", "issue", keys(), png, "--person", 5, "--medium", "paper", "--seed", 2)
                        .lines()
                        .getLast())
                .isNotEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--person=-1", "--family=0", "--family=1,2,3,4,5,6,7,8"})
    void peopleWhoDoNotFitIntoACodeAreRefused(String option) {
        Said said = terminal.greenlane("authority", "issue", keys(), folder.resolve("none.png"), option);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("This code cannot be issued").doesNotContain("Exception");
        assertThat(folder.resolve("none.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--life=PT0S", "--life=-P1D", "--life=P99999999D", "--life=soon", "--at=tomorrow", "--colour=blue"})
    void wrongTimesAndColoursAreWrongWords(String option) {
        Said said = terminal.greenlane("authority", "issue", keys(), folder.resolve("none.png"), option);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(option.substring(option.indexOf('=') + 1)).doesNotContain("Exception");
    }

    @Test
    void aPictureThatCannotBeWrittenIsNamed() {
        Path png = folder.resolve("nowhere").resolve("code.png");

        Said said = terminal.greenlane("authority", "issue", keys(), png);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).isEqualToIgnoringNewLines("greenlane: " + png + ": There is no such file or folder.");
    }

    @Test
    void aFolderWithoutAnAuthorityIsAnsweredWithHowToMakeOne() {
        Said said = terminal.greenlane("authority", "bundle", folder.resolve("none"), folder.resolve("delivery"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("There is no authority").contains("greenlane authority init");
    }

    @Test
    void aDeliveryNamesItsFilesInTheOrderInWhichAStationTakesThem() {
        Said said = terminal.must("authority", "bundle", keys(), folder.resolve("delivery"), "--people", 20);

        assertThat(said.lines()).hasSize(3);
        assertThat(said.lines().get(0)).contains("trust-list.cose");
        assertThat(said.lines().get(1)).contains("recognition.cose");
        assertThat(said.lines().get(2)).matches(".*statuses-990100-\\d+\\.glb  \\d+ bytes");
    }

    @Test
    void aMistakeInTheRecognitionTableIsToldWithItsPlace() throws IOException {
        Path other = folder.resolve("mistaken");
        terminal.must("authority", "init", other);
        Files.writeString(other.resolve("recognition.toml"), "[region.990100]\ngreen = [0]\nred = [0]\n");

        Said said = terminal.greenlane("authority", "bundle", other, folder.resolve("bad"), "--people", 20);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("recognition.toml").contains("two colours for the number 0");
    }

    @Test
    void aBundleHasSomebodyInIt() {
        Said said = terminal.greenlane("authority", "bundle", keys(), folder.resolve("none"), "--people", 0);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("a region has 1 to 100000000 people");
    }

    @Test
    void aDeliveryOfATimeBeforeTheKeysIsRefusedBeforeAnythingIsMade() {
        Said said = terminal.greenlane(
                "authority", "bundle", keys(), folder.resolve("early"), "--at", "2020-01-01T00:00:00Z");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("The keys of this authority count from").contains("Choose a time in between.");
        assertThat(folder.resolve("early")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--changes=1", "--revoke-person=7", "--revoke-code=00112233445566778899aabbccddeeff"})
    void changesWithoutTheBundleThatTheyLieOnAreRefused(String option) {
        Said said = terminal.greenlane("authority", "bundle", keys(), folder.resolve("none"), option);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("need --delta-of").doesNotContain("Exception");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--changes=0", "--revoke-person=20", "--revoke-code=xyz"})
    void aDeltaThatCannotBeIsRefusedInWords(String option) {
        Said said = terminal.greenlane(
                "authority", "bundle", keys(), folder.resolve("none"), "--people", 20, "--delta-of", 1, option);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("This bundle cannot be made: ").doesNotContain("Exception");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void keysOutOfASeedSayThatTheyOnlyMeasure() {
        Path measured = folder.resolve("measured");

        assertThat(terminal.must("authority", "init", measured, "--synthetic-seed", 1).out())
                .contains("SYNTHETIC").contains("nobody's secret").doesNotContain("Keep it secret");
        assertThat(terminal.must("authority", "bundle", measured, folder.resolve("m"), "--people", 20).err())
                .contains("for measuring only");
        assertThat(terminal.must("authority", "bundle", keys(), folder.resolve("n"), "--people", 20).err())
                .isEmpty();
    }
}
