package org.greenlane.demo;

import java.util.Locale;
import org.greenlane.health.Medium;

/// The people of the demo, one for each thing that happens at a gate.
public enum Traveller {
    COMMUTER(Medium.PHONE, Expected.PASS),
    GRANDMOTHER(Medium.PAPER, Expected.PASS),
    FAMILY(Medium.PHONE, Expected.PASS),
    NEIGHBOUR(Medium.PHONE, Expected.PASS),
    JOURNEY(Medium.PHONE, Expected.PASS),
    YELLOW(Medium.PHONE, Expected.ASK_STAFF),
    RED(Medium.PHONE, Expected.STOP),
    TURNED_RED(Medium.PAPER, Expected.STOP),
    OLD_SCREENSHOT(Medium.PHONE, Expected.ASK_STAFF),
    FORGER(Medium.PHONE, Expected.STOP),
    ANNOUNCED(Medium.PHONE, Expected.ASK_STAFF),
    VISITOR(Medium.PAPER, Expected.ASK_STAFF),
    POSTER(Medium.PAPER, Expected.ASK_STAFF),
    TWO_PHONES(Medium.PHONE, Expected.ASK_STAFF);

    /// What the gate of a railway station answers.
    public enum Expected {
        PASS,
        ASK_STAFF,
        STOP
    }

    private final Medium medium;
    private final Expected expected;

    Traveller(Medium medium, Expected expected) {
        this.medium = medium;
        this.expected = expected;
    }

    public Medium medium() {
        return medium;
    }

    public Expected expected() {
        return expected;
    }

    /// The key of this traveller's words.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
