package org.greenlane.desk.kiosk;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/// The answer for one person, to be read from two metres: shape and word, and the travel mark beside the shape. Says
/// nothing of why.
final class GiantPane extends Region {
    private final Pictogram shape = new Pictogram(Drawing.ASK, "giant-shape");
    private final FitText word = FitText.word(Pos.CENTER, "giant-word");
    private final FitText companion = FitText.word(Pos.CENTER, "giant-companion");
    private final TravelBadge travel = new TravelBadge();

    GiantPane() {
        getStyleClass().add("giant");
        getChildren().addAll(shape, travel, word, companion);
    }

    void say(Answer answer) {
        shape.draw(answer.look().shape());
        word.setText(answer.word());
        companion.setText(answer.companionWord());
        travel.setVisible(answer.travelMark().isPresent());
        answer.travelMark().ifPresent(travel::say);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double gap = height * 0.05;
        double wordHeight = word.heightWithin(width, height * 0.30);
        double companionHeight = companion.heightWithin(width, Math.min(height * 0.12, wordHeight * 0.6));
        double side = Math.min(height - wordHeight - companionHeight - 2 * gap, Math.min(height * 0.62, width * 0.6));
        double y = (height - side - wordHeight - companionHeight - 2 * gap) / 2;
        shape.resizeRelocate((width - side) / 2, y, side, side);
        layoutTravel((width + side) / 2, y, side);
        y += side + gap;
        word.resizeRelocate(0, y, width, wordHeight);
        y += wordHeight + gap;
        companion.resizeRelocate(0, y, width, companionHeight);
    }

    private void layoutTravel(double left, double top, double side) {
        double room = getWidth() - left;
        double badge = Math.min(side * 0.62, room * 0.86);
        travel.resizeRelocate(left + (room - badge) / 2, top + (side - badge) / 2, badge, badge);
    }
}
