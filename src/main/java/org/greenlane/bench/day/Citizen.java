package org.greenlane.bench.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.authority.Person;
import org.greenlane.card.DocumentKind;
import org.greenlane.health.SubjectKey;

/// Somebody who does not exist, and all that is true of them.
final class Citizen {
    final Person person;
    final DocumentKind kind;
    final String number;
    final LocalDate birth;
    final SubjectKey subject;
    /// What the home region said in the morning.
    Optional<Told> home = Optional.empty();
    /// What its news of midday say instead.
    Optional<Told> news = Optional.empty();
    Optional<Told> neighbour = Optional.empty();
    /// Whom the home region binds to them.
    final List<Citizen> dependants = new ArrayList<>();

    Citizen(Person person, DocumentKind kind, String number, LocalDate birth, SubjectKey subject) {
        this.person = person;
        this.kind = kind;
        this.number = number;
        this.birth = birth;
        this.subject = subject;
    }
}
