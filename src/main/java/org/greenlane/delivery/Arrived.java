package org.greenlane.delivery;

import java.nio.file.Path;
import java.util.List;

/// A delivery that has come whole, and waits to be judged.
///
/// @param files in the order in which they are to be taken
/// @param good what is remembered once all of it is in force
/// @param refused what is remembered once it has been refused
public record Arrived(List<Path> files, Ledger good, Ledger refused) implements Found {
    public Arrived {
        files = List.copyOf(files);
    }
}
