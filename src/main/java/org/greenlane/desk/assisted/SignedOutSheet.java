package org.greenlane.desk.assisted;

import java.util.List;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;

/// Nobody works here: a staff number and PIN, or a badge.
final class SignedOutSheet {
    private SignedOutSheet() {}

    static ViewSheet of(AssistedView.SignedOut view, Kit kit) {
        Entry number = new Entry(Entry.Kind.STAFF_NUMBER);
        Entry pin = new Entry(Entry.Kind.PIN);
        Form form = new Form(
                List.of(
                        new EntryField(number, kit.say(AssistedPhrase.STAFF_NUMBER)),
                        new EntryField(pin, kit.say(AssistedPhrase.PIN))),
                () -> {
                    kit.send(new Input.SignIn(number.shown(), pin.take()));
                    return true;
                });
        NoticeBox notice = new NoticeBox(kit.objection(view.objection()));
        BigButton signIn = new BigButton(Sign.YES, kit.words().step(Step.SIGN_IN), "plainest")
                .called("step-sign-in")
                .on(form::enter);
        Split badge = Split.across(0.8)
                .fixed(new Pictogram(Sign.BADGE), 3)
                .share(kit.hint(AssistedPhrase.BADGE_HINT), 1);
        Sheet sheet = Sheet.typing(
                "",
                FormSheet.of(
                        List.of(kit.title(kit.words().why(view.why())), badge),
                        form,
                        List.of(),
                        notice,
                        List.of(signIn)),
                signIn,
                form);
        return new ViewSheet(sheet, next -> next instanceof AssistedView.SignedOut(var why, var objection)
                && why == view.why()
                && objection.isPresent()
                && object(notice, form, kit.objection(objection)));
    }

    private static boolean object(NoticeBox notice, Form form, String text) {
        notice.say(text);
        form.again();
        return true;
    }
}
