package org.greenlane.desk.parts;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;

/// The button that goes round through text sizes and contrast.
public final class TextSizeButton {
    private TextSizeButton() {}

    /// @param textSize how the screen is written; it changes it
    public static BigButton of(Words words, ObjectProperty<TextSize> textSize, String... styleClasses) {
        BigButton button = new BigButton(Optional.empty(), "A+", "", styleClasses)
                .called("reading")
                .on(() -> textSize.set(textSize.get().next()));
        button.setAccessibleText(words.say(Phrase.TEXT_SIZE));
        return button;
    }
}
