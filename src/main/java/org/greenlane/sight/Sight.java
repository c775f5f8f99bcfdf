package org.greenlane.sight;

import java.time.Duration;
import java.util.List;

/// What one look at one picture gave.
///
/// @param symbols everything that was read, each print once; empty if nothing was
/// @param took how long the look lasted
public record Sight(List<Symbol> symbols, Duration took) {
    public Sight {
        symbols = List.copyOf(symbols);
    }
}
