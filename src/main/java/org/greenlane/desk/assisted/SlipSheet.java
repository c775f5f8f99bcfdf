package org.greenlane.desk.assisted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import org.greenlane.desk.assisted.AssistedViewModel.Local;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.CodePicture;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.lane.assisted.AssistedView;

/// A temporary slip: its code, until when it is good, and where.
final class SlipSheet {
    private SlipSheet() {}

    static Sheet of(AssistedView.SlipReady view, Local local, Kit kit) {
        List<BigButton> steps = steps(view, local, kit);
        Split said = Split.down(0.6)
                .share(
                        Split.across(0.8)
                                .fixed(new Pictogram(Sign.SLIP), 4)
                                .share(
                                        new FitParagraph(
                                                kit.say(AssistedPhrase.SLIP_TITLE), Pos.CENTER_LEFT, 2.6, "strong"),
                                        1),
                        2)
                .share(
                        new FitParagraph(
                                kit.words().validUntil(kit.time(view.slip().until(), view.since())), Pos.CENTER_LEFT, 3, "strong"),
                        2)
                .share(below(local, kit), 2)
                .equal(steps);
        Split whole = Split.turning(1.4, "sheet")
                .share(new CodePicture(kit.model().code(view.slip().text())), 1)
                .share(said, 1);
        return Sheet.of(kit.words().goesAt(kit.time(view.until())), whole, Kit.plainest(steps));
    }

    /// With a printer, to print stands first, and stays there: who touches it twice calls no next person. It is the plainest
    /// until that has been done.
    private static List<BigButton> steps(AssistedView.SlipReady view, Local local, Kit kit) {
        List<BigButton> steps = new ArrayList<>(kit.buttons(view, Map.of()));
        kit.model().print().ifPresent(print -> {
            BigButton button = new BigButton(Sign.PRINTER, kit.say(AssistedPhrase.PRINT))
                    .called("print")
                    .on(() -> print.accept(view.slip()));
            if (!(local instanceof Local.Printed(boolean well) && well)) {
                steps.forEach(other -> other.getStyleClass().remove("plainest"));
                button.getStyleClass().add("plainest");
            }
            steps.addFirst(button);
        });
        return steps;
    }

    private static FitParagraph below(Local local, Kit kit) {
        return local instanceof Local.Printed(boolean well)
                ? new FitParagraph(
                        kit.say(well ? AssistedPhrase.PRINTED : AssistedPhrase.NOT_PRINTED), Pos.CENTER_LEFT, 1.7, "strong")
                : new FitParagraph(kit.say(AssistedPhrase.SLIP_HINT), Pos.CENTER_LEFT, 1.7, "quiet");
    }
}
