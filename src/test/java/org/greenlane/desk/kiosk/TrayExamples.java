package org.greenlane.desk.kiosk;

import java.util.List;

/// The demo's travellers.
final class TrayExamples {
    private TrayExamples() {}

    static List<TrayCard> travellers() {
        return List.of(
                new TrayCard("green", "Green code", "phone", TrayCard.Holds.PHONE, TrayCard.Edge.PASS),
                new TrayCard("paper", "Grandmother", "paper, 3 days", TrayCard.Holds.PAPER, TrayCard.Edge.PASS),
                new TrayCard("yellow", "Yellow code", "phone", TrayCard.Holds.PHONE, TrayCard.Edge.ASK),
                new TrayCard("red", "Red code", "phone", TrayCard.Holds.PHONE, TrayCard.Edge.STOP),
                new TrayCard("travel", "Travel mark", "green, phone", TrayCard.Holds.PHONE, TrayCard.Edge.PASS),
                new TrayCard("family", "Family of three", "one paper", TrayCard.Holds.PAPER, TrayCard.Edge.PASS),
                new TrayCard("forged", "Forged code", "wrong signature", TrayCard.Holds.PHONE, TrayCard.Edge.ASK),
                new TrayCard("expired", "Old screenshot", "expired", TrayCard.Holds.PHONE, TrayCard.Edge.ASK),
                new TrayCard("card", "Grandfather", "ID card", TrayCard.Holds.CARD, TrayCard.Edge.PASS),
                new TrayCard("foreign", "Other system", "HC1 code", TrayCard.Holds.PAPER, TrayCard.Edge.ASK));
    }
}
