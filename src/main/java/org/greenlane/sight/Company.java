package org.greenlane.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two codes are seldom read in the very same frame. Where a second one is in view, the first waits a moment for it, so
/// that the gate asks which is meant instead of taking the one that happens to be read first. Asked by one eye at a time.
final class Company {
    /// For so long a lone code waits for the other, and one that was read stays read beside it.
    static final Duration MOMENT = Duration.ofMillis(250);

    private Optional<Instant> waiting = Optional.empty();
    private Optional<Symbol> waited = Optional.empty();

    /// @param several whether something that looks like another code is in view
    /// @return what was seen; nothing while a code waits
    Sight settle(Sight sight, boolean several, Instant now) {
        List<Symbol> symbols = new ArrayList<>(sight.symbols());
        if (symbols.size() != 1 || !several) {
            waiting = Optional.empty();
            waited = Optional.empty();
            return sight;
        }
        Symbol symbol = symbols.getFirst();
        Optional<Symbol> other = waited.filter(it -> !it.text().equals(symbol.text()));
        if (other.isPresent()) {
            symbols.add(other.get());
            return new Sight(symbols, sight.took());
        }
        if (waiting.isEmpty()) {
            waiting = Optional.of(now);
            waited = Optional.of(symbol);
        }
        boolean waits = now.isBefore(waiting.get().plus(MOMENT));
        return waits ? new Sight(List.of(), sight.took()) : sight;
    }
}
