package org.greenlane.desk.supervisor;

import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;

/// What cannot be taken back is asked once more: what follows, and two answers of which Enter presses neither.
final class Question {
    private Question() {}

    /// @param follows what follows from it
    /// @param yes does it
    static Sheet of(String title, String follows, BigButton yes, NoticeBox notice, OfficeKit kit) {
        BigButton no = new BigButton(Sign.BACK, kit.words().shared("step.BACK"))
                .called("question-back")
                .on(kit.model()::back);
        Split whole = Split.down(0.6, "sheet")
                .fixed(kit.title(title), 3)
                .share(kit.text(follows, Pos.CENTER_LEFT, 2, "strong"), 1)
                .fixed(notice, 3)
                .fixed(Split.across(0.6).share(no, 1).share(yes, 1), 4);
        return Sheet.of("", whole, Optional.empty());
    }
}
