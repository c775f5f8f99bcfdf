package org.greenlane.desk.parts;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// What keys and scanners do at the desk.
///
/// A scanner types, too, and its first symbols come before anything can tell. What is typed goes to the form in any case and
/// is taken back when a scanner turns out to have typed it; a key that chooses waits until no other follows.
public final class Hands {
    /// People are slower than this from one key to the next.
    private static final Duration ALONE = Duration.millis(150);

    private final Supplier<Sheet> sheet;
    private final Actions actions;
    private final PauseTransition alone = new PauseTransition(ALONE);
    private boolean enterHeld;

    /// What is done about keys that do not press a button.
    ///
    /// @param touched something was pressed, whatever it was
    /// @param scan what a scanner typed
    public record Actions(Runnable touched, Consumer<String> scan, Runnable help, Runnable switchLane, Runnable back) {}

    /// @param sheet that is shown now
    public Hands(Supplier<Sheet> sheet, Actions actions) {
        this.sheet = sheet;
        this.actions = actions;
    }

    /// To be called once, with the root of the screen.
    public void watch(Node whole) {
        watchKeys(whole);
        new Wedge(this::scanned, () -> sheet.get().form().ifPresent(Form::enter)).watch(whole);
        watchEnter(whole);
    }

    /// Before scanners are listened to.
    private void watchKeys(Node whole) {
        whole.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        whole.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        whole.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enterHeld = false;
            }
        });
    }

    /// After scanners are listened to: the Enter that ends their text is none of staff's.
    private void watchEnter(Node whole) {
        whole.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isConsumed()) {
                event.consume();
                if (!enterHeld) {
                    enterHeld = true;
                    enter(event.getTarget());
                }
            }
        });
    }

    private void typed(KeyEvent event) {
        alone.stop();
        String symbols = event.getCharacter();
        boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (command || symbols.length() != 1 || event.getTarget() instanceof TextField) {
            return;
        }
        char symbol = symbols.charAt(0);
        Sheet now = sheet.get();
        now.form().ifPresent(form -> form.type(symbol));
        Optional.ofNullable(now.keys().get(Character.toUpperCase(symbol))).ifPresent(button -> {
            alone.setOnFinished(_ -> {
                if (sheet.get().node().equals(now.node())) {
                    button.fire();
                }
            });
            alone.playFromStart();
        });
    }

    private void pressed(KeyEvent event) {
        actions.touched().run();
        switch (event.getCode()) {
            case F1 -> act(event, actions.help());
            case F2 -> act(event, actions.switchLane());
            case ESCAPE -> act(event, actions.back());
            case BACK_SPACE -> {
                if (!(event.getTarget() instanceof TextField)) {
                    sheet.get().form().ifPresent(Form::erase);
                }
            }
            default -> {
                // Left to what has the focus.
            }
        }
    }

    private static void act(KeyEvent event, Runnable action) {
        event.consume();
        action.run();
    }

    /// What a scanner typed; or a person, so fast that it seemed to be one.
    private void scanned(String text) {
        alone.stop();
        Optional<Form> form = sheet.get().form();
        if (form.filter(each -> each.endsWith(text)).isPresent()) {
            form.get().enter();
        } else {
            form.ifPresent(Form::wipeActive);
            actions.scan().accept(text);
        }
    }

    private void enter(Object target) {
        Sheet now = sheet.get();
        if (target instanceof Button button && now.form().filter(form -> form.owns(button)).isEmpty()) {
            button.fire();
        } else if (now.form().isPresent()) {
            now.form().get().enter();
        } else {
            now.plainest().ifPresent(Button::fire);
        }
    }
}
