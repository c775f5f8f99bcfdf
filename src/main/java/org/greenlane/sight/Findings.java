package org.greenlane.sight;

import java.util.ArrayList;
import java.util.List;
import org.greenlane.sight.image.Corner;

/// The symbols found so far in one look, each print once.
final class Findings {
    /// More symbols in one picture than that are not looked for.
    static final int MAX_SYMBOLS = 256;

    /// More places where something is unread are not kept.
    private static final int MAX_UNREAD = 4;

    private final List<Symbol> symbols = new ArrayList<>();
    private final List<List<Corner>> unread = new ArrayList<>();

    void add(Symbol symbol) {
        if (symbols.size() < MAX_SYMBOLS && symbols.stream().noneMatch(symbol::isSameAs)) {
            symbols.add(symbol);
        }
    }

    /// A QR code is there that was not read.
    ///
    /// @param outline about where
    void sawUnread(List<Corner> outline) {
        if (unread.size() < MAX_UNREAD) {
            unread.add(outline);
        }
    }

    /// The outlines of QR codes that were seen and not read by one pass at least, the likeliest of the first pass first.
    List<List<Corner>> unread() {
        return unread;
    }

    boolean isEmpty() {
        return symbols.isEmpty();
    }

    List<Symbol> symbols() {
        return symbols;
    }
}
