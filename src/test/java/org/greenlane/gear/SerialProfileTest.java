package org.greenlane.gear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.gear.ProfileException.Problem;
import org.greenlane.scan.Scanner;
import org.greenlane.scan.Suffix;
import org.greenlane.wire.PortName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables of devices on serial lines, in a profile.
class SerialProfileTest {
    /// Four lines, so that what follows begins at the fifth.
    private static final String HEAD = "name = \"Gate\"\n[camera]\nkind = \"usb\"\nname = \"Camera\"\n";

    private static CheckedProfile checked(String tables) throws ProfileException {
        return ProfileReader.check((HEAD + tables).getBytes(UTF_8), "gate.toml");
    }

    private static List<SerialSettings> devices(String tables) throws ProfileException {
        return checked(tables).profile().serial();
    }

    private static List<Problem> problems(String tables) {
        return catchThrowableOfType(ProfileException.class, () -> checked(tables)).problems();
    }

    @Test
    void everyDeviceIsReadAsItIsWritten() throws Exception {
        assertThat(devices("""
                [id-reader]
                name = "Reader"
                port = "usb:10C4:ea60:A1"
                speed = 9600
                [scanner]
                name = "Scanner"
                port = "/dev/serial/by-id/usb-maker_scanner-if00"
                suffix = "crlf"
                aim-identifiers = true
                [mrz-reader]
                name = "Passports"
                port = "/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0-port0"
                [relay]
                name = "Turnstile"
                port = "COM3"
                channel = 2
                pulse-milliseconds = 1500
                """))
                .containsExactly(
                        new SerialSettings.IdReader(
                                "Reader", new PortName.Usb(0x10c4, 0xea60, Optional.of("A1")), 9_600),
                        new SerialSettings.BarcodeScanner(
                                "Scanner",
                                new PortName.File("/dev/serial/by-id/usb-maker_scanner-if00"),
                                9_600,
                                new Scanner.Manner(Suffix.CR_LF, true)),
                        new SerialSettings.MrzReader(
                                "Passports",
                                new PortName.File("/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0-port0"),
                                9_600),
                        new SerialSettings.GateRelay(
                                "Turnstile", new PortName.File("COM3"), 9_600, 2, Duration.ofMillis(1500)));
    }

