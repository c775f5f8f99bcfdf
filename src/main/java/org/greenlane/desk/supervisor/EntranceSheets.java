package org.greenlane.desk.supervisor;

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
import org.greenlane.health.OperatorId;

/// How somebody comes to the desk: a staff number and PIN, or a badge and PIN; and their own PIN, if they have none yet.
final class EntranceSheets {
    private EntranceSheets() {}

    static Sheet signIn(Optional<String> badge, OfficeKit kit) {
        Entry number = new Entry(Entry.Kind.STAFF_NUMBER);
        Entry pin = new Entry(Entry.Kind.PIN);
        List<EntryField> fields = new ArrayList<>();
        if (badge.isEmpty()) {
            fields.add(new EntryField(number, kit.words().shared("phrase.STAFF_NUMBER")));
        }
        fields.add(new EntryField(pin, kit.words().shared("phrase.PIN")));
        Form form = new Form(fields, () -> {
            kit.model().enter(badge.orElseGet(number::shown), pin.take());
            return true;
        });
        BigButton signIn = new BigButton(Sign.YES, kit.words().shared("step.SIGN_IN"), "plainest")
                .called("office-sign-in")
                .on(form::enter);
        BigButton back = new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("office-back").on(kit.model()::leave);
        String hint = kit.say(badge.isPresent() ? SupervisorPhrase.BADGE_READ : SupervisorPhrase.SIGN_IN_HINT);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(kit.title(kit.say(SupervisorPhrase.SIGN_IN_TITLE)), kit.hint(hint)),
                        form,
                        List.of(),
                        kit.notice(),
                        List.of(signIn, back)),
                signIn,
                form);
    }

    static Sheet choosePin(OperatorId operator, OfficeKit kit) {
        Entry old = new Entry(Entry.Kind.PIN);
        Entry chosen = new Entry(Entry.Kind.PIN);
        Entry again = new Entry(Entry.Kind.PIN);
        NoticeBox notice = kit.notice();
        Form form = new Form(
                List.of(
                        new EntryField(old, kit.words().shared("phrase.PRESENT_PIN")),
                        new EntryField(chosen, kit.words().shared("phrase.NEW_PIN")),
                        new EntryField(again, kit.words().shared("phrase.PIN_AGAIN"))),
                () -> {
                    boolean same = chosen.isSameAs(again);
                    again.wipe();
                    if (same) {
                        kit.model().choosePin(old.take(), chosen.take());
                    } else {
                        chosen.wipe();
                        notice.say(kit.words().shared("phrase.PINS_DIFFER"));
                    }
                    return true;
                });
        BigButton done = new BigButton(Sign.YES, kit.words().shared("step.CHANGE_PIN"), "plainest")
                .called("office-change-pin")
                .on(form::enter);
        BigButton back = new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("office-back").on(kit.model()::leave);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(
                                kit.title(kit.words().shared("phrase.CHANGE_PIN_TITLE") + " · " + operator),
                                kit.hint(kit.say(SupervisorPhrase.CHOOSE_PIN_HINT))),
                        form,
                        List.of(),
                        notice,
                        List.of(done, back)),
                done,
                form);
    }
}
