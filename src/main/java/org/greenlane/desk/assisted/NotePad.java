package org.greenlane.desk.assisted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.KeyPad;
import org.greenlane.desk.parts.Split;
import org.greenlane.lane.assisted.Limits;

/// What is touched to write a note: ready phrases, one behind another as one needs them, or letters. Whoever has a keyboard
/// writes what they like, in any writing.
final class NotePad extends StackPane {
    private static final double FOOT = 3.4;

    private final AssistedWords words;
    private final TextField note;
    private final Split phrases;
    private final Split letters;

    NotePad(AssistedWords words, TextField note) {
        this.words = words;
        this.note = note;
        BigButton wordByWord = button(words.say(AssistedPhrase.NOTE_LETTERS), "note-letters", this::showLetters);
        BigButton back = button(words.say(AssistedPhrase.NOTE_PHRASES), "note-phrases", this::showPhrases);
        this.phrases = phrases().fixed(
                Split.across(0.4).share(wordByWord, 1).share(button("⌫", "note-erase", this::eraseLast), 1), FOOT);
        this.letters = Split.down(0.4)
                .share(KeyPad.words(symbol -> write(String.valueOf(symbol)), note::deletePreviousChar), 1)
                .fixed(Split.across(0.4).share(back, 2).share(button("␣", "note-space", () -> write(" ")), 1), FOOT);
        showPhrases();
    }

    private Split phrases() {
        List<BigButton> buttons = Stream.of(NotePhrase.values())
                .map(phrase -> button(words.note(phrase), "note-" + phrase, () -> add(words.note(phrase))))
                .toList();
        Split whole = Split.down(0.4);
        for (int at = 0; at < buttons.size(); at += 2) {
            whole.share(Split.across(0.4).equal(buttons.subList(at, Math.min(at + 2, buttons.size()))), 1);
        }
        return whole;
    }

    /// The note keeps the focus: what is typed beside goes on there.
    private static BigButton button(String text, String id, Runnable action) {
        BigButton button = new BigButton(Optional.empty(), text, "").called(id).on(action);
        button.setFocusTraversable(false);
        return button;
    }

    private void showLetters() {
        getChildren().setAll(letters);
    }

    private void showPhrases() {
        getChildren().setAll(phrases);
    }

    private void add(String phrase) {
        write(note.getText().isBlank() ? phrase : words.noteBetween() + phrase);
    }

    /// As a whole or not at all: half a phrase may say the opposite.
    private void write(String more) {
        if (note.getLength() + more.length() <= Limits.LONGEST_NOTE) {
            note.appendText(more);
        }
    }

    /// The last phrase, or what was written behind it.
    private void eraseLast() {
        int from = note.getText().lastIndexOf(words.noteBetween());
        note.deleteText(Math.max(0, from), note.getLength());
    }
}
