package org.greenlane.desk.parts;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Keys to touch, large enough for gloves: only those that mean something where they are typed.
public final class KeyPad extends StackPane {
    private static final String ERASE = "⌫";
    private static final List<String> LETTERS = List.of("1234567", "890ABCD", "EFGHIJK", "LMNOPQR", "STUVWXY");

    private final Map<Entry.Kind, Split> pads = new EnumMap<>(Entry.Kind.class);
    private final Consumer<Character> typed;
    private final Runnable erase;

    KeyPad(Consumer<Character> typed, Runnable erase) {
        this.typed = typed;
        this.erase = erase;
        getStyleClass().add("key-pad");
    }

    void show(Entry.Kind kind) {
        show(pads.computeIfAbsent(kind, each -> rows(keys(each), typed, erase)));
    }

    /// Shows that instead of keys.
    void show(Node other) {
        getChildren().setAll(other);
    }

    private static List<String> keys(Entry.Kind kind) {
        return switch (kind) {
            case PIN, PASSAGE_NUMBER -> List.of("123", "456", "789", " 0" + ERASE);
            case RESIDENT_NUMBER -> List.of("123", "456", "789", "X0" + ERASE);
            case STAFF_NUMBER -> letters("Z-    ");
            case DOCUMENT_NUMBER, FINGERPRINT, REGION -> letters("Z     ");
            case PRINTED_NUMBER -> letters("Z-*~$=");
            case ADDRESS -> letters("Z:/.-_").stream().map(row -> row.toLowerCase(Locale.ROOT)).toList();
            case PASSPHRASE -> letters("Z-.,?!").stream().map(row -> row.toLowerCase(Locale.ROOT)).toList();
        };
    }

    private static List<String> letters(String last) {
        return Stream.concat(LETTERS.stream(), Stream.of(last + ERASE)).toList();
    }

    /// Digits and letters for words.
    public static Split words(Consumer<Character> typed, Runnable erase) {
        return rows(letters("Z-.,?!"), typed, erase);
    }

    private static Split rows(List<String> rows, Consumer<Character> typed, Runnable erase) {
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
