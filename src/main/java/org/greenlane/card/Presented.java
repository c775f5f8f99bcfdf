package org.greenlane.card;

import org.greenlane.health.Reason;

/// What somebody laid on a reader of documents.
public sealed interface Presented extends AutoCloseable {
    Proof proof();

    /// Wipes what it holds.
    @Override
    void close();

    /// Something that cannot be taken, and why.
    record Refused(Proof proof, Reason reason) implements Presented {
        @Override
        public void close() {
            // There is nothing of anybody in it.
        }
    }

    /// A document that was read whole and agrees with itself.
    record Shown(Document document, Proof proof) implements Presented {
        @Override
        public void close() {
            document.close();
        }
    }

    /// How much reading it proves.
    enum Proof {
        /// A chip that the reader's module has authenticated: whoever lays it down has the card.
        CHIP,
        /// Printed lines, which anybody can print.
        PRINT
    }
}
