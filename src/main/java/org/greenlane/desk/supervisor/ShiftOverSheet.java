package org.greenlane.desk.supervisor;

import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.CodePicture;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;

/// The shift is over: what the station signed, to be photographed or written down as a witness.
final class ShiftOverSheet {
    private ShiftOverSheet() {}

    static Sheet of(ShiftEnd end, OfficeKit kit) {
        BigButton done = switch (end) {
            case ShiftEnd.Signed _ -> new BigButton(Sign.YES, kit.say(SupervisorPhrase.DONE), "plainest");
            case ShiftEnd.NotSigned() -> new BigButton(Sign.SIGN_OUT, kit.say(SupervisorPhrase.CLOSE), "plainest");
        };
        done.called("shift-over-done").on(kit.model()::leave);
        Split words = switch (end) {
            case ShiftEnd.Signed signed -> signed(signed, kit);
            case ShiftEnd.NotSigned() ->
                kit.broken(
                        SupervisorPhrase.NOT_SIGNED, kit.say(SupervisorPhrase.NOT_SIGNED_HINT), DeskTrouble.NOT_SIGNED);
        };
        words.fixed(done, 4.4);
        Split whole = Split.turning(1.4, "sheet").share(words, 1);
        if (end instanceof ShiftEnd.Signed signed) {
            whole.share(new CodePicture(kit.model().around().code().apply(signed.note())), 1);
        }
        return Sheet.of("", whole, Optional.of(done));
    }

    /// Nobody can take it back, so it is asked.
    static Sheet asking(OfficeKit kit) {
        BigButton yes = new BigButton(Sign.HAND_OVER, kit.say(SupervisorPhrase.END_SHIFT))
                .called("end-shift-now")
                .on(kit.model()::endShiftNow);
        return Question.of(kit.say(SupervisorPhrase.END_SHIFT_TITLE), kit.say(SupervisorPhrase.END_SHIFT_SURE), yes, new NoticeBox(""), kit);
    }

    private static Split signed(ShiftEnd.Signed signed, OfficeKit kit) {
        return Split.down(0.6)
                .fixed(kit.title(kit.say(SupervisorPhrase.SHIFT_OVER)), 3)
                .share(kit.text(kit.words().signed(signed.entries(), kit.minute(signed.at()))), 2)
                .share(kit.text(inGroups(signed.root()), Pos.CENTER_LEFT, 1.6, "checkpoint-root"), 3)
                .share(
                        signed.purged()
                                ? kit.hint(kit.say(SupervisorPhrase.SHIFT_OVER_HINT))
                                : kit.text(
                                        SupervisorWords.coded(kit.say(SupervisorPhrase.NOT_PURGED), DeskTrouble.NOT_PURGED.code()),
                                        Pos.CENTER_LEFT,
                                        1.4,
                                        "strong"),
                        3);
    }

    /// As somebody writes it down.
    private static String inGroups(String root) {
        return root.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
