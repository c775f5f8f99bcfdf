package org.greenlane.desk.kiosk;

/// One synthetic traveller of the demo.
///
/// @param id handed back when the traveller is shown
/// @param title who it is, short
/// @param subtitle what is special, short
/// @param holds what is shown; drawn
/// @param accent 0xRRGGBB of the card's edge; decoration only, the words say what it means
public record TrayCard(String id, String title, String subtitle, Holds holds, int accent) {
    /// What somebody holds.
    public enum Holds {
        PHONE,
        PAPER,
        /// An identity card, to be laid on the reader.
        CARD
    }
}
