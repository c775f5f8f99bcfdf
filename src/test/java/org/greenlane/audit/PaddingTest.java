package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Event;
import org.greenlane.health.HealthColour;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sealed part of an entry leaves with it in exports: not even its length says anything of a person.
class PaddingTest {
    private final EntryWriter writer = new EntryWriter("lane", new Pseudonyms(new byte[32]));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40})
    void whoeverTheyAreTheirPartIsAsLong(int people) {
        Set<Integer> lengths = new HashSet<>();
        for (Optional<HealthColour> colour : List.of(
                Optional.<HealthColour>empty(), Optional.of(HealthColour.GREEN), Optional.of(HealthColour.YELLOW),
                Optional.of(HealthColour.RED))) {
            for (TravelRisk travel : TravelRisk.values()) {
                for (Optional<SubjectKey> subject : List.of(Optional.<SubjectKey>empty(), Optional.of(new SubjectKey(1, 2)))) {
                    PersonResult person = new PersonResult(
                            Passages.NAME, new Verdict.AskStaff(Reason.YELLOW), colour, travel, subject);
                    lengths.add(writer.write(Passage.of(
                                    Passages.NOON, CodeKind.NATIVE, Collections.nCopies(people, person)))
                            .personal().length);
                }
            }
        }
        assertThat(lengths).hasSize(1);
    }

    @Test
    void notesAreOfFewLengths() {
        Set<Integer> lengths = new HashSet<>();
        for (int length = 0; length <= AuditLog.MAX_NOTE; length++) {
            lengths.add(writer.write(new Event.IncidentNoted(
                            Passages.NOON, Acts.GUARD, IncidentKind.OTHER, Optional.empty(), "x".repeat(length)))
                    .personal().length);
        }
        assertThat(lengths).allMatch(length -> length % 64 == 0).hasSizeLessThan(10);
    }
}
