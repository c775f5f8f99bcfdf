package org.greenlane.desk.assisted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;
import org.greenlane.lane.procedure.Question;
import org.greenlane.lane.procedure.Wording;

/// A question of the site's procedure, in the person's language, and below it, small, in that of the staff.
final class QuestionSheet {
    private QuestionSheet() {}

    static Sheet of(AssistedView.InProcedure view, Kit kit) {
        List<Question.Choice> choices = view.question().choices();
        List<BigButton> buttons = IntStream.range(0, choices.size())
                .mapToObj(at -> choice(choices.get(at), at, view, kit))
                .toList();
        Map<Character, BigButton> keys = new HashMap<>();
        for (int at = 0; at < buttons.size(); at++) {
            keys.put((char) ('1' + at), buttons.get(at));
            keys.put((char) ('A' + at), buttons.get(at));
        }
        Split whole = Split.turning(1.4, "sheet")
                .share(question(view, kit), 1)
                .share(Split.down(0.6).equal(buttons), 1);
        return Sheet.of(kit.words().question(view.answers().size() + 1), whole, Optional.empty(), keys);
    }

    private static Split question(AssistedView.InProcedure view, Kit kit) {
        Wording wording = view.question().wording();
        Split asked = Split.down(0.6, "card")
                .share(new Pictogram(Sign.named(view.question().pictogram()), "large-picture"), 4)
                .share(new FitParagraph(wording.in(view.language()), Pos.CENTER, 4, "strong", "question"), 5);
        if (!isStaffs(view, kit)) {
            asked.share(new FitParagraph(wording.in(kit.language().tag()), Pos.CENTER, 1.6, "quiet"), 2);
        }
        Split foot = Split.across(0.8);
        kit.button(Step.BACK).ifPresent(back -> foot.share(back, 1.2));
        foot.share(kit.languages(view.language(), view.languages()), 3);
        return asked.fixed(foot, 3.8);
    }

    private static BigButton choice(Question.Choice choice, int at, AssistedView.InProcedure view, Kit kit) {
        String words = choice.wording().in(view.language());
        String both = isStaffs(view, kit)
                ? words
                : words + "\n" + choice.wording().in(kit.language().tag());
        return new BigButton(
                        Optional.of(Sign.named(choice.pictogram())), both, String.valueOf((char) ('A' + at)), "choice")
                .called("choice-" + choice.name())
                .on(() -> kit.send(new Input.Answer(choice.name())));
    }

    private static boolean isStaffs(AssistedView.InProcedure view, Kit kit) {
        return AssistedWords.ofTag(view.language()).language() == kit.language();
    }
}
