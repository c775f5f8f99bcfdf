package org.greenlane.desk.parts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/// What is being typed, under its name. No text field: those keep what was typed.
public final class EntryField extends Button {
    private final Entry entry;
    private final FitText name = FitText.line(Pos.CENTER_LEFT, "entry-name");
    private final FitText typed = FitText.line(Pos.CENTER_LEFT, "entry-typed");
    private final Split face = Split.down(0.1).share(name, 4).share(typed, 5);

    public EntryField(Entry entry, String words) {
        this.entry = entry;
        name.setText(words);
        face.setMouseTransparent(true);
        getStyleClass().add("entry");
        setAccessibleText(words);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(face);
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

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        face.resizeRelocate(
                left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
    }
}
