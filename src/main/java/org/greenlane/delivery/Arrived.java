package org.greenlane.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// A delivery that has come whole, and waits to be judged.
///
/// @param files in the order in which they are to be taken
public record Arrived(List<Path> files, URI source, Ledger settled) {
    public Arrived {
        files = List.copyOf(files);
    }
}
