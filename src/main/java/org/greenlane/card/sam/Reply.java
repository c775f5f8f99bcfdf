package org.greenlane.card.sam;

/// What came back to a command.
sealed interface Reply extends AutoCloseable {
    @Override
    void close();

    /// A frame that fits the command.
    record Answer(SamFrame frame, SamStatus status) implements Reply {
        @Override
        public void close() {
            frame.close();
        }
    }

    /// Bytes, but no frame that fits.
    record Broken() implements Reply {
        @Override
        public void close() {
            // Nothing is held.
        }
    }

    /// Nothing at all in the time there was.
    record Silent() implements Reply {
        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
