package org.greenlane.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.sight.image.Corner;
import org.greenlane.sight.image.Outline;

/// Two codes are seldom read in the very same frame. Where a second one is in view, the first waits a moment for it, so
/// that the gate asks which is meant instead of taking the one that happens to be read first. And where somebody holds up something
/// larger that cannot be read, the one that was read is perhaps that of whoever stands behind: it waits longer, and then counts
/// as one of several. Asked by one eye at a time.
final class Company {
    /// For so long a lone code waits for the other, and one that was read stays read beside it.
    static final Duration MOMENT = Duration.ofMillis(250);

    /// For so long one waits for a larger one before it: time to hold that better.
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /// Twice as near, a code is twice as wide; what is nearer to that of the other is one of two side by side ([CodeFinder]).
    private static final double LARGER = 1.7;

    /// What stood behind something larger stands there still, though a picture or two do not show that.
    private static final Duration THERE = Duration.ofMillis(500);

    private Optional<Symbol> behind = Optional.empty();
    private Instant lastBehind = Instant.EPOCH;
    private Optional<Instant> waiting = Optional.empty();
    private Optional<Symbol> waited = Optional.empty();

    /// @param several whether something that looks like another code is in view
    /// @param heldUp the outline of the largest thing that looks like a code, if somebody holds it up
    /// @return what was seen; nothing while a code waits
    Sight settle(Sight sight, boolean several, Optional<List<Corner>> heldUp, Instant now) {
        List<Symbol> symbols = new ArrayList<>(sight.symbols());
        boolean before = symbols.size() == 1 && isBehind(symbols.getFirst(), heldUp, now);
        if (symbols.size() != 1 || !(several || before)) {
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
        boolean waits = now.isBefore(waiting.get().plus(before ? PATIENCE : MOMENT));
        return waits ? new Sight(List.of(), sight.took()) : new Sight(symbols, before, sight.took());
    }

    private boolean isBehind(Symbol symbol, Optional<List<Corner>> heldUp, Instant now) {
        if (heldUp.filter(outline -> isBefore(outline, symbol)).isPresent()) {
            behind = Optional.of(symbol);
            lastBehind = now;
        }
        boolean stays = !now.isBefore(lastBehind) && Duration.between(lastBehind, now).compareTo(THERE) < 0;
        return stays && behind.filter(it -> it.text().equals(symbol.text())).isPresent();
    }

    private static boolean isBefore(List<Corner> outline, Symbol symbol) {
        return !Outline.holds(outline, Outline.centre(symbol.corners()))
                && Math.sqrt(Outline.area(outline)) > LARGER * Math.sqrt(Outline.area(symbol.corners()));
    }
}
