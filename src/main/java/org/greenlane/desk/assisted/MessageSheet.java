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
import org.greenlane.health.Fault;
import org.greenlane.lane.assisted.AssistedView;

/// A picture, what happened, and what can be done next.
final class MessageSheet {
    private MessageSheet() {}

    /// @param title what happened
    /// @param lines more about it
    static Sheet of(AssistedView view, String head, Sign sign, String title, List<String> lines, Kit kit) {
        List<BigButton> steps = kit.buttons(view, Map.of());
        Split said = Split.down(0.6, "card")
                .share(new Pictogram(sign, "large-picture"), 5)
                .share(new FitParagraph(title, Pos.CENTER, 3.4, "strong"), 3);
        lines.forEach(line -> said.share(new FitParagraph(line, Pos.CENTER, 1.9, "quiet"), 1.7));
        Split whole = Split.turning(1.4, "sheet").share(said, 5).share(Split.down(0.6).equal(steps), 3);
        return Sheet.of(head, whole, Kit.plainest(steps));
    }

    static Sheet refused(AssistedView.ConsentRefused view, Kit kit) {
        return of(
                view,
                kit.words().way(view.way()),
                Sign.NO,
                kit.say(AssistedPhrase.REFUSED_TITLE),
                List.of(kit.say(AssistedPhrase.REFUSED_HINT), kit.say(AssistedPhrase.BRING_HINT)),
                kit);
    }

    static Sheet tooMany(AssistedView.TooManyLookUps view, Kit kit) {
        return of(
                view,
                kit.words().way(view.way()),
                Sign.LOCK,
                kit.say(AssistedPhrase.TOO_MANY_TITLE),
                List.of(
                        kit.words().againFrom(kit.time(view.until())),
                        kit.say(AssistedPhrase.TOO_MANY_HINT)),
                kit);
    }

    /// For the telephone.
    private static String code(AssistedView.Trouble trouble) {
        return switch (trouble) {
            case LOG_NOT_WRITABLE -> Fault.Kind.LOG_NOT_WRITABLE.code();
            case LOOK_UPS_NOT_COUNTED -> Fault.Kind.STAFF_BOOK_UNUSABLE.code();
            case SLIPS_UNAVAILABLE -> "D-501";
            case DEFECT -> Fault.Kind.INTERNAL.code();
        };
    }

    static Sheet unavailable(AssistedView.Unavailable view, Kit kit) {
        return of(
                view,
                kit.time(view.since()) + " · " + code(view.trouble()),
                Sign.WARNING,
                kit.words().trouble(view.trouble()),
                List.of(
                        kit.say(AssistedPhrase.TROUBLE_TITLE),
                        kit.words().remedy(view.trouble())),
                kit);
    }
}
