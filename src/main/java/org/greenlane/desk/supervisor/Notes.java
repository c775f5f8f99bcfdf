package org.greenlane.desk.supervisor;

import javafx.scene.control.TextField;

/// Fields for free text, which is wiped by whoever shows them.
final class Notes {
    private Notes() {}

    static TextField field(String prompt, int longest) {
        TextField note = new TextField();
        note.setId("note");
        note.getStyleClass().add("note");
        note.setPromptText(prompt);
        note.textProperty().addListener((_, old, now) -> {
            if (now.length() > longest) {
                note.setText(old);
            }
        });
        return note;
    }
}
