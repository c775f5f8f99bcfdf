package org.greenlane.desk.kiosk;

import java.util.List;
import java.util.Locale;
import org.greenlane.desk.help.Topic;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Picture;
import org.greenlane.lane.LaneView;

/// What help can be asked for at the gate's screen.
public enum GateHelp implements Topic {
    READY(Drawing.PHONE_IN_FRAME, Drawing.CARD_ON_READER, Drawing.STAFF),
    WANTING(Drawing.CARD_ON_READER, Drawing.PHONE_IN_FRAME, Drawing.STAFF),
    ANSWER(Drawing.PASS, Drawing.ASK, Drawing.STOP, Drawing.TRAVEL),
    TROUBLE(Drawing.WARNING, Drawing.NO_CAMERA, Drawing.UPDATE, Drawing.STAFF);

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, and of drawings.
    private final List<Picture> pictures;

    GateHelp(Picture... pictures) {
        this.pictures = List.of(pictures);
    }

    /// @param faulty whether a fault stands on the screen
    static GateHelp at(LaneView view, boolean faulty) {
        return switch (view) {
            case LaneView.Answered _ -> ANSWER;
            case LaneView.Wanting _ -> WANTING;
            case LaneView.Closed _ -> TROUBLE;
            case LaneView.Ready _ -> faulty ? TROUBLE : READY;
        };
    }

    @Override
    public String key() {
        return "gate." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Keys keys() {
        return Keys.GATE;
    }

    @Override
    public List<Picture> pictures() {
        return pictures;
    }
}
