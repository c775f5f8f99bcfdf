package org.greenlane.desk.help;

import java.util.List;
import java.util.Locale;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Picture;

/// What technicians do away from any screen of the station; only in their printed guide.
public enum Upkeep implements Topic {
    SET_UP(Drawing.LANGUAGE, Drawing.TRUST, Drawing.UPDATE, Drawing.PASS),
    KEYS_AT_REST(Drawing.TRUST, Drawing.WARNING),
    CARE(Drawing.GOOD, Drawing.STATUSES, Drawing.CARD_ON_READER);

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, and of drawings.
    private final List<Picture> pictures;

    Upkeep(Picture... pictures) {
        this.pictures = List.of(pictures);
    }

    @Override
    public String key() {
        return "upkeep." + name().toLowerCase(Locale.ROOT);
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
