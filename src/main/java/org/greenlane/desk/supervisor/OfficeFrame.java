package org.greenlane.desk.supervisor;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.words.Language;

/// One window with the gate's screens and, behind F4, the supervisor's desk.
public final class OfficeFrame extends StackPane {
    private final Parent gate;
    private final OfficeScreen office;
    private final OfficeModel model;
    private final Consumer<Boolean> inFront;

    /// On the screen's thread.
    ///
    /// @param gate what is in front at first
    /// @param inFront hears whether the supervisor's desk is in front; hands it over at once
    public OfficeFrame(Parent gate, OfficeScreen office, OfficeModel model, Consumer<Boolean> inFront) {
        this.gate = gate;
        this.office = office;
        this.model = model;
        this.inFront = inFront;
        model.onMove(() -> show(office), () -> show(gate));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F4 && !event.isAltDown()) {
                event.consume();
                move();
            }
        });
        getChildren().setAll(gate);
    }

    /// What the supervisor's desk is called in a language.
    public static String name(Language language) {
        return SupervisorWords.of(language).say(SupervisorPhrase.TITLE);
    }

    private boolean isOfficeInFront() {
        return getChildren().contains(office);
    }

    private void move() {
        if (isOfficeInFront()) {
            model.leave();
        } else {
            model.arrive();
        }
    }

    private void show(Node front) {
        boolean office = front.equals(this.office);
        if (office != isOfficeInFront()) {
            getChildren().setAll(office ? this.office : gate);
            inFront.accept(office);
        }
    }

    /// Opens the supervisor's desk, as its key does. On the screen's thread.
    public void arrive() {
        if (!isOfficeInFront()) {
            model.arrive();
        }
    }
}
