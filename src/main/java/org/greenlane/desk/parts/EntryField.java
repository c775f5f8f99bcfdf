package org.greenlane.desk.parts;

import javafx.geometry.Pos;

/// What is being typed, under its name. No text field: those keep what was typed.
public final class EntryField extends FaceButton {
    private final Entry entry;
    private final FitText typed;

    public EntryField(Entry entry, String words) {
        this(entry, words, FitText.line(Pos.CENTER_LEFT, "entry-name"), FitText.line(Pos.CENTER_LEFT, "entry-typed"));
    }

    private EntryField(Entry entry, String words, FitText name, FitText typed) {
        super(Split.down(0.1).share(name, 4).share(typed, 5));
        this.entry = entry;
        this.typed = typed;
        name.setText(words);
        getStyleClass().add("entry");
        setAccessibleText(words);
    }

    public Entry entry() {
        return entry;
    }

    void show(boolean active) {
        String shown = entry.shown();
        typed.setText(active ? shown + "▏" : shown);
        getStyleClass().remove("active");
        if (active) {
            getStyleClass().add("active");
        }
    }

    /// Leaves nothing of it, in the array or on the screen.
    void wipe() {
        entry.wipe();
        typed.setText("");
    }
}
