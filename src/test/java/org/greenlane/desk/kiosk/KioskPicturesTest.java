package org.greenlane.desk.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import org.greenlane.desk.ContactSheet;
import org.greenlane.desk.Look;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.Screenshots;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws every state in every language at every size, for people to look at.
class KioskPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    @ParameterizedTest
    @ValueSource(strings = {"idle", "idle-tray", "pass", "ask", "stop", "ask-notice", "group-8", "hint-hold-still", "card-again"})
    void largeTextAndContrastAreDrawnToo(String name) throws IOException {
        for (TextSize textSize : List.of(TextSize.LARGEST, TextSize.LARGEST_IN_CONTRAST)) {
            Scene scene = Kiosks.scene(Examples.state(name), Language.KOREAN, textSize, Look.LIGHT, ScreenSize.USUAL);
            Path png = FOLDER.resolve("kiosk-" + name + "-ko-" + textSize.name().toLowerCase(Locale.ROOT) + ".png");
            Screenshots.of(scene, png);
            assertThat(Files.size(png)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"idle", "idle-tray", "pass", "ask", "stop", "group-8", "hint-hold-still", "stale", "camera-lost", "pass-card"})
    void theOtherLooksAreDrawnToo(String name) throws IOException {
        for (Look look : List.of(Look.DARK, Look.OUTDOOR)) {
            Scene scene = Kiosks.scene(Examples.state(name), Language.CHINESE, TextSize.NORMAL, look, ScreenSize.SMALLEST);
            Path png = FOLDER.resolve("kiosk-" + name + "-zh-" + look.name().toLowerCase(Locale.ROOT) + ".png");
            Screenshots.of(scene, png);
            assertThat(Files.size(png)).isPositive();
        }
    }

    /// For the page that describes the design.
    @Test
    void theStatesOfTheKioskStandOnOneSheet() throws IOException {
        ContactSheet across = new ContactSheet(3, 410, 240);
        for (String state : List.of(
                "idle", "hint-come-closer", "reading", "card-leave-it", "pass", "pass-travel-tray", "ask", "several-codes",
                "stop", "group-8", "statuses-stale", "camera-lost", "reader-refuses", "closed", "idle-card")) {
            across.add(state, scene(state, Language.ENGLISH, TextSize.NORMAL, Look.LIGHT, ScreenSize.SMALLEST));
        }
        across.write(FOLDER.resolve("design-states.png"));
        ContactSheet upright = new ContactSheet(5, 240, 427);
        for (String state : List.of("idle", "pass", "ask", "group-8", "closed")) {
            upright.add(state, scene(state, Language.CHINESE, TextSize.NORMAL, Look.LIGHT, ScreenSize.UPRIGHT));
        }
        upright.write(FOLDER.resolve("design-upright.png"));
        ContactSheet looks = new ContactSheet(4, 300, 176);
        for (Look look : Look.values()) {
            for (String state : List.of("idle", "pass", "ask", "stop")) {
                String caption = look.name().toLowerCase(Locale.ROOT);
                looks.add(caption, scene(state, Language.KOREAN, TextSize.NORMAL, look, ScreenSize.SMALLEST));
            }
        }
        for (String state : List.of("idle", "pass", "ask", "stop")) {
            looks.add("high contrast", scene(state, Language.KOREAN, TextSize.LARGEST_IN_CONTRAST, Look.LIGHT, ScreenSize.SMALLEST));
        }
        looks.write(FOLDER.resolve("design-looks.png"));
    }

    private static Scene scene(String state, Language language, TextSize textSize, Look look, ScreenSize size) {
        return Kiosks.scene(Examples.state(state), language, textSize, look, size);
    }

    static List<String> states() {
        return List.copyOf(Examples.states().keySet());
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateIsDrawnInEveryLanguageAtEverySize(String name) throws IOException {
        for (Language language : Language.values()) {
            for (ScreenSize size : ScreenSize.ALL) {
                Scene scene = Kiosks.scene(Examples.state(name), language, size.width(), size.height());
                Path png = FOLDER.resolve(
                        String.format(Locale.ROOT, "kiosk-%s-%s-%s.png", name, language.tag(), size));
                Screenshots.of(scene, png);
                assertThat(Files.size(png)).isPositive();
            }
        }
    }
}
