package org.greenlane.sight;

/// A file that is no picture, or none that can be read. The message is one sentence for people.
public final class PictureException extends Exception {
    private static final long serialVersionUID = 1;

    PictureException(String sentence) {
        super(sentence);
    }

    PictureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
