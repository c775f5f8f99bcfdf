package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Locale;
import org.greenlane.desk.help.Topic;
import org.greenlane.desk.parts.Drawing;
import org.greenlane.desk.parts.Picture;
import org.greenlane.desk.parts.Sign;

/// What help can be asked for at the supervisor's desk.
public enum OfficeHelp implements Topic {
    ENTRANCE(Sign.BADGE, Sign.DEVICES, Sign.LOCK),
    TODAY(OfficeSign.TODAY, Sign.STANDING, Sign.SUPERVISOR, OfficeSign.LOG),
    LOG(OfficeSign.FILTER, Sign.DOCUMENT, OfficeSign.OLDER),
    INCIDENTS(OfficeSign.INCIDENTS, OfficeSign.LOG),
    EXPORT(OfficeSign.EXPORT, Sign.TWO_PEOPLE, Sign.STICK, Drawing.PASS),
    STAFF(Sign.BADGE, Sign.LOCK, Sign.DOCUMENT),
    DEVICES(Sign.DEVICES, Drawing.WARNING, Drawing.BARRIER_CLOSED),
    DATA(OfficeSign.DATA, Sign.FOLDER, OfficeSign.BACKUP),
    SHIFT_OVER(Drawing.PHONE, OfficeSign.LOG),
    STATION(OfficeSign.STATION, Sign.LOCK, Sign.BACK);

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, and of drawings.
    private final List<Picture> pictures;

    OfficeHelp(Picture... pictures) {
        this.pictures = List.of(pictures);
    }

    static OfficeHelp at(Place place) {
        return switch (place) {
            case Place.Away _, Place.Arriving _, Place.SigningIn _, Place.ChoosingPin _ -> ENTRANCE;
            case Place.ShiftOver _ -> SHIFT_OVER;
            case Place.AtWork(_, _, Tab tab) -> switch (tab) {
                case TODAY -> TODAY;
                case LOG -> LOG;
                case INCIDENTS -> INCIDENTS;
                case EXPORT -> EXPORT;
                case STAFF -> STAFF;
                case DEVICES -> DEVICES;
                case DATA -> DATA;
                case STATION -> STATION;
            };
        };
    }

    @Override
    public String key() {
        return "supervisor." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Keys keys() {
        return Keys.SUPERVISOR;
    }

    @Override
    public List<Picture> pictures() {
        return pictures;
    }
}
