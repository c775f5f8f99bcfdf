package org.greenlane.desk.help;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.words.Language;

/// What to do at one place, read from two metres: a picture and a few words a line, the keys of the screen, and a button that
/// puts it away.
public final class HelpPane extends Region {
    /// How large words may become, and how high the fixed rows are, in em.
    private static final double TITLE = 2.4;
    private static final double WORDS = 2.6;
    private static final double KEYS = 1.3;
    private static final double TITLE_ROW = 3.4;
    private static final double KEYS_ROW = 3.4;
    private static final double CLOSE_ROW = 3.6;
    private static final double GAP = 0.6;

    private final FitParagraph title;
    private final List<Row> rows = new ArrayList<>();
    private final FitParagraph keys;
    private final Button close;

    private record Row(Pictogram picture, FitParagraph words) {}

    /// @param away puts it away; called on the screen's thread
    public HelpPane(Topic topic, Language language, Runnable away) {
        HelpWords words = new HelpWords(language);
        title = new FitParagraph(words.title(topic), Pos.CENTER_LEFT, TITLE, "sheet-title");
        keys = new FitParagraph(words.keys(topic.keys()), Pos.CENTER_LEFT, KEYS, "help-line");
        close = new Button(words.close());
        close.setId("help-close");
        close.setOnAction(_ -> away.run());
        close.getStyleClass().add("help-close");
        getStyleClass().add("help");
        getChildren().addAll(title, keys, close);
        for (HelpWords.Tip tip : words.tips(topic)) {
            Row row = new Row(
                    new Pictogram(tip.picture(), "help-picture"),
                    new FitParagraph(tip.words(), Pos.CENTER_LEFT, WORDS, "help-words"));
            rows.add(row);
            getChildren().addAll(row.picture, row.words);
        }
    }

    /// Where the keyboard is while help is in front.
    @Override
    public void requestFocus() {
        close.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene().getWidth(), getScene().getHeight());
        double larger = Math.min(Theme.textSize(this).scale(), 1.15);
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        double bottom = getHeight() - snappedBottomInset();
        double gap = GAP * em;

        title.resizeRelocate(left, top, width, TITLE_ROW * em);
        double closeTop = bottom - CLOSE_ROW * em;
        close.resizeRelocate(left, closeTop, width, CLOSE_ROW * em);
        double keysTop = closeTop - gap - KEYS_ROW * em * larger;
        keys.resizeRelocate(left, keysTop, width, KEYS_ROW * em * larger);

        double first = top + TITLE_ROW * em + gap;
        double height = (keysTop - gap - first - gap * (rows.size() - 1)) / rows.size();
        double side = Math.min(height, width * 0.16);
        for (int i = 0; i < rows.size(); i++) {
            double y = first + i * (height + gap);
            rows.get(i).picture.resizeRelocate(left, y + (height - side) / 2, side, side);
            rows.get(i).words.resizeRelocate(left + side + 2 * gap, y, width - side - 2 * gap, height);
        }
    }
}
