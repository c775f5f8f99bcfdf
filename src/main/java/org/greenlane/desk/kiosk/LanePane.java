package org.greenlane.desk.kiosk;

import java.time.Clock;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.Answer;
import org.greenlane.desk.parts.CameraPane;
import org.greenlane.desk.parts.DetailSlip;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.GiantPane;
import org.greenlane.desk.parts.GroupPane;
import org.greenlane.desk.parts.PersonTile;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.VerdictLook;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.health.CardCue;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.LaneView;

/// The lane's stage: the running picture always, beside it the instruction or the answer.
final class LanePane extends Region {
    private static final double SIDE_PART = 0.34;
    private static final double ACTION_EMS = 6.5;
    /// How high the small picture is, as a part of its width, at least and at best.
    private static final double LEAST_PICTURE = 0.30;
    private static final double BEST_PICTURE = 0.62;

    /// Of the hint: it tells somebody to take their card, who must read it from where they stand.
    private static final PseudoClass TAKING = PseudoClass.getPseudoClass("taking");

    private final CameraPane camera;
    private final InstructionPane instruction;
    private final GiantPane giant = new GiantPane();
    /// In place of the running picture while a card is to be taken away.
    private final Pictogram takeCard = new Pictogram(Drawing.CARD_TAKEN, "take-card");
    private final GroupPane group = new GroupPane(PersonTile::new);
    private final DetailSlip slip = new DetailSlip(false);
    private final Label next = new Label();
    private final ActionPane action;
    private VerdictLook look = VerdictLook.ASK;
    private boolean answering;
    /// While nobody is to hold a code up.
    private boolean pictureless;
    private boolean grouped;
    private TextSize textSize = TextSize.NORMAL;

    /// @param still true to show no motion, for people whom motion disturbs
    LanePane(CameraPane camera, ActionPane action, Clock clock, boolean still) {
        this.camera = camera;
        this.instruction = new InstructionPane(clock, still);
        this.action = action;
        getStyleClass().add("lane");
        next.getStyleClass().add("next-hint");
        next.setWrapText(true);
        next.setTextAlignment(TextAlignment.CENTER);
        takeCard.setVisible(false);
        giant.visibleProperty().addListener((_, _, shown) -> giant.setMoving(shown && !still));
        takeCard.visibleProperty().addListener((_, _, shown) -> takeCard.setMoving(shown && !still));
        getChildren().addAll(camera, takeCard, instruction, giant, group, slip, next, action);
    }

    /// While somebody is stopped or waits for staff, the next person waits too.
    private static boolean takesNext(LaneView view) {
        return view instanceof LaneView.Answered(_, _, _, boolean acknowledgeable) && !acknowledgeable;
    }

    /// @param staff why people go to the staff, if they must
    /// @param cue what can be done at the reader for cards, where there is one that works
    void show(LaneView view, Words words, Optional<Phrase> staff, Optional<CardCue> cue) {
        camera.say(words.say(Phrase.NO_PICTURE), words.say(Phrase.LIVE_PICTURE));
        boolean closed = view instanceof LaneView.Closed;
        if (closed) {
            instruction.sayClosed(words);
        } else {
            instruction.say(words, staff, cue);
        }
        boolean taking = isTaken(view, cue);
        next.setText(taking ? words.cue(CardCue.TAKE_IT) : hint(view, words, staff));
        next.pseudoClassStateChanged(TAKING, taking);
        action.say(words);
        getStyleClass().remove(look.styleClass());
        answering = view instanceof LaneView.Answered;
        switch (view) {
            case LaneView.Ready(), LaneView.Closed() -> action.hide();
            case LaneView.Wanting wanting -> {
                action.hide();
                instruction.want(wanting, words, cue);
            }
            case LaneView.Answered answered -> say(answered.passage(), words);
        }
        // Who has begun goes on, wherever codes can be read.
        boolean leads = staff.filter(why -> view instanceof LaneView.Ready || why == Phrase.LANE_CANNOT_READ).isPresent();
        pictureless = !answering && (leads || closed);
        showParts(taking);
        if (view instanceof LaneView.Answered answered) {
            action.show(answered);
        }
        requestLayout();
    }

    private void showParts(boolean taking) {
        show(camera, !pictureless && !taking);
        show(takeCard, taking);
        show(instruction, !answering);
        show(giant, answering && !grouped);
        show(group, answering && grouped);
        show(slip, answering);
        show(next, answering);
        show(action, answering);
    }

    /// The closed lane says why it was not opened.
    void sayWhyClosed(Words words) {
        instruction.sayHint(words.say(Phrase.SIGN_IN_TO_OPEN));
    }

    /// True while the answered person's card still lies there.
    private static boolean isTaken(LaneView view, Optional<CardCue> cue) {
        return view instanceof LaneView.Answered && cue.filter(CardCue.TAKE_IT::equals).isPresent();
    }

    private static String hint(LaneView view, Words words, Optional<Phrase> staff) {
        return takesNext(view) && staff.isEmpty() ? words.say(Phrase.NEXT_PERSON_SHOW_YOUR_CODE) : "";
    }

