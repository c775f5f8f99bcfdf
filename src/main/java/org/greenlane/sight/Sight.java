package org.greenlane.sight;

import java.time.Duration;
import java.util.List;

/// What one look at one picture gave.
///
/// @param symbols everything that was read, each print once; empty if nothing was
/// @param unreadBefore whether somebody holds up something larger that looks like a code and was not read: then what was read may be
///     that of whoever stands behind
/// @param took how long the look lasted
public record Sight(List<Symbol> symbols, boolean unreadBefore, Duration took) {
    public Sight {
        symbols = List.copyOf(symbols);
    }

    /// With nothing larger before it.
    public Sight(List<Symbol> symbols, Duration took) {
        this(symbols, false, took);
    }
}
