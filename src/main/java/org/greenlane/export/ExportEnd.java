package org.greenlane.export;

import java.nio.file.Path;

/// What came of an export.
public sealed interface ExportEnd {
    /// It stands there, whole and on the disk.
    ///
    /// @param first the number of its first entry
    /// @param last the number of its last entry
    /// @param rows how many of them its tables show
    /// @param toldBefore in how many of them pseudonyms are missing, because an earlier export has named their people
    /// @param sha256 of the file, in lower-case hexadecimal, as the log has it
    /// @param recorded the number of the entry which says that it left
    record Written(Path file, long first, long last, long rows, long toldBefore, String sha256, long recorded)
            implements ExportEnd {}

    /// It was not begun.
    record Refused(ExportRefusal why) implements ExportEnd {}

    /// Somebody stopped it. Nothing left, and nothing is left behind.
    record Cancelled() implements ExportEnd {}

    /// It failed. Nothing half is left behind where the disk still lets anything be taken away.
    ///
    /// @param sentence what happened, in English
    record Failed(ExportTrouble trouble, String sentence) implements ExportEnd {}
}
