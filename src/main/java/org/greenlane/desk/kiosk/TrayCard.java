package org.greenlane.desk.kiosk;

/// One synthetic traveller of the demo.
///
/// @param id handed back when the traveller is shown
/// @param title who it is, short
/// @param subtitle what is special, short
/// @param holds what is shown; drawn
/// @param edge the card's edge; decoration only, the words say what it means
public record TrayCard(String id, String title, String subtitle, Holds holds, Edge edge) {
    /// What somebody holds.
    public enum Holds {
        PHONE,
        PAPER,
        /// An identity card, to be laid on the reader.
        CARD
    }

    /// Coloured as the answer that is to be expected.
    public enum Edge {
        PASS("edge-pass"),
        ASK("edge-ask"),
        STOP("edge-stop");

        private final String styleClass;

        Edge(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }
}
