package org.greenlane.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the station has from an address already, so that it is not fetched again. Losing it costs a transfer, no more.
///
/// @param tag of the index, or of the one file
/// @param hashes of the files that the index named, in hexadecimal
record Ledger(Optional<String> tag, Set<String> hashes) {
    static final Ledger NOTHING = new Ledger(Optional.empty(), Set.of());

    private static final int MOST_BYTES = 64 << 10;

    static Ledger read(Path file, URI source) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return NOTHING;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.getFirst().equals(source.toString())) {
            return NOTHING;
        }
        Optional<String> tag = Optional.of(lines.get(1)).filter(text -> !text.isEmpty());
        return new Ledger(tag, Set.copyOf(lines.subList(2, lines.size())));
    }

    void write(Path file, URI source) throws IOException {
        List<String> lines = new ArrayList<>(List.of(source.toString(), tag.orElse("")));
        lines.addAll(hashes.stream().sorted().toList());
        Files.write(file, lines);
    }
}
