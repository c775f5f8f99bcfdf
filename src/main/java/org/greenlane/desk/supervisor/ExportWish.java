package org.greenlane.desk.supervisor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Event.Exported.Content;

/// What is to leave the log.
///
/// @param from the first day, of a range of one's own
/// @param to the last day, inclusive
/// @param recipient an age recipient as it was typed, who alone can open it
/// @param language the BCP 47 tag of its words
public record ExportWish(
        Range range, LocalDate from, LocalDate to, Set<Form> forms, Content content, Optional<String> recipient, String language) {
    public ExportWish {
        forms = Set.copyOf(forms);
    }

    /// Which part of the log.
    public enum Range {
        THIS_SHIFT,
        TODAY,
        YESTERDAY,
        THIS_WEEK,
        ALL,
        OWN
    }

    /// In which form.
    public enum Form {
        CSV,
        XLSX,
        PDF
    }

    ExportWish with(Range next) {
        return new ExportWish(next, from, to, forms, content, recipient, language);
    }

    ExportWish with(LocalDate first, LocalDate last) {
        return new ExportWish(Range.OWN, first, last, forms, content, recipient, language);
    }

    ExportWish with(Set<Form> next) {
        return new ExportWish(range, from, to, next, content, recipient, language);
    }

    ExportWish with(Content next) {
        return new ExportWish(range, from, to, forms, next, recipient, language);
    }

    ExportWish to(Optional<String> next) {
        return new ExportWish(range, from, to, forms, content, next, language);
    }
}
