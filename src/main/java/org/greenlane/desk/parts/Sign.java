package org.greenlane.desk.parts;

import java.util.List;
import java.util.Locale;
import org.greenlane.desk.parts.Drawing.Layer;

/// The pictures of staff's screens, drawn as `signs.txt` says. Those of a procedure's questions are found by the names that the
/// site's data has for them.
public enum Sign implements Picture {
    YES,
    NO,
    QUESTION,
    WARNING,
    DOCUMENT,
    PASSPORT,
    OTHER_PERSON,
    THERMOMETER,
    THERMOMETER_NORMAL,
    THERMOMETER_HIGH,
    COUGH,
    TWO_PEOPLE,
    MAP,
    HOUSE,
    TRAIN,
    AMBULANCE,
    SPOKEN,
    SIGNED_SHEET,
    STANDING,
    GUARDIAN,
    SPEAKER,
    SUPERVISOR,
    /// A glass that looks at a heart.
    LOOK_UP,
    BADGE,
    LOCK,
    CHECK_LIST,
    KEYBOARD,
    EMPTY_HAND,
    BACK,
    /// An arrow that turns round: what was done is taken back.
    UNDO,
    NEXT_PERSON,
    HAND_OVER,
    SIGN_OUT,
    SLIP,
    CLINIC,
    PRINTER,
    /// A camera: all that is connected to a gate.
    DEVICES,
    FOLDER,
    STICK;

    /// The drawing that a site's data calls so; a question mark where there is none.
    public static Sign named(String pictogram) {
        String name = pictogram.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Sign sign : values()) {
            if (sign.name().equals(name)) {
                return sign;
            }
        }
        return QUESTION;
    }

    @Override
    public List<Layer> layers() {
        return SignPaths.of(this);
    }
}
