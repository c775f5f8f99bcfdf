package org.greenlane;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.greenlane.health.CardCue;

/// What people are told to do with their cards, at one reader or several. They are asked for cards only while somebody
/// reads them, and the reader at which somebody stands speaks for all. Safe for all threads.
final class CardCues {
    private final Consumer<Optional<CardCue>> screen;
    private final SequencedMap<String, CardCue> readers = new LinkedHashMap<>();

    /// @param screen gets each change; hands it over at once
    CardCues(Consumer<Optional<CardCue>> screen) {
        this.screen = screen;
    }

    /// A reader works.
    synchronized void reads(String reader) {
        readers.putLast(reader, CardCue.LAY_DOWN);
        show();
    }

    /// What it says while it does not work, as while it is being looked for, is not passed on.
    synchronized void says(String reader, CardCue cue) {
        if (readers.containsKey(reader)) {
            readers.putLast(reader, cue);
            show();
        }
    }

    synchronized void broken(String reader) {
        if (readers.remove(reader) != null) {
            show();
        }
    }

    private void show() {
        Optional<CardCue> newest = readers.sequencedValues().reversed().stream()
                .filter(cue -> cue != CardCue.LAY_DOWN)
                .findFirst();
        screen.accept(newest.or(() -> readers.isEmpty() ? Optional.empty() : Optional.of(CardCue.LAY_DOWN)));
    }
}
