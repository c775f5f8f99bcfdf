package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import org.greenlane.audit.Entry;

/// What came of a search of the log.
public sealed interface LogAnswer {
    /// A page, the newest first. Of people it holds no colour and no pseudonym.
    ///
    /// @param next before which number to go on; 0 where there is no more
    /// @param partly true where the page is not full, and there is more to look through
    /// @param oldest the number of the oldest entry that is looked through, if it goes on to the end
    record Page(List<Entry> entries, long next, boolean partly, long oldest) implements LogAnswer {
        public Page {
            entries = List.copyOf(entries);
        }

        /// With what was found before it in front; what does not fit on the page stands on the next one.
        Page after(List<Entry> found) {
            List<Entry> all = new ArrayList<>(found);
            all.addAll(entries);
            if (all.size() <= LogBook.PAGE) {
                return new Page(all, next, partly && all.size() < LogBook.PAGE, oldest);
            }
            List<Entry> fit = all.subList(0, LogBook.PAGE);
            return new Page(fit, fit.getLast().number(), false, oldest);
        }
    }

    record Unreadable() implements LogAnswer {}
}