    @Test
    void whatIsLeftOutHasTheMakersUsualValue() throws Exception {
        assertThat(devices("[id-reader]\nname = \"a\"\nport = \"simulated\"\n"))
                .containsExactly(new SerialSettings.IdReader("a", new PortName.Simulated(), 115_200));
        assertThat(devices("[scanner]\nname = \"a\"\nport = \"usb:0c2e:0b61\"\n"))
                .containsExactly(new SerialSettings.BarcodeScanner(
                        "a",
                        new PortName.Usb(0x0c2e, 0x0b61, Optional.empty()),
                        9_600,
                        new Scanner.Manner(Suffix.CR, false)));
        assertThat(devices("[relay]\nname = \"a\"\nport = \"usb:1a86:7523\"\n"))
                .containsExactly(new SerialSettings.GateRelay(
                        "a", new PortName.Usb(0x1a86, 0x7523, Optional.empty()), 9_600, 1, Duration.ofMillis(800)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id-reader | speed = 0 | speed must be one of: 1200, ",
                "id-reader | speed = 11520 | speed must be one of: 1200, ",
                "id-reader | speed = \"115200\" | speed must be one of: 1200, ",
                "id-reader | suffix = \"cr\" | suffix is not known here; allowed: speed, port, name",
                "id-reader | baud = 9600 | baud is not known here; allowed: speed, port, name",
                "scanner | suffix = \"CR\" | suffix must be one of: cr, lf, crlf, tab, none; not \"CR\"",
                "scanner | suffix = 13 | suffix must be one of: cr, lf, crlf, tab, none; not 13",
                "scanner | aim-identifiers = \"yes\" | aim-identifiers must be true or false; not \"yes\"",
                "scanner | speed = 9600.5 | speed must be one of: ",
                "mrz-reader | speed = -9600 | speed must be one of: ",
                "mrz-reader | channel = 1 | channel is not known here; allowed: speed, port, name",
                "relay | channel = 0 | channel must be a whole number from 1 to 16; not 0",
                "relay | channel = 17 | channel must be a whole number from 1 to 16; not 17",
                "relay | pulse-milliseconds = 99 | pulse-milliseconds must be a whole number from 100 to 10000; not 99",
                "relay | pulse-milliseconds = 10001 | pulse-milliseconds must be a whole number from 100 to 10000; ",
                "relay | pulse-milliseconds = 9223372036854775807 | pulse-milliseconds must be a whole number from ",
                "relay | pulse-milliseconds = [] | pulse-milliseconds must be a whole number from 100 to 10000; not a list",
            })
    void everyBadValueIsSaidWithItsPlaceAndWhatIsAllowed(String table, String line, String message) {
        assertThat(problems("[" + table + "]\nname = \"a\"\nport = \"usb:0001:0002\"\n" + line + "\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(8);
                    assertThat(problem.column()).isEqualTo(1);
                    assertThat(problem.message()).startsWith(table + "." + message);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "usb:10c4", "usb:10c4:ea60:", "usb:zzzz:0001", "ttyUSB0", "dev/ttyUSB0", "COM", "com3", "COM1234"})
    void aPortThatIsNoneIsRefusedForEveryDevice(String port) {
        for (String table : List.of("id-reader", "scanner", "mrz-reader", "relay")) {
            assertThat(problems("[" + table + "]\nname = \"a\"\nport = \"" + port + "\"\n"))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).isEqualTo(7);
                        assertThat(problem.message()).startsWith(table + ".port must be ");
                    });
        }
    }

    @Test
    void onlyAReaderOfCardsCanBeSimulated() {
        for (String table : List.of("scanner", "mrz-reader", "relay")) {
            assertThat(problems("[" + table + "]\nname = \"a\"\nport = \"simulated\"\n"))
                    .containsExactly(new Problem(7, 1, table + ".port can be simulated for an id-reader only"));
        }
    }

    @Test
    void whatMustBeThereIsMissedAtTheTable() {
        assertThat(problems("[relay]\nchannel = 1\n"))
                .containsExactlyInAnyOrder(
                        new Problem(5, 1, "relay.name is missing; it must be text in double quotes"),
                        new Problem(5, 1, "relay.port is missing; it must be text in double quotes"));
    }

    private static String both(String scanner, String relay) {
        return "[scanner]\nname = \"a\"\nport = \"%s\"\n[relay]\nname = \"b\"\nport = \"%s\"\n".formatted(scanner, relay);
    }

    @Test
    void twoDevicesAreNeverAtOnePortHoweverItIsWritten() {
        for (List<String> same : List.of(
                List.of("usb:10c4:ea60", "usb:10C4:EA60"),
                List.of("/dev/ttyS0", "/dev/ttyS0"),
                List.of("/dev/ttyS0", "/dev/../dev//ttyS0"),
                List.of("usb:10c4:ea60:7", "usb:10c4:ea60:7"))) {
            assertThat(problems(both(same.getFirst(), same.getLast())))
                    .containsExactly(new Problem(10, 1, "relay.port is another device's already"));
        }
    }

    @Test
    void aNameThatMayMeanAnothersDeviceIsRefused() throws Exception {
        assertThat(problems(both("usb:10c4:ea60", "usb:10c4:ea60:7")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("relay.port may be another device's")
                        .contains("serial numbers"));
        assertThat(devices(both("usb:10c4:ea60:6", "usb:10c4:ea60:7"))).hasSize(2);
    }

    @Test
    void severalSimulatedReadersAreNotAtOnePort() throws Exception {
        assertThat(devices("[[id-reader]]\nname = \"a\"\nport = \"simulated\"\n[[id-reader]]\nname = \"b\"\nport = \"simulated\"\n"))
                .hasSize(2);
    }

    @Test
    void devicesAreToldApartByTheirNamesFromCamerasToo() {
        assertThat(problems("[relay]\nname = \"Camera\"\nport = \"usb:0001:0002\"\n"))
                .containsExactly(new Problem(6, 1, "relay.name is another device's already"));
    }

    @Test
    void aGateHasOneRelayAndFourOfTheOthersAtMost() {
        StringBuilder relays = new StringBuilder();
        for (int i = 1; i <= 2; i++) {
            relays.append("[[relay]]\nname = \"a%1$d\"\nport = \"usb:0001:000%1$d\"\n".formatted(i));
        }
        assertThat(problems(relays.toString()))
                .extracting(Problem::message)
                .containsExactly("relay must be 1 to 1 tables: write [[relay]] on a line of its own before each");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/ttyUSB0", "/dev/ttyACM12", "/dev/./ttyUSB1"})
    void aNameThatMovesIsAllowedAndRemarkedUpon(String port) throws Exception {
        CheckedProfile checked = checked("[scanner]\nname = \"a\"\nport = \"" + port + "\"\n");

        assertThat(checked.profile().serial()).hasSize(1);
        assertThat(checked.remarkLines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("gate.toml:7:1: scanner.port may be another device after the next start"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"usb:10c4:ea60", "/dev/serial/by-id/usb-x", "/dev/serial/by-path/y", "/dev/ttyS0", "/dev/ttyGate", "COM3"})
    void aNameThatStaysIsNotRemarkedUpon(String port) throws Exception {
        assertThat(checked("[scanner]\nname = \"a\"\nport = \"" + port + "\"\n").remarks()).isEmpty();
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("hardware-profiles"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyProfileInTheCheckoutIsGoodAndComesWithTheProgram(Path file) throws Exception {
        String name = file.getFileName().toString().replace(".toml", "");

        assertThat(new ProfileShelf(List.of()).check(name).remarks()).isEmpty();
        assertThat(ProfileReader.check(Files.readAllBytes(file), name).profile())
                .isEqualTo(new ProfileShelf(List.of()).find(name));
    }

    @Test
    void noNameTurnsTheDirectionOfWriting() {
        assertThat(problems("[relay]\nname = \"a\\u202Eb\"\nport = \"usb:0001:0002\"\n"))
                .containsExactly(new Problem(6, 1, "relay.name must be one line of 1 to 200 characters"));
    }

    @Test
    void aTableOrAListInPlaceOfTextIsNotRepeated() {
        assertThat(problems("[relay]\nname = { a = 1 }\nport = [ \"usb:0001:0002\" ]\n"))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "relay.name must be text in double quotes, not a table",
                        "relay.port must be text in double quotes, not a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password = hunter2word", "password = \"hunter2word", "password = 'hunter2word", "hunter2word"})
    void noMistakeInWritingRepeatsAPassword(String line) {
        assertThat(problems("[[camera]]\n" + line + "\n"))
                .isNotEmpty()
                .extracting(Problem::message)
                .allSatisfy(message -> assertThat(message).doesNotContain("hunter2word"));
    }
}
