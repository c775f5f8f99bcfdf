package org.greenlane.authority;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.greenlane.card.ResidentCard;

/// The identity card of a person who does not exist.
public final class IdentityCard {
    private static final int BIRTH_FROM = 6;
    private static final int BIRTH_TO = 14;

    /// A certain.
    private static final char SOME = '某';

    private IdentityCard() {}

    /// @return the text that its chip tells
    public static byte[] of(Person person, LocalDate from, LocalDate until) {
        return ResidentCard.of(person.name().text().replace('*', SOME), person.documentNumber(), from, until);
    }

    public static LocalDate birth(Person person) {
        return LocalDate.parse(
                person.documentNumber().substring(BIRTH_FROM, BIRTH_TO), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
