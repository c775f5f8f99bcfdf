package org.greenlane.desk.setup;

import java.util.List;
import java.util.Optional;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.OperatorId;
import org.greenlane.setup.Trouble;

/// Whoever began a change gives their PIN again: they may have gone since, and somebody else stand there.
final class PinSheet {
    private PinSheet() {}

    static Sheet of(SetupKit kit, OperatorId who) {
        boolean useless = kit.assistant().trouble().map(Trouble::kind).filter(PinSheet::isPast).isPresent();
        return useless ? refused(kit) : typing(kit, who);
    }

    /// Whether not even the right PIN changes anything.
    private static boolean isPast(Trouble.Kind why) {
        return why == Trouble.Kind.PIN_LOCKED || why == Trouble.Kind.NO_GATE;
    }

    private static Sheet refused(SetupKit kit) {
        return kit.plain(SetupPhrase.CHANGE_TITLE, "", Split.down(0), kit.foot(Optional.empty()));
    }

    private static Sheet typing(SetupKit kit, OperatorId who) {
        Entry pin = new Entry(Entry.Kind.PIN);
        Form form = new Form(List.of(new EntryField(pin, kit.words().pinOf(who.text()))), () -> {
            kit.assistant().agree(pin.take());
            return true;
        });
        BigButton next = kit.next(kit.say(SetupPhrase.READY_CHANGE), form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(kit.title(SetupPhrase.PIN_TITLE), kit.hint(kit.say(SetupPhrase.PIN_HINT))),
                        form,
                        List.of(),
                        kit.notice(),
                        kit.foot(Optional.of(next))),
                next,
                form);
    }
}
