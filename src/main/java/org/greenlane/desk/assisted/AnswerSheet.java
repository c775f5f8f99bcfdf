package org.greenlane.desk.assisted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.desk.parts.Answer;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.DetailSlip;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.GiantPane;
import org.greenlane.desk.parts.GroupPane;
import org.greenlane.desk.parts.PersonTile;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.parts.VerdictLook;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Step;

/// The answer: shape and word for everybody, who and why in small print for the staff, and what can be done.
final class AnswerSheet {
    /// From this many signs on, small print needs more room.
    private static final int LONG_TEXT = 120;

    private final Kit kit;
    private final AssistedView view;
    private final Answer answer;
    private final Map<Integer, TickTile> ticks = new LinkedHashMap<>();

    private AnswerSheet(Kit kit, AssistedView view, Answer answer) {
        this.kit = kit;
        this.view = view;
        this.answer = answer;
    }

    static Sheet of(AssistedView.Answered view, Kit kit) {
        Answer answer = Answer.of(view.passage(), kit.common());
        return new AnswerSheet(kit, view, answer).sheet(Optional.empty(), true);
    }

    /// @param how staff settled it, in words
    /// @param answer with the look and the word of what came of it
    static Sheet settled(AssistedView.Settled view, Answer answer, String how, Kit kit) {
        return new AnswerSheet(kit, view, answer).sheet(Optional.of(how), false);
    }

    /// @param ticked whether those who pass are ticked to begin with
    private Sheet sheet(Optional<String> how, boolean ticked) {
        Region board = board(ticked);
        Map<Step, BigButton> own = new LinkedHashMap<>();
        if (!ticks.isEmpty()) {
            own.put(Step.LET_PART_PASS, letPass());
        }
        List<BigButton> steps = kit.buttons(view, own);
        Split panel = Split.down(0, "panel", answer.look().styleClass()).share(board, 1);
        boolean wordy = answer.rule().isPresent()
                || answer.lines().stream().anyMatch(line -> line.next().length() > LONG_TEXT);
        Split whole = Split.turning(1.2, "sheet")
                .share(panel, wordy ? 4 : 5)
                .share(side(how, steps), wordy ? 4 : 3.4);
        String goes = view.ends().map(end -> kit.words().goesAt(kit.time(end))).orElse("");
        return Sheet.of(goes, whole, Kit.plainest(steps));
    }

    private Region board(boolean ticked) {
        if (!answer.isGroup()) {
            GiantPane giant = new GiantPane();
            giant.say(answer);
            return giant;
        }
        boolean part = view.steps().contains(Step.LET_PART_PASS);
        int[] at = {0};
        GroupPane group = new GroupPane(person -> {
            int number = at[0]++;
            return part && person.look() == VerdictLook.PASS ? tick(number, person, ticked) : new PersonTile(person);
        });
        group.say(answer);
        return group;
    }

    private TickTile tick(int number, Answer.Person person, boolean ticked) {
        TickTile tile = new TickTile(person, ticked);
        tile.setId("person-" + number);
        ticks.put(number, tile);
        return tile;
    }

    private BigButton letPass() {
        return new BigButton(Sign.TWO_PEOPLE, kit.words().step(Step.LET_PART_PASS))
                .called(Kit.id(Step.LET_PART_PASS))
                .on(() -> kit.send(new Input.LetPartPass(ticks.entrySet().stream()
                        .filter(each -> each.getValue().isSelected())
                        .map(Map.Entry::getKey)
                        .toList())));
    }

    private SideColumn side(Optional<String> how, List<BigButton> steps) {
        DetailSlip slip = new DetailSlip(true);
        slip.say(answer);
        return new SideColumn(
                slip, how.map(text -> new FitParagraph(text, Pos.CENTER_LEFT, 1.5, "settled-how")), steps);
    }
}
