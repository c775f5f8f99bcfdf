package org.greenlane.desk.help;

import java.util.List;
import org.greenlane.desk.parts.Picture;

/// A place at the station that help can be asked about. Its words stand in `help_….properties` under its name.
public interface Topic {
    /// The name of its words.
    String key();

    /// The name of the line that tells the keys of its screen.
    Keys keys();

    /// What is drawn beside each of its tips, in their order; there are as many tips.
    List<Picture> pictures();

    /// The screens with keys of their own.
    enum Keys {
        GATE,
        STAFF,
        SUPERVISOR
    }
}
