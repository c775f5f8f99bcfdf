package org.greenlane.desk.supervisor;

import java.util.List;
import org.greenlane.audit.Entry;

/// What came of a search of the log.
public sealed interface LogAnswer {
    /// A page, the newest first. Of people it holds no colour and no pseudonym.
    ///
    /// @param next before which number to go on; 0 where there is no more
    /// @param partly true where the page is not full, and there is more to look through
    record Page(List<Entry> entries, long next, boolean partly) implements LogAnswer {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    record Unreadable() implements LogAnswer {}
}
