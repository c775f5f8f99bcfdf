package org.greenlane.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What became of the last delivery from an address, so that it is not fetched again. Losing it costs a transfer, no
/// more.
///
/// @param version of the index, or of the one file
/// @param hashes of the files that the station has, in hexadecimal
/// @param refused true if the delivery of this version was refused
public record Ledger(Version version, Set<String> hashes, boolean refused) {
    static final Ledger NOTHING = new Ledger(Version.UNKNOWN, Set.of(), false);

    private static final int MOST_BYTES = 64 << 10;
    private static final int HEAD_LINES = 4;
    private static final String REFUSED = "refused";
    private static final String GOOD = "good";

    public Ledger {
        hashes = Set.copyOf(hashes);
    }

    /// How a version is known again.
    ///
    /// @param tag that the server gave it (RFC 9110 section 8.8.3)
    /// @param sha256 of the index in hexadecimal, for servers that give none
    record Version(Optional<String> tag, String sha256) {
        static final Version UNKNOWN = new Version(Optional.empty(), "");
    }

    /// What counts of it where some of it is wanted once more.
    Ledger wanting(Again again) {
        return switch (again) {
            case NOTHING -> this;
            case REFUSED -> refused ? new Ledger(Version.UNKNOWN, hashes, false) : this;
            case ALL -> NOTHING;
        };
    }

    static Ledger read(Path file, URI source) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return NOTHING;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < HEAD_LINES || !lines.getFirst().equals(source.toString())) {
            return NOTHING;
        }
        Optional<String> tag = Optional.of(lines.get(2)).filter(text -> !text.isEmpty());
        return new Ledger(
                new Version(tag, lines.get(HEAD_LINES - 1)),
                Set.copyOf(lines.subList(HEAD_LINES, lines.size())),
                lines.get(1).equals(REFUSED));
    }

    void write(Path file, URI source) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of(source.toString(), refused ? REFUSED : GOOD, version.tag().orElse(""), version.sha256()));
        lines.addAll(hashes.stream().sorted().toList());
        Files.write(file, lines);
    }
}
