package org.greenlane.authority;

import java.time.Instant;
import org.greenlane.status.StatusRecord;

/// The records of a snapshot: everyone, as of one moment.
final class Everyone implements RecordSource {
    private final Population population;
    private final SyntheticRegion region;
    private final byte[] subjectKey;
    private final Instant at;

    Everyone(Population population, SyntheticRegion region, byte[] subjectKey, Instant at) {
        this.population = population;
        this.region = region;
        this.subjectKey = subjectKey;
        this.at = at;
    }

    @Override
    public int size() {
        return population.people();
    }

    @Override
    public Maker maker() {
        SyntheticPeople people = new SyntheticPeople(population.seed());
        SubjectKeys keys = new SubjectKeys(subjectKey);
        return index -> {
            Person person = people.person(index);
            return StatusRecord.ofPerson(keys.of(person), person.status(region, at));
        };
    }
}
