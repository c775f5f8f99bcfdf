package org.greenlane.desk.setup;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.setup.DataState;
import org.greenlane.setup.Machine;

/// The first delivery: where it lies, and how far it is.
final class DeliverySheets {
    private static final String HTTPS = "https://";

    private DeliverySheets() {}

    static Sheet of(SetupKit kit) {
        if (kit.assistant().data() instanceof DataState.Running(Machine.Progress progress)) {
            return running(progress, kit);
        }
        return switch (kit.model().part()) {
            case FOLDERS -> PlacesSheet.of(
                    SetupPhrase.DATA_FOLDER_TITLE, SetupPhrase.DATA_FOLDER_USE, folder -> take(folder, false, kit), kit);
            case ADDRESS -> address(kit);
            case PLAIN, PROFILES, PORTS, PIN, TYPING, PASSPHRASE, STICK, OPEN, LEAVING -> choices(kit);
        };
    }

    private static void take(String source, boolean again, SetupKit kit) {
        kit.model().show(SetupPart.PLAIN);
        kit.assistant().take(source, again);
    }

    private static Sheet choices(SetupKit kit) {
        BigButton folder = kit.choice(
                Sign.STICK, kit.say(SetupPhrase.DATA_FOLDER), "data-folder", () -> kit.model().show(SetupPart.FOLDERS));
        folder.getStyleClass().add("plainest");
        BigButton address = kit.choice(
                Drawing.UPDATE, kit.say(SetupPhrase.DATA_ADDRESS), "data-address", () -> kit.model().show(SetupPart.ADDRESS));
        BigButton later =
                kit.choice(Sign.WARNING, kit.say(SetupPhrase.DATA_LATER), "data-later", kit.assistant()::dataLater);
        Sheet sheet = kit.plain(
                SetupPhrase.DATA_TITLE,
                kit.say(SetupPhrase.DATA_HINT),
                SetupKit.grid(List.of(folder, address, later), 1),
                kit.foot(Optional.empty()));
        return Sheet.of("", sheet.node(), Optional.of(folder));
    }

    private static Sheet address(SetupKit kit) {
        Entry address = new Entry(Entry.Kind.ADDRESS);
        NoticeBox notice = kit.notice();
        Form form = new Form(List.of(new EntryField(address, kit.say(SetupPhrase.ADDRESS))), () -> {
            if (kit.assistant().isAddress(address.text())) {
                take(address.text(), true, kit);
            } else {
                notice.say(kit.say(SetupPhrase.ADDRESS_RULES));
            }
            return true;
        });
        kit.assistant().draft().source().orElse(HTTPS).chars().forEach(sign -> form.type((char) sign));
        BigButton next = kit.next(kit.say(SetupPhrase.ADDRESS_USE), form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(kit.title(SetupPhrase.ADDRESS_TITLE), kit.hint(kit.say(SetupPhrase.ADDRESS_HINT))),
                        form,
                        List.of(),
                        notice,
                        kit.foot(Optional.of(next))),
                next,
                form);
    }

    private static Sheet running(Machine.Progress progress, SetupKit kit) {
        BigButton stop = kit.choice(Sign.NO, kit.say(SetupPhrase.STOP), "data-stop", kit.assistant()::stop);
        Split whole = Split.down(0.8, "sheet")
                .share(new FitParagraph(kit.words().progress(progress), Pos.BOTTOM_LEFT, 2, "strong"), 2)
                .fixed(new ProgressBar(progress.percent() < 0 ? -1 : progress.percent() / 100.0), 2)
                .share(kit.text(kit.say(SetupPhrase.DATA_RUNNING)), 2)
                .fixed(stop, 4);
        return Sheet.of("", whole, Optional.empty());
    }
}
