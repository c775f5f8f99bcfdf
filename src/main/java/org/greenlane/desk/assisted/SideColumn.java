package org.greenlane.desk.assisted;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.DetailSlip;
import org.greenlane.desk.parts.FitParagraph;

/// What stands beside an answer: the small print, as high as it is, and buttons in the room that it leaves, one to a row, or
/// two where rows would be too low for gloves. Of an odd number, the first has a row of its own.
final class SideColumn extends Region {
    private static final double GAP = 0.6;
    private static final double LOWEST_ROW = 3.02;
    private static final double HIGHEST_ROW = 6;
    private static final double HOW = 3;

    private final DetailSlip slip;
    private final Optional<FitParagraph> how;
    private final List<BigButton> buttons;

    SideColumn(DetailSlip slip, Optional<FitParagraph> how, List<BigButton> buttons) {
        this.slip = slip;
        this.how = how;
        this.buttons = List.copyOf(buttons);
        getChildren().add(slip);
        how.ifPresent(getChildren()::add);
        getChildren().addAll(buttons);
    }

    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene().getWidth(), getScene().getHeight());
        double gap = GAP * em;
        double width = getWidth();
        double told = how.isPresent() ? HOW * em + gap : 0;
        double room = getHeight() - slip.prefHeight(width) - told - gap;
        int columns = (room + gap) / buttons.size() - gap >= LOWEST_ROW * em ? 1 : 2;
        int alone = columns == 1 ? 0 : buttons.size() % columns;
        int rows = alone + Math.ceilDiv(buttons.size() - alone, columns);
        double high = Math.min(HIGHEST_ROW * em, (room + gap) / rows - gap);
        double top = getHeight() - rows * (high + gap) + gap;
        slip.resizeRelocate(0, 0, width, top - told - gap);
        how.ifPresent(text -> text.resizeRelocate(0, top - told, width, HOW * em));
        double wide = (width - gap * (columns - 1)) / columns;
        for (int i = 0; i < buttons.size(); i++) {
            int at = i < alone ? 0 : i + alone;
            buttons.get(i).resizeRelocate(
                    at % columns * (wide + gap), top + Math.floorDiv(at, columns) * (high + gap), i < alone ? width : wide, high);
        }
    }
}
