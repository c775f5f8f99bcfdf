package org.greenlane.desk.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.greenlane.desk.Look;
import org.greenlane.desk.Screen;
import org.greenlane.desk.ScreenSize;
import org.greenlane.desk.Screenshots;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws every kind of view in every language at every size, for people to look at.
class AssistedPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    /// One of each kind; the others differ in a word and are measured.
    static List<String> states() {
        return List.of(
                "signed-out-locked", "change-pin", "waiting", "typing-kinds", "typing-resident_id", "consent-zh", "consent-en",
                "consent-ko", "refused", "approval", "too-many", "pass", "ask", "certificate", "notice", "stop", "family-part",
                "family-of-eight", "question-origin", "confirming-SLIP", "overriding", "overriding-sign",
                "settled-override", "slip", "trouble-LOG_NOT_WRITABLE");
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyKindOfViewIsDrawnInEveryLanguageAtEverySize(String name) throws IOException {
        for (Language language : Language.values()) {
            for (ScreenSize size : ScreenSize.ALL) {
                Scene scene = Desks.scene(AssistedExamples.state(name), language, TextSize.NORMAL, size);
                picture(scene, name, language, size);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void largeTextAndContrastAreDrawnToo(String name) throws IOException {
        for (TextSize textSize : List.of(TextSize.LARGER, TextSize.LARGEST, TextSize.LARGEST_IN_CONTRAST)) {
            for (Language language : Language.values()) {
                Scene scene = Desks.scene(AssistedExamples.state(name), language, textSize, ScreenSize.SMALLEST);
                picture(scene, name + "-" + textSize.name().toLowerCase(Locale.ROOT), language, ScreenSize.SMALLEST);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed-out", "waiting", "consent-zh", "pass", "ask", "family-part", "question-origin", "overriding"})
    void theOtherLooksAreDrawnToo(String name) throws IOException {
        for (Look look : List.of(Look.DARK, Look.OUTDOOR)) {
            Scene scene = Desks.scene(AssistedExamples.state(name), Language.CHINESE, TextSize.NORMAL, ScreenSize.SMALLEST);
            Screen.fx(() -> look.wear(scene.getRoot()));
            picture(scene, name + "-" + look.name().toLowerCase(Locale.ROOT), Language.CHINESE, ScreenSize.SMALLEST);
        }
    }

    @Test
    void theFirstSupervisorIsLedInEveryLanguage() throws IOException {
        for (Language language : Language.values()) {
            for (ScreenSize size : ScreenSize.ALL) {
                Parent first = Desks.first(language, TextSize.NORMAL);
                picture(Screen.scene(first, size.width(), size.height()), "first-supervisor", language, size);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePadForNotesIsDrawn(Language language) throws IOException {
        Desks.Desk desk = Desks.of(AssistedExamples.state("overriding-sign"), language);
        Stage stage = Screen.show(desk.screen(), ScreenSize.SMALLEST.width(), ScreenSize.SMALLEST.height());
        Screen.click(Screen.fx(() -> desk.screen().lookup("#note")));
        picture(stage.getScene(), "note-phrases", language, ScreenSize.SMALLEST);
        Screen.click(Screen.fx(() -> desk.screen().lookup("#note-letters")));
        picture(stage.getScene(), "note-letters", language, ScreenSize.SMALLEST);
        Screen.fx(stage::close);
    }

    private static void picture(Scene scene, String name, Language language, ScreenSize size) throws IOException {
        Path png = FOLDER.resolve(
                String.format(Locale.ROOT, "assisted-%s-%s-%s.png", name, language.tag(), size));
        Screenshots.of(scene, png);
        assertThat(Files.size(png)).isPositive();
    }
}
