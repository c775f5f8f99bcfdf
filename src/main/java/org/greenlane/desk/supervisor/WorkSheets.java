package org.greenlane.desk.supervisor;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;

/// Long work: how far it is, and that it has ended.
final class WorkSheets {
    private WorkSheets() {}

    /// @param progress from 0 to 1; below 0 where nobody can tell
    static Sheet running(String title, double progress, String words, String stopId, Runnable stop, OfficeKit kit) {
        BigButton button = new BigButton(Sign.NO, kit.say(SupervisorPhrase.STOP)).called(stopId).on(stop);
        Split whole = Split.down(0.8, "sheet")
                .share(kit.text(title, Pos.BOTTOM_LEFT, 2, "strong"), 2)
                .fixed(new ProgressBar(progress), 2)
                .share(kit.text(words, Pos.TOP_LEFT, 1.5), 2)
                .fixed(button, 4);
        return Sheet.of("", whole, Optional.empty());
    }

    static Sheet ended(String title, String words, BigButton done, OfficeKit kit) {
        Split whole = Split.down(0.8, "sheet")
                .share(kit.text(title, Pos.BOTTOM_LEFT, 2.2, "strong"), 1)
                .share(kit.text(words, Pos.TOP_LEFT, 1.6), 1)
                .fixed(done, 4);
        return Sheet.of("", whole, Optional.of(done));
    }

    /// @param code of the failure
    static Sheet failed(String title, String words, String code, BigButton done, OfficeKit kit) {
        Split whole = Split.down(0.8, "sheet")
                .share(kit.text(title, Pos.BOTTOM_LEFT, 2.2, "strong"), 1)
                .share(kit.text(words, Pos.TOP_LEFT, 1.6), 1)
                .fixed(kit.more(code), 2)
                .fixed(done, 4);
        return Sheet.of("", whole, Optional.of(done));
    }

    static BigButton done(String id, Runnable action, OfficeKit kit) {
        return new BigButton(Sign.YES, kit.say(SupervisorPhrase.DONE), "plainest").called(id).on(action);
    }

    /// Where nothing was done.
    static BigButton back(String id, Runnable action, OfficeKit kit) {
        return new BigButton(Sign.BACK, kit.words().shared("step.BACK"), "plainest").called(id).on(action);
    }

    /// The name of a file without its folder.
    static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
