package org.greenlane.desk.parts;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/// A few things to type, one after another, by touch or by keyboard, and what is done with them.
public final class Form {
    private final List<EntryField> fields;
    private final KeyPad pad = new KeyPad(this::type, this::erase);
    private final BooleanSupplier submit;
    private Runnable changed = () -> {};
    private EntryField active;

    /// @param fields at least one
    /// @param submit does what the form is for; false if it objects, and what was typed stays
    public Form(List<EntryField> fields, BooleanSupplier submit) {
        this.fields = List.copyOf(fields);
        this.submit = submit;
        this.active = fields.getFirst();
        for (EntryField field : fields) {
            field.setOnAction(_ -> activate(field));
            field.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    activate(field);
                }
            });
        }
        activate(active);
    }

    public List<EntryField> fields() {
        return fields;
    }

    public KeyPad pad() {
        return pad;
    }

    /// @param action done whenever something is typed
    public void onChange(Runnable action) {
        changed = action;
    }

    /// Something longer to write beside, whose keys are shown while it has the focus.
    ///
    /// @param keys what is touched to write there
    public void writeInto(TextField field, Node keys) {
        field.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                pad.show(keys);
                fields.forEach(each -> each.show(false));
            }
        });
    }

    /// Types where the cursor is.
    public void type(char symbol) {
        active.entry().add(symbol);
        show();
    }

    void erase() {
        active.entry().erase();
        show();
    }

    /// The next thing that is missing, or all is done.
    public void enter() {
        fields.stream()
                .filter(field -> field.entry().isEmpty())
                .findFirst()
                .ifPresentOrElse(this::focus, this::finish);
    }

    private void finish() {
        if (submit.getAsBoolean()) {
            show();
        }
    }

    private void focus(EntryField field) {
        activate(field);
        field.requestFocus();
    }

    boolean owns(Node node) {
        return node instanceof EntryField field && fields.contains(field);
    }

    /// True if just that was typed here last.
    boolean endsWith(CharSequence text) {
        return active.entry().endsWith(text);
    }

    /// What a scanner typed beside its own business is no part of it.
    void wipeActive() {
        active.entry().wipe();
        show();
    }

    public void wipe() {
        fields.forEach(EntryField::wipe);
    }

    /// Begins anew where it was not taken: whatever is secret must be typed again.
    public void again() {
        fields.stream()
                .filter(field -> field.entry().kind() == Entry.Kind.PIN)
                .forEach(EntryField::wipe);
        fields.stream()
                .filter(field -> field.entry().isEmpty())
                .findFirst()
                .ifPresent(this::focus);
    }

    private void activate(EntryField field) {
        active = field;
        pad.show(field.entry().kind());
        show();
    }

    private void show() {
        fields.forEach(field -> field.show(field == active));
        changed.run();
    }
}
