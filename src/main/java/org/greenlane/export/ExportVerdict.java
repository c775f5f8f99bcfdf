package org.greenlane.export;

import java.time.Instant;
import java.util.Optional;
import org.greenlane.health.Event.Exported.Content;

/// What came of checking an export.
public sealed interface ExportVerdict {
    /// It is as it left, and its entries stand in the station's log.
    ///
    /// @param station the name of the key that has signed it
    /// @param site where it stands, as it says itself; empty in exports of earlier programs
    /// @param key the key's line
    /// @param keyWasGiven whether that key was known beforehand; else it came with the export
    /// @param made when
    /// @param first its first entry
    /// @param last its last entry
    /// @param rows how many of them its tables show
    /// @param logSize how many entries the log had
    /// @param content what it tells of people
    /// @param rederived whether the open columns of its CSV were made again from the entries, and are the same
    /// @param withBytes whether the entries themselves are in it, and not their hashes alone
    record Proved(
            String station,
            Optional<Site> site,
            String key,
            boolean keyWasGiven,
            Instant made,
            long first,
            long last,
            long rows,
            long logSize,
            Content content,
            boolean rederived,
            boolean withBytes)
            implements ExportVerdict {}

    /// It proves nothing.
    ///
    /// @param sentence what is wrong, in English
    record Unproved(Damage damage, String sentence) implements ExportVerdict {}

    /// What is wrong with it.
    enum Damage {
        /// It is not as it left.
        ALTERED,
        /// Another station has signed it.
        OTHER_STATION,
        /// Its entries are not in the log whose state is signed.
        NOT_IN_LOG,
        /// It is no export, or one of a later program.
        NOT_AN_EXPORT,
        /// It is sealed, and the key that opens it was not given.
        LOCKED
    }
}
