package org.greenlane.desk.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.words.Language;

/// The sheet of each step.
final class SetupSheets {
    private SetupSheets() {}

    static Sheet of(SetupKit kit) {
        if (kit.model().part() == SetupPart.LEAVING) {
            return leaving(kit);
        }
        return switch (kit.assistant().step()) {
            case LANGUAGE -> language(kit);
            case SITE -> SiteSheet.of(kit);
            case DEVICES -> DevicesSheet.of(kit);
            case SUPERVISOR -> SupervisorSheet.of(kit);
            case ROOT -> RootSheets.of(kit);
            case KEY -> KeySheets.of(kit);
            case DATA -> DeliverySheets.of(kit);
            case READY -> ReadySheet.of(kit);
        };
    }

    private static Sheet leaving(SetupKit kit) {
        BigButton leave = kit.choice(Sign.NO, kit.say(SetupPhrase.LEAVE), "setup-leave-all", kit.assistant()::leave);
        boolean change = kit.assistant().isChange();
        BigButton stay = new BigButton(
                        Sign.BACK, kit.say(change ? SetupPhrase.CHANGE_STAY : SetupPhrase.STAY), "plainest")
                .called("setup-stay")
                .on(kit.model()::back);
        return kit.plain(
                change ? SetupPhrase.CHANGE_LEAVE_TITLE : SetupPhrase.LEAVE_TITLE,
                kit.say(change ? SetupPhrase.CHANGE_LEAVE_HINT : SetupPhrase.LEAVE_HINT),
                Split.down(0),
                List.of(stay, leave));
    }

    private static Sheet language(SetupKit kit) {
        List<BigButton> choices = Stream.of(Language.values())
                .map(language -> choice(language, kit))
                .toList();
        Sheet sheet = kit.plain(
                SetupPhrase.LANGUAGE_TITLE, kit.say(SetupPhrase.LANGUAGE_HINT), SetupKit.grid(choices, 1), List.of());
        String present = kit.words().language().tag();
        return Sheet.of(
                "",
                sheet.node(),
                choices.stream().filter(each -> each.getId().equals("language-" + present)).findFirst());
    }

    private static BigButton choice(Language language, SetupKit kit) {
        BigButton button = kit.choice(Drawing.LANGUAGE, language.ownName(), "language-" + language.tag(), () -> {
            kit.assistant().language(language.tag());
            kit.assistant().languageChosen();
        });
        if (language == kit.words().language()) {
            button.getStyleClass().add("chosen");
        }
        return button;
    }
}
