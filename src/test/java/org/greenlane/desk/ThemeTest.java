package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
    /// What CIE 1976 differs by at a glance, and not only side by side; 2.3 is just noticeable.
    private static final double AT_A_GLANCE = 20;

    private static final Path SOURCES = Path.of("src", "main");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|new Color\\("
            + "|\\bColor\\.(?!TRANSPARENT)(?:[A-Z]+|rgb|web|hsb|gray|color)\\b|-fx-(?:fill|stroke|background-color|text-fill):\\s*"
            + "(?!null|transparent|linear-gradient)[a-z]");
    private static final List<String> VERDICTS = List.of("-pass", "-ask", "-stop");

    static Stream<Tokens> looks() {
        return Stream.of(Look.values()).flatMap(look -> Stream.of(Tokens.of(look, false), Tokens.of(look, true)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void textStandsOutFromItsGroundAtSevenToOne(Tokens tokens) {
        assertThat(List.of(
                        "-pass/-on-pass", "-ask/-on-ask", "-stop/-on-stop",
                        // The slip and the button on each verdict's panel are card and ink.
                        "-card/-ink", "-paper/-ink", "-tray/-ink", "-pressed/-ink", "-card/-quiet", "-paper/-quiet", "-tray/-quiet", "-pressed/-quiet",
                        "-warning/-on-warning", "-accent/-on-accent", "-stage/-on-stage", "-hint-cut/-hint-quiet"))
                .allSatisfy(pair -> assertThat(tokens.contrast(pair)).as(pair).isGreaterThanOrEqualTo(7.0));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void signsStandOutAtFourAndAHalfToOne(Tokens tokens) {
        assertThat(List.of("-card/-good", "-card/-bad", "-paper/-accent", "-card/-accent", "-stage/-stage-figure", "-hint-cut/-hint-accent", "-code-ground/-mark"))
                .allSatisfy(pair -> assertThat(tokens.contrast(pair)).as(pair).isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void verdictColoursDifferAtAGlanceForEveryKindOfSightAndInGrey(Tokens tokens) {
        for (Sight sight : Sight.values()) {
            for (String one : VERDICTS) {
                for (String other : VERDICTS) {
                    if (!one.equals(other)) {
                        assertThat(sight.distance(tokens.colour(one), tokens.colour(other)))
                                .as(one + " and " + other + " for " + sight)
                                .isGreaterThan(AT_A_GLANCE);
                    }
                }
            }
        }
    }

    @Test
    void inTheSunNothingIsWrittenThatIsNotBlackOnWhiteOrNearIt() {
        Tokens outdoor = Tokens.of(Look.OUTDOOR, false);
        assertThat(List.of("-card/-ink", "-paper/-ink", "-card/-quiet", "-paper/-quiet", "-tray/-quiet"))
                .allSatisfy(pair -> assertThat(outdoor.contrast(pair)).isEqualTo(21));
        assertThat(List.of("-pass/-on-pass", "-stop/-on-stop", "-warning/-on-warning"))
                .allSatisfy(pair -> assertThat(outdoor.contrast(pair))
                        .isGreaterThan(Tokens.of(Look.LIGHT, false).contrast(pair)));
    }

    @Test
    void everyLookedUpColourIsDefined() throws IOException {
        String css = Tokens.sheet("station.css");
        Stream<String> used = Pattern.compile("(?:-fx-[a-z-]+|-figure|-cut|-panel|-on-panel): ([^;{}]+);").matcher(css)
                .results()
                .flatMap(r -> Pattern.compile("(?<![\\w-])-(?!fx-)[a-z][a-z-]*").matcher(r.group(1)).results())
                .map(r -> r.group());
        assertThat(used).isNotEmpty().allSatisfy(name -> assertThat(Tokens.sheet("tokens.css")).contains(" " + name + ":"));
    }

    /// But for what is printed, which knows only grey.
    @Test
    void noColourIsNamedButInTheTokens() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().contains("desk"))
                            .filter(file -> file.toString().matches(".*\\.(java|css)"))
                            .filter(file -> !file.endsWith("tokens.css") && !file.endsWith("Ink.java")))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(file -> assertThat(COLOUR.matcher(Files.readString(file)).results().map(MatchResult::group))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    @Test
    void textHasTheSizesOfTheScaleOnly() throws IOException {
        assertThat(Pattern.compile("font-size: ([^;]+);").matcher(Tokens.sheet("station.css")).results())
                .isNotEmpty()
                .extracting(size -> size.group(1))
                // What fitted text is measured in is no size on the screen.
                .filteredOn(size -> !size.equals("100px"))
                .allSatisfy(size -> assertThat(Theme.TYPE_SCALE.stream().map(em -> (em == 1 ? "1" : em) + "em")).contains(size));
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
}
