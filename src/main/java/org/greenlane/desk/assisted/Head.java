package org.greenlane.desk.assisted;

import java.util.Optional;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.LookButton;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;

/// The head of the screen: what is shown, the staff's language, and the way to the self-service lane.
final class Head {
    /// How wide its buttons are, but for the way to the supervisor's desk, and how high on an upright screen, in em.
    private static final double WIDE = 31.6;

    private static final double BUTTONS_HIGH = 3.2;

    private Head() {}

    static Split of(FitParagraph title, Kit kit, Runnable language, Runnable help) {
        Split buttons = Split.across(0.6)
                .share(
                        new BigButton(Optional.empty(), "?", "", "head-button").called("help").on(help),
                        3.4)
                .share(Kit.textSize(kit.common(), kit.model().textSizeProperty(), "head-button"), 4.2)
                .share(LookButton.of(kit.common()), 3.2)
                .share(
                        new BigButton(Drawing.LANGUAGE, kit.language().next().ownName(), "head-button")
                                .called("staff-language")
                                .on(language),
                        8)
                .share(
                        new BigButton(Drawing.PHONE, kit.say(AssistedPhrase.SELF_SERVICE), "head-button")
                                .called("self-service")
                                .on(kit.model()::switchLane),
                        10.4);
        kit.model().supervisor().ifPresent(action -> buttons.share(supervisor(kit, action), 6));
        boolean supervised = kit.model().supervisor().isPresent();
        // An upright screen is too narrow for both side by side.
        return Split.turning(0.2, "head")
                .share(title, 1)
                .fixed(buttons, supervised ? WIDE + 6.6 : WIDE, BUTTONS_HIGH);
    }

    private static BigButton supervisor(Kit kit, Runnable action) {
        BigButton button = new BigButton(Sign.SUPERVISOR, "F4", "head-button").called("supervisors-desk").on(action);
        button.setAccessibleText(kit.say(AssistedPhrase.SUPERVISORS_DESK));
        return button;
    }
}
