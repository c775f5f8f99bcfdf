package org.greenlane.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.AgeGroup;
import org.greenlane.status.BundleRecord;
import org.greenlane.status.FamilyBinding;
import org.jspecify.annotations.Nullable;

/// The records of a bundle and, behind them, those of family bindings: made-up families first, then the book's. Each
/// family has as many places as it may have bonds, some of which are empty.
final class WithFamilies implements RecordSource {
    private final RecordSource others;
    private final Population population;
    private final int families;
    private final FamilyBook book;
    private final byte[] subjectKey;
    private final LocalDate day;
    private final SyntheticFamilies synthetic;
    private final List<Bond> written;

    /// @param families how many of the made-up families it tells of
    WithFamilies(
            RecordSource others,
            Population population,
            int families,
            FamilyBook book,
            byte[] subjectKey,
            LocalDate day) {
        this.others = others;
        this.population = population;
        this.families = families;
        this.book = book;
        this.subjectKey = subjectKey;
        this.day = day;
        this.synthetic = new SyntheticFamilies(population, book.rule(), day);
        this.written = book.bonds();
    }

    @Override
    public int size() {
        return Math.toIntExact(
                (long) others.size() + (long) families * SyntheticFamilies.MAX_BONDS + written.size());
    }

    @Override
    public Maker maker() {
        Maker other = others.maker();
        Bindings bindings = new Bindings();
        return place -> place < others.size() ? other.at(place) : bindings.at(place - others.size());
    }

    /// Makes bindings, for one thread.
    private final class Bindings {
        private final SyntheticPeople people = new SyntheticPeople(population.seed());
        private final SubjectKeys keys = new SubjectKeys(subjectKey);
        /// The family that was asked last: its places are asked one after another.
        private int family = -1;

        private List<Bond> bonds = List.of();

        @Nullable BundleRecord at(int place) {
            int behind = place - families * SyntheticFamilies.MAX_BONDS;
            if (behind >= 0) {
                return binding(written.get(behind));
            }
            if (place / SyntheticFamilies.MAX_BONDS != family) {
                family = place / SyntheticFamilies.MAX_BONDS;
                bonds = synthetic.of(family);
            }
            int number = place % SyntheticFamilies.MAX_BONDS;
            return number < bonds.size() && !book.names(bonds.get(number)) ? binding(bonds.get(number)) : null;
        }

        private FamilyBinding binding(Bond bond) {
            Person dependant = people.person(bond.dependant());
            LocalDate birth = IdentityCard.birth(dependant);
            // Whoever has come of age since the bond was written is bound to nobody any more.
            AgeGroup dependence = book.rule().dependence(birth, day).orElse(AgeGroup.MINOR);
            FamilyBinding binding = FamilyBinding.of(
                    SyntheticRegion.HOME.region(),
                    keys.of(people.person(bond.guardian())),
                    keys.of(dependant),
                    Optional.of(dependence),
                    book.rule().end(dependence, birth, day));
            return book.isWithdrawn(bond) ? binding.asWithdrawn() : binding;
        }
    }
}
