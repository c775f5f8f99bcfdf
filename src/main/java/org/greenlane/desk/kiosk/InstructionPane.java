package org.greenlane.desk.kiosk;

import java.time.Clock;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.greenlane.desk.TextSize;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.Answer;
import org.greenlane.desk.parts.CodesShown;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.FitText;
import org.greenlane.desk.parts.GiantPane;
import org.greenlane.desk.parts.Pictogram;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Phrase;
import org.greenlane.desk.words.Words;
import org.greenlane.health.CardCue;
import org.greenlane.health.Wanted;
import org.greenlane.lane.LaneView;

/// What to do while nobody is being answered: a picture that needs no reading, and a few words.
final class InstructionPane extends Region {
    /// From so many times its height in width on it is wide.
    private static final double WIDE = 1.3;

    /// How large the ring is, in em.
    private static final double RING = 4.6;

    private static final int NARROWING_STEPS = 8;

    private final Pictogram picture = new Pictogram(Drawing.PHONE_IN_FRAME, "instruction-picture");
    private final FitText title = FitText.word(Pos.CENTER, "instruction-title");
    private final FitText companion = FitText.word(Pos.CENTER, "instruction-companion");
    private final Label hint = new Label();
    /// How long the lane waits for what else is wanted.
    private final CountdownRing ring;
    private TextSize textSize = TextSize.NORMAL;

    /// @param still true to show no motion but once a second, for people whom motion disturbs
    InstructionPane(Clock clock, boolean still) {
        ring = new CountdownRing(clock, still);
        visibleProperty().addListener((_, _, shown) -> picture.setMoving(shown && !still));
        picture.setMoving(!still);
        getStyleClass().add("instruction");
        hint.getStyleClass().add("instruction-hint");
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(picture, title, companion, hint, ring);
    }

    /// @param staff why people go to the staff, if they must
    /// @param cue what can be done at the reader for cards, where there is one that works
    void say(Words words, Optional<Phrase> staff, Optional<CardCue> cue) {
        ring.rest();
        // Where codes cannot be read, a card still can.
        boolean cards = staff.filter(Phrase.LANE_CANNOT_READ::equals).isPresent();
        Optional<CardCue> busy = cue.filter(what -> cards || what != CardCue.LAY_DOWN);
        Words others = Words.of(words.language().companion());
        if (busy.isPresent()) {
            picture.draw(busy.get() == CardCue.TAKE_IT ? Drawing.CARD_TAKEN : Drawing.CARD_ON_READER);
            title.setText(words.cue(busy.get()));
            companion.setText(others.cue(busy.get()));
            hint.setText(words.cueHint(busy.get()));
            return;
        }
        Phrase what = staff.isPresent() ? Phrase.GO_TO_THE_STAFF : Phrase.SHOW_YOUR_CODE;
        picture.draw(staff.isPresent() ? Drawing.STAFF : cue.isPresent() ? Drawing.PHONE_OR_CARD : Drawing.PHONE_IN_FRAME);
        title.setText(words.say(what));
        companion.setText(others.say(what));
        Phrase how = cue.isPresent() ? Phrase.HOLD_IT_OR_LAY_A_CARD_DOWN : Phrase.HOLD_IT_IN_THE_FRAME;
        hint.setText(words.say(staff.orElse(how)));
    }

    /// What else the person is asked for, in the language of whoever issued what they have shown, and what that was.
    ///
    /// @param cue what can be done at the reader for cards, where there is one that works
    void want(LaneView.Wanting view, Words words, Optional<CardCue> cue) {
        Language theirs = view.passage().issuer().map(Language::of).orElse(words.language());
        Words large = Words.of(theirs);
        Words others = Words.of(theirs == words.language() ? theirs.companion() : words.language());
        boolean document = view.wanted() instanceof Wanted.Document;
        Picture wanted = switch (view.wanted()) {
            case Wanted.Document _ -> Drawing.CARD_ON_READER;
            case Wanted.Codes(int shown, int all, _) when all <= CodesShown.MOST -> new CodesShown(shown, all);
            case Wanted.Codes _ -> Drawing.PHONE_IN_FRAME;
        };
        Optional<CardCue> busy = cue.filter(what -> document && what != CardCue.LAY_DOWN);
        picture.draw(wanted);
        title.setText(busy.map(large::cue).orElseGet(() -> large.want(view.wanted())));
        companion.setText(busy.map(others::cue).orElseGet(() -> others.want(view.wanted())));
        String shown = Answer.certificate(view.passage(), large).map(text -> text + "\n").orElse("");
        hint.setText(shown + large.whyWanted(view.wanted()));
        ring.count(view.since(), view.wanted().until());
    }

