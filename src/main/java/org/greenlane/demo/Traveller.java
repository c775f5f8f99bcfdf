package org.greenlane.demo;

import java.util.Locale;
import java.util.Optional;
import org.greenlane.desk.kiosk.TrayCard.Holds;
import org.greenlane.health.Medium;

/// The people of the demo, one for each thing that happens at a gate.
public enum Traveller {
    COMMUTER(Holds.PHONE, Expected.PASS),
    GRANDMOTHER(Holds.PAPER, Expected.PASS),
    FAMILY(Holds.PHONE, Expected.PASS),
    NEIGHBOUR(Holds.PHONE, Expected.PASS),
    JOURNEY(Holds.PHONE, Expected.PASS),
    YELLOW(Holds.PHONE, Expected.ASK_STAFF),
    RED(Holds.PHONE, Expected.STOP),
    TURNED_RED(Holds.PAPER, Expected.STOP),
    OLD_SCREENSHOT(Holds.PHONE, Expected.ASK_STAFF),
    FORGER(Holds.PHONE, Expected.STOP),
    ANNOUNCED(Holds.PHONE, Expected.ASK_STAFF),
    VISITOR(Holds.PAPER, Expected.ASK_STAFF),
    POSTER(Holds.PAPER, Expected.ASK_STAFF),
    TWO_PHONES(Holds.PHONE, Expected.ASK_STAFF),
    GRANDFATHER(Holds.CARD, Expected.PASS),
    SCHOOLCHILD(Holds.CARD, Expected.PASS),
    CARD_OF_RED(Holds.CARD, Expected.STOP),
    OLD_CARD(Holds.CARD, Expected.ASK_STAFF);

    /// What the gate of a railway station answers.
    public enum Expected {
        PASS,
        ASK_STAFF,
        STOP
    }

    private final Holds holds;
    private final Expected expected;

    Traveller(Holds holds, Expected expected) {
        this.holds = holds;
        this.expected = expected;
    }

    public Holds holds() {
        return holds;
    }

    /// What the code stands on; empty for those who lay a card down instead.
    public Optional<Medium> medium() {
        return switch (holds) {
            case PHONE -> Optional.of(Medium.PHONE);
            case PAPER -> Optional.of(Medium.PAPER);
            case CARD -> Optional.empty();
        };
    }

    public Expected expected() {
        return expected;
    }

    /// The key of this traveller's words.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