    /// Where a picture says what a person who is not let through does now.
    private static Optional<Drawing> nextStep(Verdict verdict) {
        if (!(verdict instanceof Verdict.AskStaff)) {
            return Optional.empty();
        }
        return Optional.of(
                verdict.reasons().getFirst() == Reason.SEVERAL_CODES ? Drawing.ONE_CODE : Drawing.STAFF);
    }

    /// Writes so from now on.
    void read(TextSize now) {
        textSize = now;
        instruction.read(now);
        requestLayout();
    }

    /// Gives the keyboard to the answer's button, where there is one.
    ///
    /// @return false if there is none
    boolean takeFocus() {
        return action.takeFocus();
    }

    private void say(Passage passage, Words words) {
        Answer answer = Answer.of(passage, words);
        look = answer.look();
        getStyleClass().add(look.styleClass());
        setAccessibleText(answer.word());
        grouped = answer.isGroup();
        if (grouped) {
            group.say(answer);
        } else {
            giant.say(answer, nextStep(passage.verdict()));
        }
        slip.say(answer);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
    }

    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene().getWidth(), getScene().getHeight());
        Room room = new Room(em * 1.4, em * 1.4, getWidth() - em * 2.8, getHeight() - em * 2.8, em);
        boolean portrait = Theme.isPortrait(getWidth(), getHeight());
        if (!answering) {
            layoutIdle(room, portrait);
        } else if (portrait) {
            layoutPortrait(room);
        } else {
            layoutLandscape(room);
        }
    }

    /// The room within the lane's margins, in pixels.
    private record Room(double x, double y, double width, double height, double em) {}

    private void layoutIdle(Room room, boolean portrait) {
        if (pictureless) {
            instruction.resizeRelocate(room.x, room.y, room.width, room.height);
        } else if (portrait) {
            double high = room.height * 0.58;
            layoutCamera(room.x, room.y, room.width, high);
            double gap = room.em * 1.4;
            instruction.resizeRelocate(room.x, room.y + high + gap, room.width, room.height - high - gap);
        } else {
            double wide = room.width * textSize.picturePart();
            double gap = room.em * 2;
            layoutCamera(room.x, room.y, wide, room.height);
            instruction.resizeRelocate(room.x + wide + gap, room.y, room.width - wide - gap, room.height);
        }
    }

    // The answer has the left, whole; everything for the guard stands in a column at its right. Where the column is too
    // short for all that is to be said, the slip moves under the answer.
    private void layoutLandscape(Room room) {
        double gap = room.em * 1.2;
        double side = room.width * SIDE_PART;
        double main = room.width - side - gap;
        double hintHeight = next.prefHeight(side);
        double actionHeight = room.em * ACTION_EMS;
        double slipHeight = slip.prefHeight(side);
        double pictureRoom = room.height - room.em * 0.4 - hintHeight - slipHeight - actionHeight - 2 * gap;
        boolean inColumn = pictureRoom >= side * LEAST_PICTURE;
        double giantHeight = room.height;
        if (!inColumn) {
            slipHeight = slip.prefHeight(main);
            giantHeight -= slipHeight + gap;
            slip.resizeRelocate(room.x, room.y + giantHeight + gap, main, slipHeight);
            pictureRoom = room.height - room.em * 0.4 - hintHeight - actionHeight - gap;
        }
        layoutGiant(room.x, room.y, main, giantHeight);
        double x = room.x + main + gap;
        double pictureHeight = Math.min(side * BEST_PICTURE, pictureRoom);
        layoutCamera(x, room.y, side, pictureHeight);
        double y = room.y + pictureHeight + room.em * 0.4;
        next.resizeRelocate(x, y, side, hintHeight);
        y += hintHeight + gap;
        if (inColumn) {
            slip.resizeRelocate(x, y, side, slipHeight);
            y += slipHeight + gap;
        }
        action.resizeRelocate(x, y, side, room.y + room.height - y);
    }

    private void layoutPortrait(Room room) {
        double gap = room.em * 1.4;
        double slipHeight = slip.prefHeight(room.width);
        double half = (room.width - gap) / 2;
        double hintHeight = next.prefHeight(half);
        double pictureHeight = half * 0.62;
        double foot = pictureHeight + room.em * 0.5 + hintHeight;
        double giantHeight = room.height - slipHeight - foot - 2 * gap;
        layoutGiant(room.x, room.y, room.width, giantHeight);
        double y = room.y + giantHeight + gap;
        slip.resizeRelocate(room.x, y, room.width, slipHeight);
        y += slipHeight + gap;
        layoutCamera(room.x, y, half, pictureHeight);
        next.resizeRelocate(room.x, y + pictureHeight + room.em * 0.5, half, hintHeight);
        action.resizeRelocate(room.x + half + gap, y, half, pictureHeight);
    }

    // To whole pixels: a picture that ends within one leaves a seam.
    private void layoutCamera(double x, double y, double width, double height) {
        double left = Math.rint(x);
        double top = Math.rint(y);
        camera.resizeRelocate(left, top, Math.rint(x + width) - left, Math.rint(y + Math.max(0, height)) - top);
        takeCard.resizeRelocate(x, y, width, Math.max(0, height));
    }

    private void layoutGiant(double x, double y, double width, double height) {
        (grouped ? group : giant).resizeRelocate(x, y, width, Math.max(0, height));
    }
}
