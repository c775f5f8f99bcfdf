package org.greenlane.bench;

import java.nio.file.Path;
import org.greenlane.authority.Population;

/// What is to be done with cards.
///
/// @param population whose statuses the station has; the cards are theirs
/// @param cards how many are laid down on a reader whose line goes wrong
/// @param timed how many are laid down at a whole gate, at the pace of a real reader
/// @param folder where the files lie meanwhile
public record CardPlan(Population population, int cards, int timed, Path folder) {
    public CardPlan {
        if (cards < 1 || timed < 1) {
            throw new IllegalArgumentException("at least one card of each is laid down");
        }
        if (Math.max(cards, timed) > population.people()) {
            throw new IllegalArgumentException("there are more cards than people");
        }
    }
}
