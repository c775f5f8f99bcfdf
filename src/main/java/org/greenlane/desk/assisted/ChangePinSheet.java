package org.greenlane.desk.assisted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.health.PinChange;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;

/// A PIN that somebody else gave is changed for one's own.
final class ChangePinSheet {
    private ChangePinSheet() {}

    static ViewSheet of(AssistedView.MustChangePin view, Kit kit) {
        Entry old = new Entry(Entry.Kind.PIN);
        Entry chosen = new Entry(Entry.Kind.PIN);
        Entry again = new Entry(Entry.Kind.PIN);
        NoticeBox notice = new NoticeBox(refusal(view.last(), kit));
        Form form = new Form(
                List.of(
                        new EntryField(old, kit.say(AssistedPhrase.PRESENT_PIN)),
                        new EntryField(chosen, kit.say(AssistedPhrase.NEW_PIN)),
                        new EntryField(again, kit.say(AssistedPhrase.PIN_AGAIN))),
                () -> {
                    boolean same = chosen.isSameAs(again);
                    again.wipe();
                    if (same) {
                        kit.send(new Input.ChangePin(old.take(), chosen.take()));
                    } else {
                        chosen.wipe();
                        notice.say(kit.say(AssistedPhrase.PINS_DIFFER));
                    }
                    return true;
                });
        BigButton change = new BigButton(Sign.YES, kit.words().step(Step.CHANGE_PIN), "plainest")
                .called("step-change-pin")
                .on(form::enter);
        List<BigButton> buttons = new ArrayList<>(List.of(change));
        kit.button(Step.SIGN_OUT).ifPresent(buttons::add);
        Sheet sheet = Sheet.typing(
                view.operator().text(),
                FormSheet.of(
                        List.of(kit.title(AssistedPhrase.CHANGE_PIN_TITLE), kit.hint(AssistedPhrase.PIN_RULES)),
                        form,
                        List.of(),
                        notice,
                        buttons),
                change,
                form);
        return new ViewSheet(sheet, next -> {
            if (next instanceof AssistedView.MustChangePin(_, Optional<PinChange> last) && last.isPresent()) {
                notice.say(refusal(last, kit));
                form.again();
                return true;
            }
            return false;
        });
    }

    private static String refusal(Optional<PinChange> last, Kit kit) {
        return last.map(kit.words()::refusal).orElse("");
    }
}
