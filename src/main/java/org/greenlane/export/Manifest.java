package org.greenlane.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.proof.RangeProof;

/// What an export says of itself, `manifest.json`.
///
/// @param station the name of its key
/// @param site where that stands; empty in exports of earlier programs
/// @param at when it was made
/// @param times which times were asked for, where entries were asked for by their times
/// @param rows how many entries the tables show
/// @param hasEntryBytes whether the shown entries are in `entries.bin` with their bytes
/// @param proof that the entries are a part of the log at its checkpoint
/// @param files by their names, all but those that vouch for this
record Manifest(
        String station,
        Optional<Site> site,
        Instant at,
        Optional<ExportRange.Times> times,
        Content content,
        List<Column> columns,
        ZoneId zone,
        ExportWords words,
        long rows,
        boolean hasEntryBytes,
        RangeProof proof,
        Map<String, FileSum> files) {
    static final String NAME = "manifest.json";
    static final String NOTE_NAME = "manifest.note";
    static final String CHECKPOINT_NAME = "checkpoint.txt";
    static final String KEY_NAME = "station.pub";
    static final String README_NAME = "README.txt";
    /// What the note vouches for.
    static final String WHAT = "Greenlane export manifest";

    /// The longest manifest taken, in bytes.
    static final int MAX_BYTES = 512 * 1024;

    Manifest {
        columns = List.copyOf(columns);
        files = Map.copyOf(files);
    }

    /// @param sha256 in lower-case hexadecimal
    record FileSum(String sha256, long bytes) {}

    long first() {
        return proof.from() + 1;
    }

    long last() {
        return proof.to();
    }

    List<String> header() {
        return columns.stream().map(column -> words.of("column." + column.key())).toList();
    }

    Map<String, FileSum> filesInOrder() {
        return new TreeMap<>(files);
    }
}
