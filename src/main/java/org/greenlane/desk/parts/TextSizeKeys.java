package org.greenlane.desk.parts;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.greenlane.desk.TextSize;

/// The keys that make text larger and plainer, and smaller again: Ctrl with plus and minus, as people know them, and F3,
/// which goes round as the button does.
public final class TextSizeKeys {
    private static final KeyCombination ROUND = new KeyCodeCombination(KeyCode.F3);

    // Where plus stands differs between keyboards.
    private static final List<KeyCombination> LARGER = Stream.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)
            .<KeyCombination>map(key -> new KeyCodeCombination(
                    key, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_ANY))
            .toList();

    private static final List<KeyCombination> SMALLER = Stream.of(KeyCode.MINUS, KeyCode.SUBTRACT)
            .<KeyCombination>map(key -> new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN))
            .toList();

    private final ObjectProperty<TextSize> textSize;

    public TextSizeKeys(ObjectProperty<TextSize> textSize) {
        this.textSize = textSize;
    }

    /// To be called once, with the root of the screen.
    public void watch(Node whole) {
        whole.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        TextSize now = textSize.get();
        if (ROUND.match(event)) {
            read(event, now.next());
        } else if (LARGER.stream().anyMatch(key -> key.match(event))) {
            read(event, now.more());
        } else if (SMALLER.stream().anyMatch(key -> key.match(event))) {
            read(event, now.less());
        }
    }

    private void read(KeyEvent event, TextSize next) {
        event.consume();
        textSize.set(next);
    }
}
