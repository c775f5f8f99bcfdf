package org.greenlane.sight;

import java.util.ArrayList;
import java.util.List;

/// The symbols found so far in one look, each print once.
final class Findings {
    /// More symbols in one picture than that are not looked for.
    static final int MAX_SYMBOLS = 256;

    private final List<Symbol> symbols = new ArrayList<>();
    private boolean unread;

    void add(Symbol symbol) {
        if (symbols.size() < MAX_SYMBOLS && symbols.stream().noneMatch(symbol::isSameAs)) {
            symbols.add(symbol);
        }
    }

    /// A QR code is there that was not read.
    void sawUnread() {
        unread = true;
    }

    /// Whether nothing was read, though a QR code is there.
    boolean isUnreadOnly() {
        return unread && symbols.isEmpty();
    }

    boolean isEmpty() {
        return symbols.isEmpty();
    }

    List<Symbol> symbols() {
        return symbols;
    }
}
