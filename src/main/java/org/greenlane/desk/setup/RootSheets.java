package org.greenlane.desk.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.RootFingerprint;
import org.greenlane.setup.DeviceRow;
import org.greenlane.setup.Trouble;

/// Whom the station trusts: its sheet before the camera, or typed; then compared by two people.
final class RootSheets {
    private static final int COLUMNS = 2;

    private RootSheets() {}

    static Sheet of(SetupKit kit) {
        if (kit.assistant().draft().root().isPresent()) {
            return compare(kit);
        }
        return kit.model().part() == SetupPart.TYPING ? typing(kit) : scanning(kit);
    }

    private static Sheet scanning(SetupKit kit) {
        Split told = Split.down(0.6)
                .share(new Pictogram(Drawing.PAPER), 2)
                .share(kit.text(kit.say(SetupPhrase.ROOT_SHOW), "strong"), 2);
        kit.assistant().equipment().cameras().stream()
                .filter(row -> !row.isSeen())
                .forEach(row -> told.share(kit.line(camera(row, kit)), 2));
        BigButton type = kit.choice(
                Sign.KEYBOARD, kit.say(SetupPhrase.ROOT_TYPE), "root-type", () -> kit.model().show(SetupPart.TYPING));
        return kit.plain(
                SetupPhrase.ROOT_TITLE,
                kit.words().remedy(kit.assistant().equipment().cameras()).orElse(kit.say(SetupPhrase.ROOT_HINT)),
                Split.turning(0.8).share(kit.camera(), 6).share(told, 4),
                kit.foot(Optional.empty(), type));
    }

    private static String camera(DeviceRow row, SetupKit kit) {
        return kit.words().common().about(kit.device(row.name()), kit.words().state(row));
    }

    /// A group at a time, each with its own tick.
    private static Sheet typing(SetupKit kit) {
        Entry typed = new Entry(Entry.Kind.FINGERPRINT);
        NoticeBox notice = kit.notice();
        List<FitParagraph> marks = new ArrayList<>();
        Split groups = groups(kit, marks);
        Form form = new Form(List.of(new EntryField(typed, kit.say(SetupPhrase.ROOT_TYPED))), () -> {
            RootFingerprint.Typed now = RootFingerprint.read(typed.text());
            now.whole().ifPresentOrElse(
                    kit.assistant().rootSearch()::found,
                    () -> notice.say(kit.words().trouble(
                            new Trouble(Trouble.Kind.MISTYPED, kit.words().group(Math.max(1, now.firstNotRight()))))));
            return true;
        });
        form.onChange(() -> mark(RootFingerprint.read(typed.text()), marks));
        BigButton next = kit.next(kit.say(SetupPhrase.NEXT), form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(kit.title(SetupPhrase.ROOT_TITLE), kit.hint(kit.say(SetupPhrase.ROOT_TYPE_HINT))),
                        form,
                        List.of(groups),
                        notice,
                        kit.foot(Optional.of(next))),
                next,
                form);
    }

    private static Split groups(SetupKit kit, List<FitParagraph> marks) {
        Split row = Split.across(0.3);
        for (int number = 1; number <= RootFingerprint.GROUPS; number++) {
            FitParagraph mark = new FitParagraph("·", Pos.CENTER, 1.8, "strong");
            marks.add(mark);
            row.share(Split.down(0).share(kit.line(String.valueOf(number), "quiet"), 1).share(mark, 1), 1);
        }
        return row;
    }

    private static void mark(RootFingerprint.Typed typed, List<FitParagraph> marks) {
        for (int at = 0; at < marks.size(); at++) {
            marks.get(at).setText(switch (typed.groups().get(at)) {
                case EMPTY -> "·";
                case UNFINISHED -> "…";
                case RIGHT -> "✓";
                case WRONG -> "✗";
            });
        }
    }

    private static Sheet compare(SetupKit kit) {
        List<Node> groups = new ArrayList<>();
        List<String> texts = kit.assistant().rootSearch().groups();
        for (int at = 0; at < texts.size(); at++) {
            groups.add(group(at + 1, texts.get(at), kit));
        }
        BigButton same = kit.next(kit.say(SetupPhrase.ROOT_SAME), kit.assistant()::rootCompared);
        BigButton other = kit.choice(Sign.NO, kit.say(SetupPhrase.ROOT_OTHER), "root-other", kit.assistant().rootSearch()::forget);
        return kit.plain(
                SetupPhrase.ROOT_COMPARE,
                kit.say(SetupPhrase.ROOT_COMPARE_HINT),
                SetupKit.grid(groups, COLUMNS),
                kit.foot(Optional.of(same), other));
    }

    private static Region group(int number, String text, SetupKit kit) {
        return Split.across(0.6, "card")
                .fixed(kit.line(String.valueOf(number), "quiet"), 2)
                .share(new FitParagraph(text, Pos.CENTER, 2, "strong"), 1);
    }
}
