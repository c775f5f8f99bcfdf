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
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.Typed;
import org.greenlane.setup.KeyChoice;

/// What shall open the station's key.
final class KeySheets {
    /// Below it, whoever has the key file tries too many.
    static final int SHORTEST = 12;

    private KeySheets() {}

    static Sheet of(SetupKit kit) {
        return switch (kit.model().part()) {
            case PASSPHRASE -> passphrase(kit);
            case STICK -> PlacesSheet.of(
                    SetupPhrase.STICK_TITLE,
                    SetupPhrase.STICK_USE,
                    folder -> kit.assistant().key(new KeyChoice.Stick(folder)),
                    kit);
            case OPEN -> open(kit);
            case PLAIN, PROFILES, PORTS, TYPING, FOLDERS, ADDRESS, PIN, LEAVING -> choices(kit);
        };
    }

    private static Sheet choices(SetupKit kit) {
        BigButton words = kit.choice(
                Sign.LOCK, kit.say(SetupPhrase.KEY_PASSPHRASE), "key-passphrase", () -> kit.model().show(SetupPart.PASSPHRASE));
        words.getStyleClass().add("plainest");
        BigButton stick = kit.choice(
                Sign.STICK, kit.say(SetupPhrase.KEY_STICK), "key-stick", () -> kit.model().show(SetupPart.STICK));
        BigButton open = kit.choice(
                Sign.WARNING, kit.say(SetupPhrase.KEY_OPEN), "key-open", () -> kit.model().show(SetupPart.OPEN));
        Sheet sheet = kit.plain(
                SetupPhrase.KEY_TITLE,
                kit.say(SetupPhrase.KEY_HINT),
                SetupKit.grid(List.of(words, stick, open), 1),
                kit.foot(Optional.empty()));
        return Sheet.of("", sheet.node(), Optional.of(words));
    }

    private static Sheet passphrase(SetupKit kit) {
        Entry words = new Entry(Entry.Kind.PASSPHRASE);
        Entry again = new Entry(Entry.Kind.PASSPHRASE);
        NoticeBox notice = kit.notice();
        Form form = new Form(
                List.of(
                        new EntryField(words, kit.say(SetupPhrase.PASSPHRASE)),
                        new EntryField(again, kit.say(SetupPhrase.PASSPHRASE_AGAIN))),
                () -> {
                    taken(kit, words, again).ifPresent(notice::say);
                    return true;
                });
        BigButton next = kit.next(kit.say(SetupPhrase.NEXT), form::enter);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(kit.title(SetupPhrase.PASSPHRASE_TITLE), kit.hint(kit.say(SetupPhrase.PASSPHRASE_RULES))),
                        form,
                        List.of(),
                        notice,
                        kit.foot(Optional.of(next))),
                next,
                form);
    }

    /// @return why it was not taken
    private static Optional<String> taken(SetupKit kit, Entry words, Entry again) {
        boolean same = words.isSameAs(again);
        again.wipe();
        Typed typed = words.take();
        if (same && typed.symbols().length >= SHORTEST) {
            kit.assistant().key(new KeyChoice.Passphrase(typed));
            return Optional.empty();
        }
        typed.wipe();
        return Optional.of(kit.say(same ? SetupPhrase.PASSPHRASE_RULES : SetupPhrase.PASSPHRASES_DIFFER));
    }

    private static Sheet open(SetupKit kit) {
        BigButton open = new BigButton(Sign.WARNING, kit.say(SetupPhrase.KEY_OPEN_ALL_THE_SAME))
                .called("key-open-all-the-same")
                .on(() -> kit.assistant().key(new KeyChoice.Open()));
        return kit.plain(
                SetupPhrase.KEY_OPEN_TITLE,
                "",
                Split.down(0, "card").share(kit.text(kit.say(SetupPhrase.KEY_OPEN_WARNING), "strong"), 1),
                kit.foot(Optional.empty(), open));
    }
}
