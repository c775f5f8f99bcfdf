package org.greenlane.lane.assisted;

import java.util.Optional;
import org.greenlane.health.Typed;

/// One input while it is being taken: whom it brings, and what it must not leave behind. On every way out what was typed is
/// wiped, and whoever arrived and found no place is forgotten.
final class Taken implements AutoCloseable {
    private final Input input;
    private final Desk desk;
    private Optional<Visit> arrived = Optional.empty();

    Taken(Input input, Desk desk) {
        this.input = input;
        this.desk = desk;
        if (input instanceof Input.Bring(Held held)) {
            arrives(Optional.of(held));
        }
    }

    Visit arrives(Optional<Held> held) {
        Visit visit = new Visit(held, desk.settings().languages().getFirst());
        arrived = Optional.of(visit);
        return visit;
    }

    /// Whoever comes with it; a typed number is made something to hold only where the desk has a place for it.
    Optional<Visit> arriving() {
        if (arrived.isEmpty() && desk.offers(Step.BRING)) {
            switch (input) {
                case Input.TypeNumber(String kind, Typed number) ->
                    arrives(Optional.of(desk.ports().bringing().number(kind, number.symbols())));
                case Input.TypePrintedNumber(Typed number) ->
                    arrives(Optional.of(desk.ports().bringing().printedNumber(number.symbols())));
                default -> {
                    // It brings nobody.
                }
            }
        }
        return arrived;
    }

    @Override
    public void close() {
        input.wipe();
        Optional<Visit> here = desk.visit();
        arrived.filter(visit -> here.isEmpty() || here.get() != visit).ifPresent(Visit::forget);
    }
}
