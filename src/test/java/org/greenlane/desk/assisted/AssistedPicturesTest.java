package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.greenlane.desk.Fonts;
import org.greenlane.desk.Screen;
import org.greenlane.desk.Screenshots;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws every kind of view in every language at every size, for people to look at.
class AssistedPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    static final List<Size> SIZES =
            List.of(new Size(1024, 600), new Size(1280, 800), new Size(1920, 1080), new Size(1080, 1920));

    /// One of each kind; the others differ in a word and are measured.
    static List<String> states() {
        return List.of(
                "signed-out-locked", "change-pin", "waiting", "typing-kinds", "typing-resident_id", "consent-zh",
                "consent-ko", "refused", "approval", "too-many", "pass", "ask", "notice", "stop", "family-part",
                "family-of-eight", "question-origin", "confirming-SLIP", "overriding", "overriding-sign",
                "settled-override", "slip", "trouble-LOG_NOT_WRITABLE");
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyKindOfViewIsDrawnInEveryLanguageAtEverySize(String name) throws IOException {
        for (Language language : Language.values()) {
            for (Size size : SIZES) {
                Scene scene = Desks.scene(AssistedExamples.state(name), language, size.width(), size.height());
                picture(scene, name, language, size);
            }
        }
    }

    @Test
    void theFirstSupervisorIsLedInEveryLanguage() throws IOException {
        for (Language language : Language.values()) {
            for (Size size : SIZES) {
                Parent first = Screen.fx(() -> new FirstSupervisor(Fonts.find(), language, (_, _) -> {}, Runnable::run));
                picture(Screen.scene(first, size.width(), size.height()), "first-supervisor", language, size);
            }
        }
    }

    private static void picture(Scene scene, String name, Language language, Size size) throws IOException {
        Path png = FOLDER.resolve(
                String.format(Locale.ROOT, "assisted-%s-%s-%s.png", name, language.tag(), size));
        Screenshots.of(scene, png);
        assertThat(Files.size(png)).isPositive();
    }
}
