package org.greenlane.export;

import java.util.List;

/// The first rows as they will look. Pseudonyms in it are good for this preview alone.
///
/// @param header the names of the columns
/// @param rows at most 50, each with as many cells as the header
/// @param first the number of the first entry
/// @param last the number of the last entry
public record Preview(List<String> header, List<List<String>> rows, long first, long last) {
    public Preview {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
