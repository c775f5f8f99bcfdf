package org.greenlane.verb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.health.HealthColour;
import org.greenlane.health.TravelRisk;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A station for the checks of one class, and codes of made-up people to show it.
abstract class AtCheckedStation {
    static final int PEOPLE = 400;
    static final int GREEN = someone(person -> isGreen(person, TravelRisk.CLEAR));

    static final int YELLOW = someone(person -> person.colour() == HealthColour.YELLOW);
    static final int RED = someone(person -> person.colour() == HealthColour.RED);
    static Instant now = Instant.EPOCH;

    @TempDir
    static Path folder = Path.of("");

    static Terminal terminal = new Terminal(folder);

    @BeforeAll
    static void setUpAStation() {
        now = Instant.now();
        terminal = Terminal.ofNewStation(folder, PEOPLE);
    }

    static int someone(Predicate<Person> isMeant) {
        SyntheticPeople people = new SyntheticPeople(1);
        return IntStream.range(0, PEOPLE)
                .filter(i -> isMeant.test(people.person(i)))
                .findFirst()
                .orElseThrow();
    }

    static boolean isGreen(Person person, TravelRisk travel) {
        return person.colour() == HealthColour.GREEN && person.travel() == travel;
    }

    /// A code of that person as a picture.
    static Path code(int person, Object... more) {
        Path png = folder.resolve("code.png");
        issue(png, person, more);
        return png;
    }

    static Said issue(Path png, int person, Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("authority", "issue", folder.resolve("keys"), png, "--person", person));
        words.addAll(List.of(more));
        return terminal.must(words.toArray());
    }
}
