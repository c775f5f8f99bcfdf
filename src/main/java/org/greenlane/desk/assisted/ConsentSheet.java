package org.greenlane.desk.assisted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.Consent;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;

/// The person is asked in their own language, as large as the screen allows; staff mark how they agreed, or that they did not.
final class ConsentSheet {
    private ConsentSheet() {}

    static Sheet of(AssistedView.AskingConsent view, Kit kit) {
        List<BigButton> ways = ways(kit);
        BigButton refuse = new BigButton(
                        Optional.of(Sign.NO), kit.words().step(Step.REFUSE), "0", "refuse")
                .called(Kit.id(Step.REFUSE))
                .on(() -> kit.send(new Input.Refuse()));
        Split foot = Split.across(0.5).share(refuse, 5);
        kit.button(Step.BACK).ifPresent(back -> foot.share(back, 4));
        Split answers = Split.down(0.5)
                .fixed(kit.title(AssistedPhrase.HOW_GIVEN), 2)
                .equal(ways)
                .share(foot, 1);
        Split whole = Split.turning(1.4, "sheet").share(question(view, kit), 8).share(answers, 5);
        Map<Character, BigButton> keys = new HashMap<>();
        for (int i = 0; i < ways.size(); i++) {
            keys.put((char) ('1' + i), ways.get(i));
        }
        keys.put('0', refuse);
        return Sheet.of(kit.words().way(view.way()), whole, Optional.of(ways.getFirst()), keys);
    }

    private static Split question(AssistedView.AskingConsent view, Kit kit) {
        AssistedWords asked = AssistedWords.ofTag(view.language());
        Split foot = Split.across(0.8).share(kit.languages(view.language(), view.languages()), 3);
        kit.model().repeat().ifPresent(say -> foot.share(
                new BigButton(Sign.SPEAKER, asked.say(AssistedPhrase.REPEAT_ALOUD))
                        .called("repeat-aloud")
                        .on(() -> say.accept(view.language())),
                1.6));
        return Split.down(0.6, "card")
                .share(new Pictogram(Sign.LOOK_UP, "large-picture"), 3)
                .share(
                        new FitParagraph(
                                asked.say(AssistedPhrase.CONSENT_QUESTION), Pos.CENTER, 6, "strong", "consent-question"),
                        7)
                .share(new FitParagraph(asked.say(AssistedPhrase.CONSENT_HINT), Pos.CENTER, 2.6, "quiet"), 2)
                .fixed(foot, 3.8);
    }

    private static List<BigButton> ways(Kit kit) {
        List<BigButton> ways = new ArrayList<>();
        for (Consent.Way way : Consent.Way.values()) {
            String[] classes = ways.isEmpty() ? new String[] {"plainest"} : new String[0];
            ways.add(new BigButton(
                            Optional.of(sign(way)), kit.words().consent(way), String.valueOf(ways.size() + 1), classes)
                    .called("consent-" + way)
                    .on(() -> kit.send(new Input.Agree(way))));
        }
        return ways;
    }

    private static Sign sign(Consent.Way way) {
        return switch (way) {
            case SPOKEN -> Sign.SPOKEN;
            case SIGNED_SHEET -> Sign.SIGNED_SHEET;
            case STANDING_AUTHORISATION -> Sign.STANDING;
            case GUARDIAN -> Sign.GUARDIAN;
        };
    }
}
