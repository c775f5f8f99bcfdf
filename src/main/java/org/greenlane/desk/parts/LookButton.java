package org.greenlane.desk.parts;

import org.greenlane.desk.Look;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;

/// The button that gives the window its next look: the sun comes round the corner while people work.
public final class LookButton {
    private LookButton() {}

    public static BigButton of(Words words) {
        BigButton button = new BigButton(Drawing.LOOK, "", "head-button").called("look");
        button.on(() -> Look.turn(button));
        button.setAccessibleText(words.say(Phrase.CHANGE_LOOK));
        return button;
    }
}
