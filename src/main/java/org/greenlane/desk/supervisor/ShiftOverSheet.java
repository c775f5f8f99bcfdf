package org.greenlane.desk.supervisor;

import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.assisted.BigButton;
import org.greenlane.desk.assisted.CodePicture;
import org.greenlane.desk.assisted.Sheet;
import org.greenlane.desk.assisted.Sign;
import org.greenlane.desk.assisted.Split;

/// The shift is over: what the station signed, to be photographed or written down as a witness.
final class ShiftOverSheet {
    private ShiftOverSheet() {}

    static Sheet of(ShiftEnd end, OfficeKit kit) {
        BigButton done = new BigButton(Sign.YES, kit.say(SupervisorPhrase.DONE), "plainest")
                .called("shift-over-done")
                .on(kit.model()::leave);
        Split words = switch (end) {
            case ShiftEnd.Signed signed -> signed(signed, kit);
            case ShiftEnd.NotSigned() ->
                Split.down(0.6)
                        .share(kit.text(kit.say(SupervisorPhrase.NOT_SIGNED), Pos.BOTTOM_LEFT, 2.4, "strong"), 1)
                        .share(kit.text(kit.say(SupervisorPhrase.NOT_SIGNED_HINT), Pos.TOP_LEFT, 1.6), 1);
        };
        words.fixed(done, 4.4);
        Split whole = Split.turning(1.4, "sheet").share(words, 1);
        if (end instanceof ShiftEnd.Signed signed) {
            whole.share(new CodePicture(kit.model().around().code().apply(signed.note())), 1);
        }
        return Sheet.of("", whole, Optional.of(done));
    }

    private static Split signed(ShiftEnd.Signed signed, OfficeKit kit) {
        Split words = Split.down(0.6)
                .fixed(kit.title(kit.say(SupervisorPhrase.SHIFT_OVER)), 3)
                .share(kit.text(kit.words().signed(signed.entries(), kit.minute(signed.at()))), 2)
                .share(kit.text(inGroups(signed.root()), Pos.CENTER_LEFT, 1.6, "checkpoint-root"), 3)
                .share(kit.hint(kit.say(SupervisorPhrase.SHIFT_OVER_HINT)), 3);
        if (!signed.purged()) {
            words.share(kit.text(kit.say(SupervisorPhrase.NOT_PURGED), Pos.CENTER_LEFT, 1.4, "strong"), 2);
        }
        return words;
    }

    /// As somebody writes it down.
    private static String inGroups(String root) {
        return root.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
