package org.greenlane.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void valuesComeWhereTheirPlacesAre() {
        assertThat(Sentence.fill("{1} of {0}, {1}", 7, "two")).isEqualTo("two of 7, two");
    }

    @Test
    void oneIsSaidInTheSingularAndAllElseInThePlural() {
        String text = "{0}: {1} {1|person|people}";
        assertThat(Sentence.fill(text, "G-01", 1)).isEqualTo("G-01: 1 person");
        assertThat(Sentence.fill(text, "G-01", 0)).isEqualTo("G-01: 0 people");
        assertThat(Sentence.fill(text, "G-01", 21)).isEqualTo("G-01: 21 people");
        assertThat(Sentence.count(1, "entry", "entries") + ", " + Sentence.count(2, "entry", "entries"))
                .isEqualTo("1 entry, 2 entries");
    }

    @Test
    void whatAValueSaysIsNoPlace() {
        assertThat(Sentence.fill("{0} {1}", "{1} $1", "x")).isEqualTo("{1} $1 x");
        assertThat(Sentence.fill("{0} {3}", "a")).isEqualTo("a {3}");
    }
}
