package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.wire.PortName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StationSettingsTest {
    private static final String ROOT = "0123456789abcdef".repeat(4);
    private static final String GOOD = """
            region = "990100"
            site = "hospital"
            root-fingerprint = "%s"
            """.formatted(ROOT);

    @TempDir
    Path folder = Path.of("");

    private StationSettings read(String toml) throws SetupException, IOException {
        return StationSettings.read(Files.writeString(folder.resolve("station.toml"), toml));
    }

    private void assertThatItIsRefused(String toml, String... words) {
        assertThatThrownBy(() -> read(toml)).isInstanceOf(SetupException.class).hasMessageContainingAll(words);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(SiteKind site) throws Exception {
        StationSettings settings = new StationSettings(new Region("990100"), site, ROOT, site == SiteKind.PARK);
        Path file = folder.resolve("station.toml");

        settings.write(file);

        assertThat(StationSettings.read(file)).isEqualTo(settings);
    }

    @Test
    void aStationIsARealOneUnlessItSaysOtherwise() throws Exception {
        assertThat(read(GOOD).demo()).isFalse();
        assertThat(read(GOOD + "demo = true\n").demo()).isTrue();
    }

    @Test
    void settingsFromBeforeThereWasAFormatAreOfTheFirst() throws Exception {
        assertThat(read(GOOD)).isEqualTo(read("format = 1\n" + GOOD));
    }

    @Test
    void whatANewerVersionWroteIsRefusedAsThatAndNotForItsWords() {
        int newer = DataFormat.NEWEST + 1;
        assertThatItIsRefused(
                "format = " + newer + "\n" + GOOD + "sight = \"hospital\"\n",
                "newer version",
                "format " + newer,
                "up to " + DataFormat.NEWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "\"1\"", "1.5"})
    void aFormatThatIsNoneIsRefused(String format) {
        assertThatItIsRefused("format = " + format + "\n" + GOOD, "station.toml");
    }

    @Test
    void aStationWithoutSettingsIsToldWhatToDo() {
        assertThatThrownBy(() -> StationSettings.read(folder.resolve("none")))
                .isInstanceOf(SetupException.class)
                .hasMessageContainingAll("has not been set up", "greenlane setup --help", "greenlane demo");
    }

    @Test
    void anUnknownKeyIsNamedWithItsPlace() {
        assertThatItIsRefused(GOOD + "sight = \"hospital\"\n", "unknown key \"sight\"", "line 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "site", "root-fingerprint"})
    void aMissingKeyIsNamed(String key) {
        assertThatItIsRefused(GOOD.replaceFirst("(?m)^" + key + " .*\n", ""), "\"" + key + "\"");
    }

    @Test
    void anUnknownSiteIsRefusedWithTheFilesName() {
        assertThatItIsRefused(GOOD.replace("hospital", "casino"), "station.toml", "casino");
    }

    @ParameterizedTest
    @ValueSource(strings = {"region = 990100", "region = \"99\"", "region = [\"990100\"]", "region = \"990100"})
    void aRegionThatIsNoneIsRefused(String line) {
        assertThatItIsRefused(GOOD.replace("region = \"990100\"", line), "station.toml");
    }

    @Test
    void somethingElseThanTrueOrFalseForADemoIsRefused() {
        assertThatItIsRefused(GOOD + "demo = \"yes\"\n", "station.toml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void aFingerprintHas64HexadecimalDigits(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StationSettings(new Region("990100"), SiteKind.PARK, wrong, false))
                .withMessageContaining("64 hexadecimal digits");
    }

    @Test
    void lookAndPortsAreReadAsTheyWereWritten() throws Exception {
        StationSettings settings = new StationSettings(new Region("990100"), SiteKind.PARK, ROOT, false)
                .starting(new StationSettings.Start(
                        Optional.of("station-gate"),
                        Optional.of("ko"),
                        Optional.of("outdoor"),
                        new TreeMap<>(Map.of(
                                "ID \"reader\"", new PortName.Usb(0x10c4, 0xea60, Optional.of("AB\"12")),
                                "Turnstile", new PortName.File("/dev/ttyS0")))));
        Path file = folder.resolve("station.toml");
        settings.write(file);
        assertThat(StationSettings.read(file)).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ttyS0\"", "\"simulated\"", "7"})
    void aPortThatIsNoneIsRefused(String port) {
        assertThatItIsRefused(GOOD + "\n[ports]\n\"Turnstile\" = " + port + "\n", "station.toml");
    }
}
