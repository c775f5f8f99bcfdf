package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s+(-[a-z-]+): (#[0-9A-Fa-f]{6});");
    private static final String HIGH_CONTRAST = "\n.high-contrast {";
    private static final List<String> VERDICTS = List.of("-pass", "-ask", "-stop");

    @ParameterizedTest
    @CsvSource({
        "-pass, -on-pass",
        "-ask, -on-ask",
        "-stop, -on-stop",
        // The slip and the button on each verdict's panel are card and ink.
        "-card, -ink",
        "-paper, -ink",
        "-card, -quiet",
        "-warning, -on-warning",
    })
    void textStandsOutFromItsGroundAtSevenToOne(String ground, String text) throws IOException {
        assertThat(Contrast.ratio(token(ground), token(text))).isGreaterThanOrEqualTo(7.0);
        assertThat(Contrast.ratio(inContrast(ground), inContrast(text))).isGreaterThanOrEqualTo(7.0);
    }

    @ParameterizedTest
    @CsvSource({"-paper, -quiet", "-accent, -card", "-accent, -on-accent", "-card, -good"})
    void smallerThingsStandOutAtLeastAtFourAndAHalfToOne(String ground, String text) throws IOException {
        assertThat(Contrast.ratio(token(ground), token(text))).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.ratio(inContrast(ground), inContrast(text))).isGreaterThanOrEqualTo(7.0);
    }

    @ParameterizedTest
    @EnumSource
    void verdictColoursDifferForEveryKindOfSight(Sight sight) throws IOException {
        for (String one : VERDICTS) {
            for (String other : VERDICTS) {
                if (!one.equals(other)) {
                    assertThat(distance(sight.see(token(one)), sight.see(token(other))))
                            .as(one + " and " + other)
                            .isGreaterThan(15);
                }
            }
        }
    }

    @Test
    void everyLookedUpColourIsDefined() throws IOException {
        String css = css();
        Stream<String> used = Pattern.compile("(?:-fx-[a-z-]+|-figure|-cut|-panel|-on-panel): ([^;{}]+);").matcher(css)
                .results()
                .flatMap(r -> Pattern.compile("(?<![\\w-])-(?!fx-)[a-z][a-z-]*").matcher(r.group(1)).results())
                .map(r -> r.group());
        assertThat(used).isNotEmpty().allSatisfy(name -> assertThat(css).contains(" " + name + ":"));
    }

    @ParameterizedTest
    @CsvSource({"1024,600,15", "1280,800,20", "1920,1080,27", "1080,1920,27", "320,240,15", "7680,4320,48"})
    void theEmGrowsWithTheScreenWithinLimits(double width, double height, double em) {
        assertThat(Theme.em(width, height)).isEqualTo(em);
    }

    @Test
    void theFirstFontWithChineseIsTaken() {
        assertThat(Fonts.among(List.of("Arial", "WenQuanYi Micro Hei", "Noto Sans CJK SC")))
                .isEqualTo(new Fonts("Noto Sans CJK SC", true, true, false));
        assertThat(Fonts.among(List.of("Arial", "WenQuanYi Micro Hei")))
                .isEqualTo(new Fonts("WenQuanYi Micro Hei", true, false, false));
        assertThat(Fonts.among(List.of("Noto Serif CJK SC")).chinese()).isTrue();
    }

    @Test
    void aMachineWithoutAChineseFontSaysSo() {
        assertThat(Fonts.among(List.of("Arial", "DejaVu Sans")).chinese()).isFalse();
    }

    /// Dichromats see as Machado, Oliveira and Fernandes (2009) model it, at full severity, in linear RGB.
    enum Sight {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        @SuppressWarnings("ImmutableEnumChecker") // Never written to.
        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] see(Color colour) {
            double[] in = Contrast.linear(colour);
            double[] out = new double[3];
            for (int i = 0; i < 9; i++) {
                out[i / 3] += matrix[i] * in[i % 3];
            }
            for (int i = 0; i < 3; i++) {
                out[i] = Math.clamp(out[i], 0, 1);
            }
            return out;
        }
    }

    /// CIE 1976 colour difference; 2.3 is just noticeable.
    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = root(Contrast.luminance(rgb));
        double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static Color token(String name) throws IOException {
        String css = css();
        return token(name, css.substring(0, css.indexOf(HIGH_CONTRAST)));
    }

    /// As the high-contrast look has it.
    private static Color inContrast(String name) throws IOException {
        return token(name, css());
    }

    /// The last that is said of it counts.
    private static Color token(String name, String css) {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return Color.web(Objects.requireNonNull(tokens.get(name), name));
    }

    private static String css() throws IOException {
        return Files.readString(Path.of(URI.create(Theme.styleSheet())));
    }
}
