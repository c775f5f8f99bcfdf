package org.greenlane.gear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenlane.gear.HardwareProfile.Chinese;
import org.greenlane.gear.HardwareProfile.ScreenSettings;
import org.greenlane.gear.HardwareProfile.SoundSettings;
import org.greenlane.gear.HardwareProfile.VoiceSettings;
import org.greenlane.gear.ProfileException.Problem;
import org.greenlane.health.Symbology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardwareProfileTest {
    private static final String GOOD =
            """
            name = "North gate"

            [camera]
            kind = "usb"
            name = "Gate camera"
            id = "C920"
            width = 1920
            height = 1080

            [codes]
            aztec = false
            code-128 = true

            [sound]
            enabled = false

            [screen]
            full-screen = false
            look = "outdoor"
            reduced-motion = true
            language = "zh"
            """;

    @TempDir
    Path folder;

    @Test
    void aProfileSaysWhatAStationIsMadeOf() throws Exception {
        assertThat(parsed(GOOD))
                .isEqualTo(new HardwareProfile(
                        "North gate",
                        List.of(new CameraSettings.Usb("Gate camera", Optional.of("C920"), 1920, 1080)),
                        Set.of(Symbology.QR_CODE, Symbology.DATA_MATRIX, Symbology.PDF_417, Symbology.CODE_128),
                        List.of(),
                        new SoundSettings(false),
                        new ScreenSettings(false, "zh", "outdoor", true),
                        AssistedSettings.NONE));
    }

    @Test
    void whatIsLeftOutHasASensibleValue() throws Exception {
        HardwareProfile profile =
                parsed("""
                        name = "Gate"
                        [camera]
                        kind = "usb"
                        name = "Camera"
                        """);

        assertThat(profile.cameras()).containsExactly(new CameraSettings.Usb("Camera", Optional.empty(), 1280, 720));
        assertThat(profile.sound().enabled()).isTrue();
        assertThat(profile.screen()).isEqualTo(new ScreenSettings(true, "en"));
    }

    @Test
    void aDeskOfStaffHasItsWindowAndItsDevices() throws Exception {
        String reader =
                """
                [id-reader]
                name = "Desk reader"
                port = "usb:10c4:ea60"
                [assisted]
                enabled = true
                window = "second"
                devices = [ "Desk reader" ]
                """;

        assertThat(parsed(GOOD + reader).assisted())
                .isEqualTo(new AssistedSettings(true, AssistedSettings.Window.SECOND, List.of("Desk reader")));
    }

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
    void theVoiceIsSilentUnlessAskedForAndSlowUnlessTold() throws Exception {
        assertThat(parsed(GOOD).sound().voice()).isEqualTo(VoiceSettings.NONE);
        assertThat(parsed(GOOD.replace("enabled = false", "voice = true")).sound())
                .isEqualTo(new SoundSettings(true, new VoiceSettings(true, false, 120, Chinese.MANDARIN)));
        assertThat(parsed(GOOD.replace(
                                "enabled = false",
                                "voice = true\nvoice-at-gate = true\nvoice-rate = 100\nchinese = \"cantonese\""))
                        .sound()
                        .voice())
                .isEqualTo(new VoiceSettings(true, true, 100, Chinese.CANTONESE));
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
    void theProfilesInTheCheckoutAreGood() throws Exception {
        assertThat(HardwareProfile.read(Path.of("hardware-profiles/demo.toml")).cameras())
                .hasOnlyElementsOfType(CameraSettings.Simulated.class);
        assertThat(HardwareProfile.read(Path.of("hardware-profiles/camera-only.toml")).cameras())
                .hasOnlyElementsOfType(CameraSettings.Usb.class);
        assertThat(HardwareProfile.read(Path.of("hardware-profiles/network-camera.toml")).cameras())
                .hasOnlyElementsOfType(CameraSettings.Network.class);
    }

    @Test
    void theProgramBringsItsProfilesAlong() throws Exception {
        assertThat(new ProfileShelf(List.of(folder)).find("demo").name()).isEqualTo("Demo gate");
    }

    @Test
    void theTechniciansOwnFileWins() throws Exception {
        Files.writeString(folder.resolve("demo.toml"), GOOD);

        assertThat(new ProfileShelf(List.of(folder)).find("demo").name()).isEqualTo("North gate");
    }

    @Test
    void aGateMayHaveSeveralCamerasOneOfThemOnTheNetwork() throws Exception {
        HardwareProfile profile = parsed(
                """
                name = "Gate"
                [[camera]]
                kind = "usb"
                name = "Above"
                [[camera]]
                kind = "network"
                name = "Beside"
                url = "http://192.0.2.7:8080/video?channel=1"
                user = "gate"
                password = "a secret"
                """);

        assertThat(profile.cameras())
                .containsExactly(
                        new CameraSettings.Usb("Above", Optional.empty(), 1280, 720),
                        new CameraSettings.Network(
                                "Beside",
                                URI.create("http://192.0.2.7:8080/video?channel=1"),
                                Optional.of(new CameraSettings.Login("gate", "a secret")),
                                1280,
                                720));
        assertThat(profile.toString()).doesNotContain("secret");
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

    @Test
    void aPathIsReadAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("my gate.toml"), GOOD);

        assertThat(HardwareProfile.find(file.toString()).name()).isEqualTo("North gate");
    }

    @Test
    void aNameLeadsOutOfNoFolder() {
        for (String name : List.of("../pom", "/etc/passwd", "", ".", "nobody-made-this")) {
            assertThatThrownBy(() -> new ProfileShelf(List.of(folder)).find(name))
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("there is none called \"" + name + "\"");
        }
    }

    @Test
    void aFileThatIsNotThereIsAnInputError() {
        assertThatThrownBy(() -> HardwareProfile.find("nowhere.toml")).isInstanceOf(IOException.class);
    }

    private static HardwareProfile parsed(String text) throws ProfileException {
        return ProfileReader.read(text.getBytes(UTF_8), "test.toml");
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(ProfileException.class, () -> parsed(text)).problems();
    }
}
