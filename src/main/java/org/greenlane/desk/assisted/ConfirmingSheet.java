package org.greenlane.desk.assisted;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.procedure.Outcome;

/// What the procedure comes to, and the answers that led there, before it is recorded.
final class ConfirmingSheet {
    private ConfirmingSheet() {}

    static Sheet of(AssistedView.Confirming view, Kit kit) {
        List<BigButton> steps = kit.buttons(view, Map.of());
        String language = kit.language().tag();
        Split answers = Split.down(0.2, "card");
        for (AssistedView.Given given : view.answers()) {
            answers.share(
                    Split.across(0.6)
                            .fixed(new Pictogram(Sign.named(given.choice().pictogram())), 2)
                            .share(
                                    new FitParagraph(
                                            given.question().wording().in(language),
                                            Pos.CENTER_LEFT,
                                            1.4,
                                            "quiet"),
                                    3)
                            .share(
                                    new FitParagraph(
                                            given.choice().wording().in(language), Pos.CENTER_LEFT, 1.5),
                                    2),
                    1);
        }
        Split outcome = Split.turning(0.8, "card")
                .share(new Pictogram(sign(view.outcome().kind()), "large-picture"), 1)
                .share(
                        new FitParagraph(
                                kit.words().outcome(view.outcome().kind()), Pos.CENTER_LEFT, 2.6, "strong"),
                        2);
        Split whole = Split.turning(1.4, "sheet")
                .share(answers, 5)
                .share(
                        Split.down(0.6)
                                .share(kit.title(AssistedPhrase.CONFIRM_TITLE), 1)
                                .share(outcome, 2)
                                .equal(steps),
                        4);
        return Sheet.of("", whole, Kit.plainest(steps));
    }

    private static Sign sign(Outcome.Kind kind) {
        return switch (kind) {
            case PASS_ONCE -> Sign.YES;
            case SLIP -> Sign.SLIP;
            case ASK_SUPERVISOR -> Sign.SUPERVISOR;
            case STOP -> Sign.NO;
            case FEVER_CLINIC -> Sign.CLINIC;
        };
    }
}
