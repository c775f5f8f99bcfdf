package org.greenlane.desk.parts;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/// The answer for one person, to be read from two metres: shape and word, and beside the shape what to do now, for those who
/// do not read, and the travel mark. Says nothing of why. Arranges itself as its room makes shape and word largest.
public final class GiantPane extends Region {
    /// How high the second language's line may be, as a part of the first's, however short it is.
    public static final double COMPANION = 0.6;

    /// Between what stands beside each other, as a part of the shape's side.
    private static final double BETWEEN = 0.16;

    /// How high the word must stay beside a picture of what to do, as a part of the screen's shorter side.
    private static final double LEAST_WORD = 0.09;

    private final Pictogram shape = new Pictogram(Drawing.ASK, "giant-shape");
    private final FitText word = FitText.word(Pos.CENTER, "giant-word");
    private final FitText companion = FitText.word(Pos.CENTER, "giant-companion");
    private final TravelBadge travel = new TravelBadge();
    private final Pictogram guide = new Pictogram(Drawing.STAFF, "giant-guide");
    private boolean guided;

    public GiantPane() {
        getStyleClass().add("giant");
        getChildren().addAll(shape, guide, travel, word, companion);
    }

    public void say(Answer answer) {
        say(answer, Optional.empty());
    }

    /// @param next what to do now, where a picture says it
    public void say(Answer answer, Optional<Drawing> next) {
        guided = next.isPresent();
        guide.setVisible(guided);
        next.ifPresent(guide::draw);
        shape.draw(answer.look().shape());
        word.setText(answer.word());
        companion.setText(answer.companionWord());
        travel.setVisible(answer.travelMark().isPresent());
        answer.travelMark().ifPresent(travel::say);
    }

    /// Lets what is drawn beside the shape move from now on, or stand still.
    public void setMoving(boolean now) {
        guide.setMoving(now);
    }

    /// How large shape and word become in one arrangement, in pixels.
    private record Sizes(double side, double word, double companion) {
        boolean areLargerThan(Sizes other) {
            // The word is squared because it is what suffers where room is short.
            return side * word * word > other.side * other.word * other.word;
        }
    }

    @Override
    protected void layoutChildren() {
        guide.setVisible(guided);
        double shorter = Math.min(getScene().getWidth(), getScene().getHeight());
        if (guided && Math.max(stacked().word, beside().word) < shorter * LEAST_WORD) {
            // What is to be read from afar comes first.
            guide.setVisible(false);
        }
        Sizes stacked = stacked();
        Sizes beside = beside();
        if (stacked.areLargerThan(beside)) {
            layoutStacked(stacked);
        } else {
            layoutBeside(beside);
        }
    }

    private Sizes stacked() {
        double width = getWidth();
        double height = getHeight();
        double wordHeight = word.heightWithin(width, height * 0.28);
        double companionHeight = companion.heightWithin(width, Math.min(height * 0.11, wordHeight * COMPANION));
        double spare = height - wordHeight - companionHeight - 2 * stackedGap();
        double widest = guide.isVisible() ? widestInRow() : width * 0.58;
        return new Sizes(Math.min(spare, Math.min(height * 0.58, widest)), wordHeight, companionHeight);
    }

    private void layoutStacked(Sizes sizes) {
        double width = getWidth();
        double gap = stackedGap();
        double y = (getHeight() - sizes.side - sizes.word - sizes.companion - 2 * gap) / 2;
        if (guide.isVisible()) {
            layoutRow(y, sizes.side);
        } else {
            shape.resizeRelocate((width - sizes.side) / 2, y, sizes.side, sizes.side);
            double room = (width - sizes.side) / 2;
            double badge = Math.min(Math.max(sizes.side * 0.6, TravelBadge.leastSide(this)), room * 0.86);
            travel.resizeRelocate(width - room + (room - badge) / 2, y + (sizes.side - badge) / 2, badge, badge);
        }
        y += sizes.side + gap;
        word.resizeRelocate(0, y, width, sizes.word);
        companion.resizeRelocate(0, y + sizes.word + gap, width, sizes.companion);
    }

    /// How large the shape may be with the guide, and the travel mark, beside it.
    private double widestInRow() {
        double shapeAndGuide = 1 + BETWEEN + guideRatio();
        if (!travel.isVisible()) {
            return getWidth() / shapeAndGuide;
        }
        double least = TravelBadge.leastSide(this);
        double whole = getWidth() / (shapeAndGuide + BETWEEN + 0.6);
        return whole * 0.6 >= least ? whole : (getWidth() - least) / (shapeAndGuide + BETWEEN);
    }

    private void layoutRow(double y, double side) {
        double gap = side * BETWEEN;
        double guideWidth = side * guideRatio();
        double badge = travel.isVisible() ? Math.max(side * 0.6, TravelBadge.leastSide(this)) : 0;
        double row = side + gap + guideWidth + (badge == 0 ? 0 : gap + badge);
        double x = (getWidth() - row) / 2;
        shape.resizeRelocate(x, y, side, side);
        guide.resizeRelocate(x + side + gap, y, guideWidth, side);
        travel.resizeRelocate(x + row - badge, y + (side - badge) / 2, badge, badge);
    }

    private double guideRatio() {
        return guide.drawing().width() / guide.drawing().height();
    }

    private double stackedGap() {
        return getHeight() * 0.05;
    }

    private Sizes beside() {
        double side = Math.min(getHeight(), getWidth() * (guide.isVisible() ? 0.20 : 0.30));
        double room = roomBeside(side);
        double wordHeight = word.heightWithin(room, getHeight() * 0.5);
        return new Sizes(
                side, wordHeight, companion.heightWithin(room, Math.min(getHeight() * 0.2, wordHeight * COMPANION)));
    }

    private void layoutBeside(Sizes sizes) {
        double height = getHeight();
        double gap = besideGap();
        double x = sizes.side + gap;
        if (guide.isVisible()) {
            guide.resizeRelocate(x, (height - sizes.side) / 2, sizes.side * guideRatio(), sizes.side);
            x += sizes.side * guideRatio() + gap;
        }
        double room = roomBeside(sizes.side);
        double y = (height - sizes.word - sizes.companion - gap) / 2;
        shape.resizeRelocate(0, (height - sizes.side) / 2, sizes.side, sizes.side);
        word.resizeRelocate(x, y, room, sizes.word);
        companion.resizeRelocate(x, y + sizes.word + gap, room, sizes.companion);
        double badge = badgeBeside();
        travel.resizeRelocate(getWidth() - badge, (height - badge) / 2, badge, badge);
    }

    private double besideGap() {
        return getHeight() * 0.08;
    }

    private double badgeBeside() {
        double side = Math.min(getHeight() * 0.6, getWidth() * 0.16);
        return travel.isVisible() ? Math.max(side, TravelBadge.leastSide(this)) : 0;
    }

    private double roomBeside(double side) {
        double badge = badgeBeside();
        double left = guide.isVisible() ? side * (1 + guideRatio()) + 2 * besideGap() : side + besideGap();
        return getWidth() - left - (badge == 0 ? 0 : badge + besideGap());
    }
}
