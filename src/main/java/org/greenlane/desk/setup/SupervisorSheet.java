package org.greenlane.desk.setup;

import java.util.List;
import java.util.Optional;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.health.OperatorId;

/// The first supervisor: a staff number, and a PIN twice.
final class SupervisorSheet {
    private SupervisorSheet() {}

    static Sheet of(SetupKit kit) {
        Entry number = new Entry(Entry.Kind.STAFF_NUMBER);
        Entry chosen = new Entry(Entry.Kind.PIN);
        Entry again = new Entry(Entry.Kind.PIN);
        NoticeBox notice = kit.notice();
        Form form = new Form(
                List.of(
                        new EntryField(number, kit.words().shared("phrase.STAFF_NUMBER")),
                        new EntryField(chosen, kit.words().shared("phrase.NEW_PIN")),
                        new EntryField(again, kit.words().shared("phrase.PIN_AGAIN"))),
                () -> {
                    taken(kit, number, chosen, again).ifPresent(notice::say);
                    return true;
                });
        kit.assistant().draft().supervisor().ifPresent(
                known -> known.number().text().chars().forEach(sign -> form.type((char) sign)));
        BigButton next = kit.next(kit.words().shared("phrase.SET_SUPERVISOR"), form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(
                                kit.title(SetupPhrase.SUPERVISOR_TITLE),
                                kit.hint(kit.words().shared("phrase.NUMBER_RULES") + " " + kit.words().shared("phrase.PIN_RULES")),
                                kit.later()),
                        form,
                        List.of(),
                        notice,
                        kit.foot(Optional.of(next))),
                next,
                form);
    }

    /// @return why it was not taken
    private static Optional<String> taken(SetupKit kit, Entry number, Entry chosen, Entry again) {
        boolean same = chosen.isSameAs(again);
        again.wipe();
        if (!OperatorId.isOperatorId(number.text())) {
            chosen.wipe();
            return Optional.of(kit.words().shared("phrase.NUMBER_RULES"));
        }
        if (!same) {
            chosen.wipe();
            return Optional.of(kit.words().shared("phrase.PINS_DIFFER"));
        }
        return kit.assistant().supervisor(new OperatorId(number.text()), chosen.take()).map(kit.words()::refusal);
    }
}
