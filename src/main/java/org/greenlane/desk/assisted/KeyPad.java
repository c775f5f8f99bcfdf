package org.greenlane.desk.assisted;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/// Keys to touch, large enough for gloves: digits only where only digits are typed.
public final class KeyPad extends StackPane {
    private static final String ERASE = "⌫";

    private final Split digits;
    private final Split digitsAndX;
    private final Split letters;

    KeyPad(Consumer<Character> typed, Runnable erase) {
        getStyleClass().add("key-pad");
        digits = pad(List.of("123", "456", "789", " 0" + ERASE), typed, erase);
        digitsAndX = pad(List.of("123", "456", "789", "X0" + ERASE), typed, erase);
        letters = pad(List.of("1234567", "890ABCD", "EFGHIJK", "LMNOPQR", "STUVWXY", "Z-*~$=" + ERASE), typed, erase);
        getChildren().addAll(digits, digitsAndX, letters);
        show(Entry.Kind.PIN);
    }

    void show(Entry.Kind kind) {
        digits.setVisible(kind == Entry.Kind.PIN || kind == Entry.Kind.PASSAGE_NUMBER);
        digitsAndX.setVisible(kind == Entry.Kind.RESIDENT_NUMBER);
        letters.setVisible(!digits.isVisible() && !digitsAndX.isVisible());
    }

    private static Split pad(List<String> rows, Consumer<Character> typed, Runnable erase) {
        Split pad = Split.down(0.4);
        for (String row : rows) {
            Split keys = Split.across(0.4);
            row.chars().forEach(symbol -> keys.share(key((char) symbol, typed, erase), 1));
            pad.share(keys, 1);
        }
        return pad;
    }

    private static BigButton key(char symbol, Consumer<Character> typed, Runnable erase) {
        String word = String.valueOf(symbol);
        BigButton key = new BigButton(Optional.empty(), word, "", "key");
        key.setFocusTraversable(false);
        if (symbol == ' ') {
            key.setDisable(true);
            key.getStyleClass().add("no-key");
        } else {
            key.setId("key-" + (word.equals(ERASE) ? "erase" : word));
        }
        return key.on(word.equals(ERASE) ? erase : () -> typed.accept(symbol));
    }
}
