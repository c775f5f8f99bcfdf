package org.greenlane.desk.kiosk;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;

/// That new data is being taken in, how far, and a button that stops it: small, because it concerns nobody who wants to
/// pass.
final class UpdateChip extends HBox {
    private static final double WHOLE = 100.0;

    private final Label label = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button();

    UpdateChip(Runnable stopped) {
        getStyleClass().addAll("chip", "chip-update");
        setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        bar.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        stop.getStyleClass().add("stop-update");
        stop.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> stopped.run());
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// The same button stays under the finger while the figures change.
    void show(UpdateView view, Words words) {
        switch (view) {
            case UpdateView.Running running -> {
                label.setText(words.update(running.step(), running.percent(), running.left()));
                bar.setProgress(running.percent() / WHOLE);
                stop.setText(words.say(Phrase.STOP_UPDATE));
                if (!getChildren().contains(stop)) {
                    getChildren().setAll(bar, label, stop);
                }
            }
            case UpdateView.Ended(boolean news) -> {
                label.setText(words.say(news ? Phrase.UPDATE_TAKEN : Phrase.NOTHING_NEW));
                getChildren().setAll(new Pictogram(Drawing.GOOD, "chip-icon"), label);
            }
        }
    }
}
