package org.greenlane.desk.assisted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;

/// A second person signs for one more look-up without a document.
final class ApprovalSheet {
    private ApprovalSheet() {}

    static ViewSheet of(AssistedView.NeedsApproval view, Kit kit) {
        Entry number = new Entry(Entry.Kind.STAFF_NUMBER);
        Entry pin = new Entry(Entry.Kind.PIN);
        NoticeBox notice = new NoticeBox(kit.objection(view.objection()));
        Form form = new Form(
                List.of(
                        new EntryField(number, kit.say(AssistedPhrase.STAFF_NUMBER)),
                        new EntryField(pin, kit.say(AssistedPhrase.PIN))),
                () -> {
                    kit.send(new Input.Approve(number.shown(), pin.take()));
                    return true;
                });
        BigButton approve = new BigButton(Sign.YES, kit.words().step(Step.APPROVE))
                .called("step-approve")
                .on(form::enter);
        List<BigButton> buttons = new ArrayList<>(kit.buttons(view, Map.of(Step.APPROVE, approve)));
        Sheet sheet = Sheet.typing(
                kit.words().way(view.way()),
                FormSheet.of(
                        List.of(kit.title(AssistedPhrase.APPROVAL_TITLE), kit.hint(AssistedPhrase.APPROVAL_HINT)),
                        form,
                        List.of(),
                        notice,
                        buttons),
                approve,
                form);
        return new ViewSheet(sheet, next -> {
            if (next instanceof AssistedView.NeedsApproval(var way, var objection)
                    && way == view.way()
                    && objection.isPresent()) {
                notice.say(kit.objection(objection));
                form.again();
                return true;
            }
            return false;
        });
    }
}
