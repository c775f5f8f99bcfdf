package org.greenlane.desk.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;

/// Choices of one kind, all of one size and written in letters of one size. Only whose words are so long that they would make
/// those of all others hard to read are written smaller than they.
public final class Tiles extends Region {
    /// For the sake of others nothing is written smaller than that, in em.
    private static final double LEAST_LETTERS = 1.15;

    private final double gap;
    private int columns = 1;
    private int upright = 1;
    private int fewestRows = 1;
    private double highest = Double.MAX_VALUE;
    private final List<Node> tiles = new ArrayList<>();

    /// @param gap between two, in em
    public Tiles(double gap, List<? extends Node> tiles) {
        this.gap = gap;
        this.tiles.addAll(tiles);
        getChildren().addAll(tiles);
    }

    /// In one row.
    public static Tiles row(double gap, List<? extends Node> tiles) {
        return new Tiles(gap, tiles).columns(tiles.size());
    }

    public Tiles columns(int many) {
        return columns(many, many);
    }

    /// @param portrait so many where the screen is higher than wide
    public Tiles columns(int many, int portrait) {
        columns = Math.max(1, many);
        upright = Math.max(1, portrait);
        return this;
    }

    /// Leaves room for so many rows at the least: fewer do not become towers.
    public Tiles fewestRows(int rows) {
        fewestRows = rows;
        return this;
    }

    /// Makes none higher than that, in em, however much room there is; they stand at the top.
    public Tiles noHigherThan(double ems) {
        highest = ems;
        return this;
    }

    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene().getWidth(), getScene().getHeight());
        boolean portrait = Theme.isPortrait(getScene().getWidth(), getScene().getHeight());
        int across = portrait ? upright : columns;
        int rows = Math.max(fewestRows, Math.ceilDiv(tiles.size(), across));
        double space = gap * em;
        double width = (getWidth() - space * (across - 1)) / across;
        double larger = Theme.textSize(this).scale();
        double height = Math.min((getHeight() - space * (rows - 1)) / rows, highest * em * larger);
        List<BigButton> buttons = tiles.stream().flatMap(tile -> button(tile).stream()).toList();
        buttons.stream()
                .map(button -> button.wordsWithin(width, height))
                .filter(size -> size > 0)
                .min(Double::compare)
                .map(size -> Math.max(size, LEAST_LETTERS * em * larger))
                .ifPresent(size -> buttons.forEach(button -> button.writeAtMost(size)));
        for (int at = 0; at < tiles.size(); at++) {
            int row = at / across;
            tiles.get(at).resizeRelocate(at % across * (width + space), row * (height + space), width, height);
        }
    }

    private static Optional<BigButton> button(Node tile) {
        return switch (tile) {
            case BigButton button -> Optional.of(button);
            case LaneButton lane -> Optional.of(lane.button());
            default -> Optional.empty();
        };
    }
}
