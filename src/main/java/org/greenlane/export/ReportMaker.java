package org.greenlane.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event.Exported.Content;

/// Makes the printed report of an export: it sees the entries once, in their order, and keeps figures of them only.
@FunctionalInterface
public interface ReportMaker {
    /// What stands at a report's head.
    ///
    /// @param station the name of the station, as its checkpoints have it
    /// @param language a BCP 47 tag
    /// @param zone of its times
    /// @param at when it is made
    /// @param content what it may tell of people; notes only where that is `PERSONAL`
    /// @param showsStaff whether staff numbers may stand in it
    /// @param checkpoint where the log stood, a signed note
    record Frame(
            String station,
            String language,
            ZoneId zone,
            Instant at,
            Content content,
            boolean showsStaff,
            String checkpoint) {}

    /// A report in the making.
    interface Draft {
        /// The next entry of the range.
        void take(Entry entry);

        /// Writes the pages, when all entries have been taken; does not close the stream.
        void write(OutputStream pdf) throws IOException;
    }

    Draft begin(Frame frame);
}
