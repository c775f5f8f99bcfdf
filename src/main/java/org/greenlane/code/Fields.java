package org.greenlane.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.greenlane.health.Reason;
import org.greenlane.proof.Tree;

/// Takes the fields of foreign certificates that must be there, in the form that they must have.
final class Fields {
    /// The longest text of any field: twice what the schemas allow, or more.
    static final int MAX_TEXT = 160;

    /// Length of a day, `YYYY-MM-DD`.
    static final int DATE_LENGTH = 10;

    private Fields() {}

    static String text(Tree fields, String field) throws RefusedCode {
        String text = fields.get(field).text();
        demand(!text.isBlank() && text.length() <= MAX_TEXT);
        return text;
    }

    /// A day, or a time that begins with one.
    static void date(Tree fields, String field) throws RefusedCode {
        String text = text(fields, field);
        demand(text.length() >= DATE_LENGTH);
        try {
            LocalDate _ = LocalDate.parse(text.substring(0, DATE_LENGTH));
        } catch (DateTimeException e) {
            throw refused();
        }
    }

    static void demand(boolean right) throws RefusedCode {
        if (!right) {
            throw refused();
        }
    }

    static RefusedCode refused() {
        return new RefusedCode(Reason.BAD_CLAIMS);
    }
}
