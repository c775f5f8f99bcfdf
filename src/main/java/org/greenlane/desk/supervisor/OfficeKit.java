package org.greenlane.desk.supervisor;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.FitParagraph;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.SignIn;

/// What every part of the desk is drawn with.
record OfficeKit(OfficeModel model, SupervisorWords words) {
    private static final double TITLE = 2;
    private static final double HINT = 1.4;
    private static final double LINE = 1.15;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    OfficeKit(OfficeModel model) {
        this(model, SupervisorWords.of(model.languageProperty().get()));
    }

    String say(SupervisorPhrase phrase) {
        return words.say(phrase);
    }

    Instant now() {
        return model.around().clock().instant();
    }

    String time(Instant at) {
        return TIME.format(at.atZone(model.around().zone()));
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(model.around().zone()));
    }

    String second(Instant at) {
        return SECOND.format(at.atZone(model.around().zone()));
    }

    FitParagraph title(String text) {
        return new FitParagraph(text, Pos.CENTER_LEFT, TITLE, "sheet-title");
    }

    FitParagraph hint(String text) {
        return new FitParagraph(text, Pos.CENTER_LEFT, HINT, "sheet-hint");
    }

    FitParagraph text(String text) {
        return new FitParagraph(text, Pos.CENTER_LEFT, HINT);
    }

    FitParagraph text(String text, Pos alignment, double largest, String... styleClasses) {
        return new FitParagraph(text, alignment, largest, styleClasses);
    }

    /// Which failure it was, when, and where the program says more of it.
    FitParagraph more(String code) {
        return new FitParagraph(words.more(code, minute(now())), Pos.CENTER_LEFT, LINE, "quiet");
    }

    /// The log cannot be read: what happened, and what to do.
    Split logBroken() {
        return broken(SupervisorPhrase.LOG_BROKEN, say(SupervisorPhrase.LOG_BROKEN_HINT), DeskTrouble.LOG_UNREADABLE);
    }

    /// What happened, what to do, and which failure it was.
    Split broken(SupervisorPhrase happened, String remedy, DeskTrouble trouble) {
        return Split.down(0.6)
                .share(text(say(happened), Pos.BOTTOM_LEFT, 2.4, "strong"), 1)
                .share(text(remedy, Pos.TOP_LEFT, 1.6), 1)
                .fixed(more(trouble.code()), 2);
    }

    /// One of several lines of a card, all of one size.
    FitParagraph line(String text, String... styleClasses) {
        return new FitParagraph(text, Pos.CENTER_LEFT, LINE, styleClasses);
    }

    /// What stands in the box of things that did not happen, or did.
    NoticeBox notice() {
        boolean isGood = model.notice().filter(what -> what instanceof Notice.Saying(_, boolean good) && good).isPresent();
        return NoticeBox.of(model.notice().map(this::sentence).orElse(""), isGood);
    }

    private String sentence(Notice notice) {
        return switch (notice) {
            case Notice.NotSignedIn(SignIn why) -> refusal(why);
            case Notice.NotForGuards() -> say(SupervisorPhrase.NOT_FOR_GUARDS);
            case Notice.PinRefused(var why) -> words.refusal(why);
            case Notice.Saying(SupervisorPhrase phrase, _) -> say(phrase);
        };
    }

    String refusal(SignIn why) {
        return words.refusal(
                why, Optional.of(why).map(it -> it instanceof SignIn.LockedOut(Instant until) ? time(until) : "").get());
    }
}
