package org.greenlane.gear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.greenlane.gear.ProfileTexts.GOOD;
import static org.greenlane.gear.ProfileTexts.parsed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenlane.gear.ProfileException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a profile is said at once, with its place and what is allowed.
class ProfileComplaintsTest {
    @TempDir
    Path folder;

    @Test
    void aDeskOfStaffNamesOnlyDevicesThatAreThere() {
        assertThat(problems(GOOD + "[assisted]\nenabled = 1\nwindow = \"third\"\ndevices = [ \"Desk reader\" ]\n"))
                .extracting(Problem::message)
                .containsExactly(
                        "assisted.enabled must be true or false; not 1",
                        "assisted.window must be one of: same, second; not \"third\"",
                        "assisted.devices must be names of readers and scanners of this profile, each as it stands there");
        assertThat(problems(GOOD + "[assisted]\ndevices = [ 7 ]\n"))
                .extracting(Problem::message)
                .containsExactly(
                        "assisted.devices must be a list of at most 16 texts in double quotes: [\"…\", \"…\"]");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlaceAndWhatIsAllowed() {
        assertThat(problems(
                        """
                        name = 7
                        colour = "green"

                        [camera]
                        kind = "usb"
                        width = 99999
                        height = "tall"
                        adress = "http://camera.local/"

                        [screen]
                        full-screen = "yes"
                        language = "fr"
                        """))
                .containsExactly(
                        new Problem(1, 1, "name must be text in double quotes, not 7"),
                        new Problem(2, 1, "colour is not known here; allowed: name, camera, codes, id-reader, scanner,"
                                + " mrz-reader, relay, sound, screen, assisted"),
                        new Problem(4, 1, "camera.name is missing; it must be text in double quotes"),
                        new Problem(6, 1, "camera.width must be a whole number from 160 to 4096; not 99999"),
                        new Problem(7, 1, "camera.height must be a whole number from 120 to 3072; not \"tall\""),
                        new Problem(8, 1, "camera.adress is not known here; allowed: kind, name, width, height, id"),
                        new Problem(11, 1, "screen.full-screen must be true or false; not \"yes\""),
                        new Problem(12, 1, "screen.language must be one of: en, ko, zh; not \"fr\""));
    }

    @Test
    void aVoiceThatNobodyCouldFollowIsRefused() {
        assertThat(problems(GOOD.replace("enabled = false", "voice-rate = 500\nchinese = \"wu\"")))
                .extracting(Problem::message)
                .containsExactly(
                        "sound.voice-rate must be a whole number from 80 to 240; not 500",
                        "sound.chinese must be one of: cantonese, mandarin; not \"wu\"");
    }

    @Test
    void anEmptyFileNamesWhatMustBeThere() {
        assertThat(problems(""))
                .extracting(Problem::message)
                .containsExactly(
                        "name is missing; it must be text in double quotes",
                        "camera.kind is missing; it must be one of: simulated, usb, network",
                        "camera.name is missing; it must be text in double quotes");
    }

    @Test
    void theMessageOfTheExceptionNamesFileLineAndColumn() {
        assertThatThrownBy(() -> ProfileReader.read(GOOD.replace("1920", "wide").getBytes(UTF_8), "gate.toml"))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("gate.toml:7:");
    }

    @Test
    void aTableWrittenAsTextIsExplained() {
        assertThat(problems("name = \"a\"\ncamera = \"usb\"\n"))
                .extracting(Problem::message)
                .contains("camera must be a table: write [camera] on a line of its own, and its keys below it");
    }

    @Test
    void blankLongAndManyLinedTextIsRefused() {
        for (String name : List.of("  ", "x".repeat(201), "a\\nb", "a\\u0007b")) {
            assertThat(problems(GOOD.replace("North gate", name)))
                    .containsExactly(new Problem(1, 1, "name must be one line of 1 to 200 characters"));
        }
    }

    @Test
    void aFileThatIsTooLargeOrNoTextIsRefused() throws Exception {
        Path large = Files.write(folder.resolve("large.toml"), new byte[ProfileShelf.MAX_BYTES + 1]);
        Path binary = Files.write(folder.resolve("binary.toml"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> HardwareProfile.read(large)).isInstanceOf(ProfileException.class);
        assertThatThrownBy(() -> HardwareProfile.read(binary)).hasMessage(binary + ": not UTF-8 text");
    }

    @Test
    void nestingIsBounded() {
        assertThat(problems("a = " + "[".repeat(30_000))).isNotEmpty();
        assertThat(problems("a" + ".a".repeat(20_000) + " = 1")).isNotEmpty();
    }

    @Property(tries = 300)
    void noTextWhateverBringsTheReaderDown(@ForAll("texts") String text) {
        try {
            assertThat(parsed(text)).isNotNull();
        } catch (ProfileException expected) {
            assertThat(expected.problems()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> cut = Arbitraries.integers().between(0, GOOD.length()).map(at -> GOOD.substring(0, at));
        Arbitrary<String> tail = Arbitraries.strings().withChars("[]{}\"'=.,#\n ab1-é").ofMaxLength(40);
        return Combinators.combine(cut, tail).as(String::concat);
    }

    @Test
    void camerasAreToldApartByTheirNames() {
        String camera = "[[camera]]\nkind = \"usb\"\nname = \"Same\"\n";

        assertThat(problems("name = \"Gate\"\n" + camera + camera))
                .containsExactly(new Problem(7, 1, "camera.name is another camera's already"));
        assertThat(problems("name = \"Gate\"\n" + camera.repeat(HardwareProfile.MAX_CAMERAS + 1)))
                .extracting(Problem::message)
                .containsExactly("camera must be 1 to 4 tables: write [[camera]] on a line of its own before each");
    }

    @Test
    void noComplaintRepeatsAPassword() {
        String head = "name = \"Gate\"\n[camera]\nkind = \"network\"\nname = \"Camera\"\n";
        for (String wrong : List.of(
                "url = \"http://camera.local/\"\nuser = \"gate\"\npassword = 5432167",
                "url = \"http://camera.local/\"\npassword = \"5432167\"",
                "url = \"http://gate:5432167@camera.local/\"",
                "url = \"ftp://gate:5432167@camera.local/\"",
                "url = \"http://camera.local/ 5432167\"")) {
            assertThat(problems(head + wrong + "\n"))
                    .isNotEmpty()
                    .extracting(Problem::message)
                    .allSatisfy(message -> assertThat(message).startsWith("camera.").doesNotContain("5432167"));
        }
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(ProfileException.class, () -> parsed(text)).problems();
    }
}
