package org.greenlane.audit;

/// How long texts in an entry may be, in UTF-16 units: what is longer is not recorded, because it would not be read.
final class EntryText {
    /// A name out of data: of a lane, a language, a question, a choice.
    static final int MAX_NAME = 200;

    /// How many questions a procedure may have.
    static final int MAX_ANSWERS = 100;

    private EntryText() {}

    /// A name out of data.
    ///
    /// @throws IllegalArgumentException if it is longer
    static String name(String text) {
        return within(MAX_NAME, text);
    }

    /// @throws IllegalArgumentException if it is longer
    static String within(int length, String text) {
        if (text.length() > length) {
            throw new IllegalArgumentException("a text of the log has at most " + length + " characters");
        }
        return text;
    }
}
