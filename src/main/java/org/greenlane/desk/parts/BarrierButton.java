package org.greenlane.desk.parts;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.health.Barrier;

/// The button that keeps the barrier closed and lets people pass again.
public final class BarrierButton extends StackPane {
    private final Words words;
    private final Consumer<Boolean> keep;
    private boolean releases = true;
    private boolean kept;

    /// @param keep takes true to keep it closed
    public BarrierButton(ObservableValue<Optional<Barrier>> barrier, Words words, Consumer<Boolean> keep) {
        this.words = words;
        this.keep = keep;
        kept = isKept(barrier.getValue());
        show();
        // Else whoever is told would keep every button that there ever was.
        barrier.when(OnScreen.of(this)).subscribe(this::stands);
    }

    private static boolean isKept(Optional<Barrier> now) {
        return now.filter(Barrier.KEPT_CLOSED::equals).isPresent();
    }

    /// For somebody who may keep it closed, and not release it.
    public BarrierButton keepingOnly() {
        releases = false;
        show();
        return this;
    }

    /// It opens and closes all day: the button stays, and what has the focus with it.
    private void stands(Optional<Barrier> now) {
        if (kept != isKept(now)) {
            kept = !kept;
            show();
        }
    }

    private void show() {
        // A touch does what the words said when it was touched.
        boolean closes = !kept;
        BigButton button = new BigButton(
                        closes ? Drawing.BARRIER_CLOSED : Drawing.BARRIER_OPEN,
                        words.say(closes ? Phrase.KEEP_BARRIER_CLOSED : Phrase.LET_PASS_AGAIN))
                .called("keep-barrier")
                .on(() -> keep.accept(closes));
        button.setDisable(!closes && !releases);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getChildren().setAll(button);
    }
}
