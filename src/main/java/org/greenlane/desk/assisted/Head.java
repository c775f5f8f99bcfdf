package org.greenlane.desk.assisted;

import java.util.Optional;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitParagraph;

/// The head of the screen: what is shown, the staff's language, and the way to the self-service lane.
final class Head {
    private Head() {}

    static Split of(FitParagraph title, Kit kit, Runnable language, Runnable help) {
        Split head = Split.across(0.6, "head")
                .share(title, 1)
                .fixed(
                        new BigButton(Optional.empty(), "?", "", "head-button").called("help").on(help),
                        3.4)
                .fixed(Kit.reading(kit.common(), kit.model().readingProperty(), "head-button"), 4.2)
                .fixed(LookButton.of(kit.common()), 3.2)
                .fixed(
                        new BigButton(Drawing.LANGUAGE, kit.language().next().ownName(), "head-button")
                                .called("staff-language")
                                .on(language),
                        8)
                .fixed(
                        new BigButton(Drawing.PHONE, kit.say(AssistedPhrase.SELF_SERVICE), "head-button")
                                .called("self-service")
                                .on(kit.model()::switchLane),
                        10.4);
        kit.model().supervisor().ifPresent(action -> head.fixed(supervisor(kit, action), 6));
        return head;
    }

    private static BigButton supervisor(Kit kit, Runnable action) {
        BigButton button = new BigButton(Sign.SUPERVISOR, "F4", "head-button").called("supervisors-desk").on(action);
        button.setAccessibleText(kit.say(AssistedPhrase.SUPERVISORS_DESK));
        return button;
    }
}
