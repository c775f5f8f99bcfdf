package org.greenlane.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenlane.health.AgeGroup;

/// Families among the made-up people: each sixteen neighbours in number live together. The first two who stand on their own
/// feet bind the minors, and the first of them some of the elderly. Any family can be asked at once. Safe for all threads.
final class SyntheticFamilies {
    /// How many people live together.
    static final int NEIGHBOURS = 16;
    /// The most bonds of one guardian.
    private static final int MAX_DEPENDANTS = 4;
    /// The most bonds of one family.
    static final int MAX_BONDS = 2 * MAX_DEPENDANTS;

    private final Population population;
    private final SyntheticPeople people;
    private final FamilyRule rule;
    private final LocalDate day;

    /// @param day from which ages are counted
    SyntheticFamilies(Population population, FamilyRule rule, LocalDate day) {
        this.population = population;
        this.people = new SyntheticPeople(population.seed());
        this.rule = rule;
        this.day = day;
    }

    /// The bonds of one family, of which there may be none.
    List<Bond> of(int family) {
        List<Integer> guardians = new ArrayList<>();
        List<Integer> minors = new ArrayList<>();
        List<Integer> elderly = new ArrayList<>();
        IntStream.range(family * NEIGHBOURS, (family + 1) * NEIGHBOURS).forEach(index -> {
            Optional<AgeGroup> dependence = rule.dependence(IdentityCard.birth(people.person(index)), day);
            (dependence.isEmpty() ? guardians : dependence.get() == AgeGroup.MINOR ? minors : elderly).add(index);
        });
        int most = Math.min(MAX_DEPENDANTS, rule.maxDependants());
        List<Bond> bonds = new ArrayList<>();
        for (int guardian : guardians.subList(0, Math.min(guardians.size(), Math.min(2, rule.maxBinders())))) {
            minors.stream().limit(most).forEach(minor -> bonds.add(new Bond(guardian, minor)));
            if (guardian == guardians.getFirst()) {
                elderly.stream().limit(most - bonds.size()).forEach(old -> bonds.add(new Bond(guardian, old)));
            }
        }
        return bonds;
    }

    /// Every bond that somebody has, as guardian or dependant.
    List<Bond> ofPerson(int person) {
        int family = person / NEIGHBOURS;
        return family >= population.families()
                ? List.of()
                : of(family).stream()
                        .filter(bond -> bond.guardian() == person || bond.dependant() == person)
                        .toList();
    }
}
