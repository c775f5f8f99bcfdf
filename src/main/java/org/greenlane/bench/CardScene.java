package org.greenlane.bench;

import java.time.LocalDate;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;

/// People who come with a card, and what a station should say of them.
final class CardScene {
    private static final int YEARS = 10;

    private final SyntheticPeople people;
    private final byte[] key;
    private final LocalDate today;

    /// @param key under which their statuses are found
    /// @param today so that their cards are valid
    CardScene(SyntheticPeople people, byte[] key, LocalDate today) {
        this.people = people;
        this.key = key.clone();
        this.today = today;
    }

    /// What the chip of that person's card tells.
    byte[] card(int person) {
        LocalDate issued = today.minusYears(1);
        return IdentityCard.of(people.person(person), issued, issued.plusYears(YEARS));
    }

    /// Whether an answer is that person's own, in the colour of their status.
    boolean isOf(int person, Passage passage) {
        Person own = people.person(person);
        PersonResult told = passage.people().getFirst();
        return told.subject().filter(own.subject(key)::equals).isPresent()
                && told.colour().filter(own.colour()::equals).isPresent()
                && passage.number() > 0;
    }
}
