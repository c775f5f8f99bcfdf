package org.greenlane.authority;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.greenlane.health.CodeId;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.status.StatusRecord;

/// The records of a delta: people whose colour has changed since the bundle before, and what is withdrawn.
final class News implements RecordSource {
    /// Primes, so that one of them has no factor in common with the number of people: a walk in such steps comes to
    /// each of them once.
    private static final long STEP = 15_485_863;

    private static final long OTHER_STEP = 32_452_843;
    private static final int CAUSES = 4;

    private final Population population;
    private final Changes changes;
    private final SyntheticRegion region;
    private final byte[] subjectKey;
    private final Instant at;
    private final int changed;
    private final List<Integer> revokedPeople;
    private final List<CodeId> revokedCodes;

    /// @param at when the delta is made, later than the second that `previous` names
    News(Population population, Changes changes, SyntheticRegion region, byte[] subjectKey, Instant at) {
        this.population = population;
        this.changes = changes;
        this.region = region;
        this.subjectKey = subjectKey;
        this.at = at;
        this.changed = Math.min(changes.changed(), population.people());
        this.revokedPeople = changes.revokedPeople().stream().sorted().toList();
        this.revokedCodes = changes.revokedCodes().stream()
                .sorted(Comparator.comparing(CodeId::hex))
                .toList();
    }

    @Override
    public int size() {
        return Math.toIntExact((long) changed + revokedPeople.size() + revokedCodes.size());
    }

    @Override
    public Maker maker() {
        SyntheticPeople people = new SyntheticPeople(population.seed());
        SubjectKeys keys = new SubjectKeys(subjectKey);
        return place -> {
            if (place < changed) {
                int index = indexOf(place);
                return changes.revokedPeople().contains(index) ? null : change(people.person(index), index, keys);
            }
            int withdrawn = place - changed;
            return withdrawn < revokedPeople.size()
                    ? withdraw(people.person(revokedPeople.get(withdrawn)), keys)
                    : withdraw(revokedCodes.get(withdrawn - revokedPeople.size()));
        };
    }

    /// Who is the person at a place of the walk.
    int indexOf(int place) {
        long step = population.people() % STEP == 0 ? OTHER_STEP : STEP;
        long start = random(-1).nextLong(population.people());
        return (int) ((start + place * step) % population.people());
    }

    private StatusRecord change(Person person, int index, SubjectKeys keys) {
        RandomGenerator random = random(index);
        List<HealthColour> others = Arrays.stream(HealthColour.values())
                .filter(colour -> colour != person.colour())
                .toList();
        HealthColour colour = others.get(random.nextInt(others.size()));
        int cause = colour == HealthColour.GREEN ? 0 : 1 + random.nextInt(CAUSES);
        Instant issued = at.minusSeconds(random.nextLong(at.getEpochSecond() - changes.previous()));
        return StatusRecord.ofPerson(
                keys.of(person),
                new HealthStatus(
                        region.region(),
                        region.number(colour),
                        person.travel(),
                        cause,
                        false,
                        issued,
                        issued.plus(Person.STATUS_LIFE)));
    }

    private StatusRecord withdraw(Person person, SubjectKeys keys) {
        return StatusRecord.ofPerson(
                keys.of(person),
                new HealthStatus(
                        region.region(),
                        region.number(person.colour()),
                        person.travel(),
                        person.cause(),
                        true,
                        at,
                        at.plus(Person.STATUS_LIFE)));
    }

    private StatusRecord withdraw(CodeId code) {
        return StatusRecord.ofRevokedCode(code.revocationKey(region.region()), at, at.plus(Authority.TRUST_LIST_LIFE));
    }

    private RandomGenerator random(int index) {
        return new SplittableRandom(population.seed() * 31 + changes.previous() * 0x9e37_79b9_7f4a_7c15L + index);
    }
}
