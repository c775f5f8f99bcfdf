package org.greenlane.desk.parts;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;

/// The answer for a group: the gravest verdict at the head, then everybody's own, and how many may pass.
public final class GroupPane extends Region {
    /// Up to so many people stand in one column, more in two.
    private static final int ONE_COLUMN = 4;

    /// How many rows the head takes, and how many where rows would be lower than that, in em.
    private static final double HEAD_ROWS = 2;

    private static final double LOW_HEAD_ROWS = 1.7;
    private static final double LOW_ROW = 3.4;

    /// How high the lines of the head are, as parts of it; of a low one, the small lines are as large as they must be.
    private record Lines(double word, double companion, double tally, double gap) {}

    private static final Lines LINES = new Lines(0.46, 0.17, 0.22, 0.08);
    private static final Lines LOW_LINES = new Lines(0.40, 0.205, 0.245, 0.07);

    private final Pictogram shape = new Pictogram(Drawing.ASK, "giant-shape");
    private final FitText word = FitText.word(Pos.CENTER_LEFT, "giant-word");
    private final FitText companion = FitText.word(Pos.CENTER_LEFT, "giant-companion");
    private final FitText tally = FitText.line(Pos.CENTER_LEFT, "tally");
    private final TravelBadge travel = new TravelBadge();
    private final Function<Answer.Person, ? extends Region> tile;
    private List<? extends Region> tiles = List.of();

    /// @param tile draws one of the people
    public GroupPane(Function<Answer.Person, ? extends Region> tile) {
        this.tile = tile;
        getStyleClass().add("giant");
    }

    public void say(Answer answer) {
        shape.draw(answer.look().shape());
        word.setText(answer.word());
        companion.setText(answer.companionWord());
        tally.setText(answer.tally().orElse(""));
        tiles = answer.people().stream().map(tile).toList();
        travel.setVisible(answer.travelMark().isPresent());
        answer.travelMark().ifPresent(travel::say);
        getChildren().setAll(shape, word, companion, tally, travel);
        getChildren().addAll(tiles);
    }

    @Override
    protected void layoutChildren() {
        double gap = getHeight() * 0.025;
        int columns = tiles.size() > ONE_COLUMN ? 2 : 1;
        int rows = Math.ceilDiv(tiles.size(), columns);
        double low = LOW_ROW * Theme.em(getScene().getWidth(), getScene().getHeight());
        boolean isLow = getHeight() / (rows + HEAD_ROWS) < low;
        double headRows = isLow ? LOW_HEAD_ROWS : HEAD_ROWS;
        double head = getHeight() / (rows + headRows) * headRows;
        layoutHead(head - gap, isLow ? LOW_LINES : LINES);
        double tileWidth = (getWidth() - gap * (columns - 1)) / columns;
        double tileHeight = (getHeight() - head - gap * (rows - 1)) / rows;
        for (int i = 0; i < tiles.size(); i++) {
            double x = (i % columns) * (tileWidth + gap);
            double y = head + Math.floorDiv(i, columns) * (tileHeight + gap);
            tiles.get(i).resizeRelocate(x, y, tileWidth, tileHeight);
        }
    }

    /// Square, or low and wide where the head is too low for that.
    ///
    /// @return how wide it is
    private double layoutTravel(double height) {
        if (!travel.isVisible()) {
            return 0;
        }
        double least = TravelBadge.leastSide(this);
        boolean square = least <= height;
        double wide = square
                ? Math.max(Math.min(height * 0.8, getWidth() * 0.2), least)
                : TravelBadge.leastWidth(this);
        double high = square ? wide : Math.min(height, TravelBadge.leastHeight(this));
        travel.resizeRelocate(getWidth() - wide, (height - high) / 2, wide, high);
        return wide;
    }

    private void layoutHead(double height, Lines lines) {
        double side = Math.min(height, getWidth() * 0.36);
        shape.resizeRelocate(0, (height - side) / 2, side, side);
        double x = side + height * 0.14;
        double badge = layoutTravel(height);
        double room = getWidth() - x - badge * 1.15;
        double wordHeight = word.heightWithin(room, height * lines.word);
        double companionHeight = companion.heightWithin(room, Math.min(height * lines.companion, wordHeight * GiantPane.COMPANION));
        double tallyHeight = height * lines.tally;
        double y = (height - wordHeight - companionHeight - tallyHeight - 2 * height * lines.gap) / 2;
        word.resizeRelocate(x, y, room, wordHeight);
        y += wordHeight + height * lines.gap;
        companion.resizeRelocate(x, y, room, companionHeight);
        y += companionHeight + height * lines.gap;
        tally.resizeRelocate(x, y, room, tallyHeight);
    }
}
