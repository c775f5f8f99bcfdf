package org.greenlane.desk.assisted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BarrierButton;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.LaneButton;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.lane.assisted.AssistedView;

/// The desk waits for the next person. Enter does nothing here: somebody must bring something.
final class WaitingSheet {
    private WaitingSheet() {}

    static Sheet of(AssistedView.Waiting view, Kit kit) {
        BigButton type = new BigButton(Sign.KEYBOARD, kit.say(AssistedPhrase.TYPE_A_NUMBER))
                .called("type-a-number")
                .on(() -> kit.model().local(new AssistedViewModel.Local.Typing(Optional.empty())));
        Split invitation = Split.down(0.4, "card")
                .share(new Pictogram(Drawing.CARD_ON_READER, "large-picture"), 6)
                .share(new FitParagraph(kit.say(AssistedPhrase.WAITING_TITLE), Pos.CENTER, 4, "strong"), 3)
                .share(new FitParagraph(kit.say(AssistedPhrase.WAITING_HINT), Pos.CENTER, 2, "quiet"), 1.6);
        List<BigButton> steps = kit.buttons(view, Map.of());
        Split right = Split.down(0.6).share(type, 1).equal(steps);
        kit.model().closing().ifPresent(close -> right.share(
                new LaneButton(kit.model().laneDoorProperty(), kit.common(), close), 1));
        kit.model().keeping().ifPresent(keep -> right.share(
                new BarrierButton(kit.model().barrierProperty(), kit.common(), keep), 1));
        Split whole = Split.down(0.8, "sheet")
                .share(Split.turning(1.4).share(invitation, 5).share(right, 3), 1)
                .fixed(new FitParagraph(kit.words().counts(view.today()), Pos.CENTER, 1.3, "quiet"), 2.8);
        return Sheet.of(
                view.operator() + " · " + kit.words().role(view.role()), whole, Optional.empty(), Map.of('1', type));
    }
}
