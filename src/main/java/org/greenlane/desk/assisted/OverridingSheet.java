package org.greenlane.desk.assisted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.greenlane.desk.assisted.AssistedViewModel.Local;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.OverrideReason;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Limits;
import org.greenlane.lane.assisted.Step;

/// A supervisor lets somebody through: first says why, then signs.
final class OverridingSheet {
    private OverridingSheet() {}

    static ViewSheet of(AssistedView.Overriding view, Local local, Kit kit) {
        return local instanceof Local.Signing(OverrideReason reason) ? sign(view, reason, kit) : reasons(view, kit);
    }

    private static ViewSheet reasons(AssistedView.Overriding view, Kit kit) {
        List<OverrideReason> reasons = view.reasons();
        List<BigButton> buttons = IntStream.range(0, reasons.size())
                .mapToObj(at -> reason(reasons.get(at), String.valueOf(at + 1), kit))
                .toList();
        Map<Character, BigButton> keys = new HashMap<>();
        for (int at = 0; at < buttons.size(); at++) {
            keys.put((char) ('1' + at), buttons.get(at));
        }
        Split whole = Split.down(0.7, "sheet")
                .fixed(
                        view.objection().isPresent()
                                ? kit.hint(kit.objection(view.objection()))
                                : kit.title(AssistedPhrase.OVERRIDE_TITLE),
                        3)
                .equal(buttons);
        kit.button(Step.BACK).ifPresent(back -> whole.share(back, 1));
        return new ViewSheet(Sheet.of("", whole, Optional.empty(), keys));
    }

    private static BigButton reason(OverrideReason reason, String mark, Kit kit) {
        Sign sign = switch (reason) {
            case EMERGENCY -> Sign.AMBULANCE;
            case PROVEN_OTHERWISE -> Sign.DOCUMENT;
            case ESCORTED -> Sign.TWO_PEOPLE;
            case STATION_FAILED -> Sign.WARNING;
            case OTHER -> Sign.QUESTION;
        };
        return new BigButton(Optional.of(sign), kit.words().reason(reason), mark)
                .called("reason-" + reason)
                .on(() -> kit.model().local(new Local.Signing(reason)));
    }

    private static ViewSheet sign(AssistedView.Overriding view, OverrideReason reason, Kit kit) {
        Entry number = new Entry(Entry.Kind.STAFF_NUMBER);
        Entry pin = new Entry(Entry.Kind.PIN);
        NoticeBox notice = new NoticeBox(kit.objection(view.objection()));
        TextField note = note(kit);
        Form form = new Form(
                List.of(
                        new EntryField(number, kit.say(AssistedPhrase.STAFF_NUMBER)),
                        new EntryField(pin, kit.say(AssistedPhrase.PIN))),
                () -> {
                    if (reason == OverrideReason.OTHER && note.getText().isBlank()) {
                        notice.say(kit.say(AssistedPhrase.NOTE_NEEDED));
                        return false;
                    }
                    kit.send(new Input.LetThrough(reason, note.getText(), number.shown(), pin.take()));
                    return true;
                });
        form.writeInto(note, new NotePad(kit.words(), note));
        BigButton let = new BigButton(Sign.YES, kit.words().step(Step.OVERRIDE), "plainest")
                .called("step-override")
                .on(form::enter);
        BigButton back = new BigButton(Sign.BACK, kit.words().step(Step.BACK))
                .called("signing-back")
                .on(() -> kit.model().local(new Local.Nothing()));
        Sheet sheet = Sheet.typing(
                        kit.words().reason(reason),
                        FormSheet.of(
                                List.of(kit.title(AssistedPhrase.OVERRIDE_SIGN)),
                                form,
                                List.of(note),
                                notice,
                                List.of(let, back)),
                        let,
                        form)
                .forgetting(note::clear);
        return new ViewSheet(sheet, next -> {
            if (next instanceof AssistedView.Overriding again && again.objection().isPresent()) {
                notice.say(kit.objection(again.objection()));
                form.again();
                return true;
            }
            return false;
        });
    }

    private static TextField note(Kit kit) {
        TextField note = new TextField();
        note.setId("note");
        note.getStyleClass().add("note");
        note.setPromptText(kit.say(AssistedPhrase.NOTE));
        note.setTextFormatter(new TextFormatter<>(OverridingSheet::shortEnough));
        return note;
    }

    /// Writes nothing of what would make it too long.
    private static TextFormatter.Change shortEnough(TextFormatter.Change change) {
        if (change.getControlNewText().length() > Limits.LONGEST_NOTE) {
            String now = change.getControlText();
            change.setRange(now.length(), now.length());
            change.setText("");
            change.selectRange(now.length(), now.length());
        }
        return change;
    }
}
