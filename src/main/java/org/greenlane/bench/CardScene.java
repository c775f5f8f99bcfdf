package org.greenlane.bench;

import java.time.LocalDate;
import org.greenlane.authority.IdentityCard;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;

/// People who come with a card, and what a station should say of them.
///
/// @param key under which their statuses are found
/// @param today so that their cards are valid
record CardScene(SyntheticPeople people, byte[] key, LocalDate today) {
    private static final int YEARS = 10;

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
