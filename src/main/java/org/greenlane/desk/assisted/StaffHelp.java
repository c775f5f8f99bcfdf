package org.greenlane.desk.assisted;

import java.util.List;
import java.util.Locale;
import org.greenlane.desk.help.Topic;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sign;
import org.greenlane.lane.assisted.AssistedView;

/// What help can be asked for at the staff's desk.
public enum StaffHelp implements Topic {
    SIGN_IN(Sign.BADGE, Sign.LOCK, Sign.HAND_OVER),
    WAITING(Sign.DOCUMENT, Sign.KEYBOARD, Sign.EMPTY_HAND, Sign.GUARDIAN, Drawing.BARRIER_CLOSED),
    CONSENT(Sign.SPOKEN, Sign.YES, Sign.NO, Drawing.LANGUAGE),
    LIMIT(Sign.OTHER_PERSON, Sign.DOCUMENT, Sign.CHECK_LIST),
    ANSWER(Drawing.PASS, Drawing.ASK, Drawing.STOP, Sign.GUARDIAN),
    PROCEDURE(Sign.CHECK_LIST, Sign.BACK, Sign.SLIP),
    OVERRIDE(Sign.SUPERVISOR, Sign.BADGE, Sign.BACK),
    UNAVAILABLE(Sign.WARNING, Drawing.PHONE_IN_FRAME, Drawing.STAFF);

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, and of drawings.
    private final List<Picture> pictures;

    StaffHelp(Picture... pictures) {
        this.pictures = List.of(pictures);
    }

    static StaffHelp at(AssistedView view) {
        return switch (view) {
            case AssistedView.SignedOut _, AssistedView.MustChangePin _ -> SIGN_IN;
            case AssistedView.Waiting _ -> WAITING;
            case AssistedView.AskingConsent _, AssistedView.ConsentRefused _ -> CONSENT;
            case AssistedView.NeedsApproval _, AssistedView.TooManyLookUps _ -> LIMIT;
            case AssistedView.Answered _, AssistedView.Settled _ -> ANSWER;
            case AssistedView.InProcedure _, AssistedView.Confirming _, AssistedView.SlipReady _ -> PROCEDURE;
            case AssistedView.Overriding _ -> OVERRIDE;
            case AssistedView.Unavailable _ -> UNAVAILABLE;
        };
    }

    @Override
    public String key() {
        return "staff." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Keys keys() {
        return Keys.STAFF;
    }

    @Override
    public List<Picture> pictures() {
        return pictures;
    }
}