    /// Staff have closed the lane.
    void sayClosed(Words words) {
        ring.rest();
        picture.draw(Drawing.NO_ENTRY);
        title.setText(words.say(Phrase.LANE_CLOSED));
        companion.setText(Words.of(words.language().companion()).say(Phrase.LANE_CLOSED));
        hint.setText(words.say(Phrase.GO_TO_ANOTHER_LANE));
    }

    /// Says that below the words instead.
    void sayHint(String text) {
        hint.setText(text);
    }

    /// Writes so from now on.
    void read(TextSize now) {
        textSize = now;
        requestLayout();
    }

    // With the whole stage of a wide screen for it, the picture stands beside the words.
    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene().getWidth(), getScene().getHeight()) * textSize.scale();
        if (getWidth() > WIDE * getHeight()) {
            layoutBeside(em);
        } else {
            layoutStacked(em);
        }
    }

    private void layoutBeside(double em) {
        double half = (getWidth() - 2 * em) * 0.5;
        layoutRing(half, 0, em);
        double beside = besidePicture(em);
        picture.resizeRelocate(beside, getHeight() * 0.06, half - 2 * beside, getHeight() * 0.88);
        double hintHeight = hint.prefHeight(half);
        double titleHeight = title.heightWithin(half, 5 * em);
        double companionHeight = companion.heightWithin(half, Math.min(2.4 * em, titleHeight * GiantPane.COMPANION));
        double x = half + 2 * em;
        double y = Math.max(0, (getHeight() - titleHeight - companionHeight - hintHeight - 2.4 * em) / 2);
        title.resizeRelocate(x, y, half, titleHeight);
        y += titleHeight + 1.2 * em;
        companion.resizeRelocate(x, y, half, companionHeight);
        y += companionHeight + 1.2 * em;
        layoutHint(x, y, half, hintHeight);
    }

    private void layoutStacked(double em) {
        double width = getWidth();
        double hintHeight = hint.prefHeight(width);
        double titleHeight = title.heightWithin(width, 3.2 * em);
        double companionHeight = companion.heightWithin(width, Math.min(1.5 * em, titleHeight * GiantPane.COMPANION));
        double words = titleHeight + companionHeight + hintHeight + 2.6 * em;
        double pictureHeight = Math.min(getHeight() - words, width * 0.85);
        double y = Math.max(0, (getHeight() - words - pictureHeight) / 2);
        double beside = besidePicture(em);
        picture.resizeRelocate(beside, y, width - 2 * beside, Math.max(0, pictureHeight));
        layoutRing(width, y, em);
        y += pictureHeight + 1.2 * em;
        title.resizeRelocate(0, y, width, titleHeight);
        y += titleHeight + 0.7 * em;
        companion.resizeRelocate(0, y, width, companionHeight);
        y += companionHeight + 0.7 * em;
        layoutHint(0, y, width, hintHeight);
    }

    /// As narrow as no further line is needed: no sign stands alone on the last one.
    private void layoutHint(double x, double y, double width, double height) {
        double low = 0;
        double high = width;
        for (int step = 0; step < NARROWING_STEPS; step++) {
            double middle = (low + high) / 2;
            if (hint.prefHeight(middle) > height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        hint.resizeRelocate(x + (width - high) / 2, y, high, height);
    }

    /// What the picture leaves free at either side: drawings have a margin of their own, too.
    private double besidePicture(double em) {
        return ring.isVisible() ? RING * em / 2 : 0;
    }

    /// In the corner above the picture's right side.
    private void layoutRing(double right, double top, double em) {
        double side = RING * em;
        ring.resizeRelocate(right - side, top, side, side);
    }
}
