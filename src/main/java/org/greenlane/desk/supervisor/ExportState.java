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
        NOT_ALLOWED("D-301"),
        SECOND_PERSON("D-302"),
        NOTHING_THERE("D-303"),
        NO_FOLDER("D-304"),
        NAME_TAKEN("D-305"),
        BAD_RECIPIENT("D-306"),
        NO_FONT("D-307"),
        FULL("D-308"),
        READ_ONLY("D-309"),
        DISK("D-310"),
        LOG("D-311"),
        NOT_RECORDED("D-312"),
        RECORDED_BUT_NOT_THERE("D-313");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /// Which of them it was, for the telephone; stays the same in all programs to come.
        public String code() {
            return code;
        }
    }
}
