package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.Tiles;

/// One of many, by touch: large tiles, page by page.
final class Chooser {
    private static final int ROWS = 6;
    private static final int FEWEST_ROWS = 4;
    private static final int COLUMNS = 2;
    private static final double HIGHEST = 8;

    private Chooser() {}

    /// @param id by which it is found
    /// @param chosen whether it is chosen now
    record Choice(String id, String words, Optional<? extends Picture> picture, boolean chosen, Runnable action) {
        Choice(String id, String words, boolean chosen, Runnable action) {
            this(id, words, Optional.empty(), chosen, action);
        }
    }

    /// @param page from 0
    /// @param more goes to another page
    static Sheet of(String title, List<Choice> choices, int page, IntConsumer more, OfficeKit kit) {
        int each = ROWS * COLUMNS;
        int rows = Math.clamp((choices.size() + COLUMNS - 1) / COLUMNS, FEWEST_ROWS, ROWS);
        int pages = Math.max(1, (choices.size() + each - 1) / each);
        int at = Math.clamp(page, 0, pages - 1);
        List<Choice> shown = choices.subList(at * each, Math.min(choices.size(), (at + 1) * each));
        Split whole = Split.down(0.5, "sheet").fixed(kit.title(title), 2.6);
        whole.share(
                new Tiles(0.55, shown.stream().map(Chooser::button).toList())
                        .columns(COLUMNS)
                        .fewestRows(rows)
                        .noHigherThan(HIGHEST),
                1);
        List<BigButton> foot = new ArrayList<>();
        foot.add(new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("choose-back").on(kit.model()::back));
        if (pages > 1) {
            foot.add(new BigButton(Optional.empty(), (at + 1) + " / " + pages + "  ›", "")
                    .called("choose-more")
                    .on(() -> more.accept((at + 1) % pages)));
        }
        return Sheet.of("", whole.fixed(Split.across(0.6).equal(foot), 3.6), Optional.empty());
    }

    private static BigButton button(Choice choice) {
        BigButton button = new BigButton(choice.picture(), choice.words(), "").called(choice.id()).on(choice.action());
        if (choice.chosen()) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }
}
