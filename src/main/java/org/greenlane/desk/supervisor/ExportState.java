package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How far an export is.
public sealed interface ExportState {
    /// How it will look.
    ///
    /// @param rows the first ones, as many cells each as the header has
    record Preview(List<String> header, List<List<String>> rows, long first, long last) implements ExportState {
        public Preview {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    record Running(long done, long of, Optional<Duration> left) implements ExportState {}

    /// It has left.
    ///
    /// @param file where it stands
    /// @param toldBefore in how many entries people are not named, because an earlier export has named them
    record Left(String file, long first, long last, long rows, long toldBefore, String sha256) implements ExportState {}

    record Stopped() implements ExportState {}

    record Failed(Why why) implements ExportState {}

    /// Why nothing left.
    enum Why {
        NOT_ALLOWED,
        SECOND_PERSON,
        NOTHING_THERE,
        NO_FOLDER,
        NAME_TAKEN,
        BAD_RECIPIENT,
        NO_FONT,
        FULL,
        READ_ONLY,
        DISK,
        LOG,
        NOT_RECORDED,
        RECORDED_BUT_NOT_THERE
    }
}
