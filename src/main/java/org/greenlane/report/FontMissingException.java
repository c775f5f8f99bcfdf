package org.greenlane.report;

import java.util.List;

/// No font of this machine has what a language is written with.
public final class FontMissingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /// @param language its BCP 47 tag
    /// @param packages each of which would do, by their names in Debian
    FontMissingException(String language, List<String> packages) {
        super("no font here has the letters of a report in the language " + language);
        this.remedy = "install one of the packages " + String.join(", ", packages);
    }

    /// What to do about it.
    public String remedy() {
        return remedy;
    }
}
