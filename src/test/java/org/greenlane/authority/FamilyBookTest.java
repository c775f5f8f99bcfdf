package org.greenlane.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.greenlane.health.AgeGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom an authority binds to whom.
class FamilyBookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Population PEOPLE = new Population(500, 11);
    private static final FamilyRule RULE = new FamilyRule(8, 3, 18, 60, 5);

    @TempDir
    Path temp;

    private Path folder;
    private FamilyBook book;

    @BeforeEach
    void anAuthority() throws Exception {
        folder = temp.resolve("keys");
        Authority.init(folder, new SecureRandom(), Instant.parse("2026-11-01T00:00:00Z"));
        book = open();
    }

    private FamilyBook open() throws IOException, AuthorityException {
        return Authority.open(folder).families();
    }

    private static List<Integer> all(AgeGroup age) {
        SyntheticPeople people = new SyntheticPeople(PEOPLE.seed());
        return IntStream.range(0, PEOPLE.people())
                .filter(i -> AgeGroup.of(IdentityCard.birth(people.person(i)), TODAY) == age)
                .boxed()
                .toList();
    }

    private static int adult(int number) {
        return all(AgeGroup.ADULT).get(number);
    }

    private static int minor(int number) {
        return all(AgeGroup.MINOR).get(number);
    }

    private void bind(int guardian, int dependant) throws IOException, AuthorityException {
        book.bind(new Bond(guardian, dependant), PEOPLE, TODAY);
    }

    @Test
    void theRuleThatShipsIsTheFields() throws Exception {
        assertThat(book.rule()).isEqualTo(RULE);
    }

    @Test
    void minorsAndTheElderlyAreBoundAndTheBookKeepsThem() throws Exception {
        bind(adult(0), minor(0));
        bind(adult(0), all(AgeGroup.ELDERLY).getFirst());
        book.unbind(new Bond(adult(0), minor(0)));
        FamilyBook again = open();
        assertThat(again.bonds()).hasSize(2).isEqualTo(book.bonds());
        assertThat(again.isWithdrawn(new Bond(adult(0), minor(0)))).isTrue();
        assertThat(again.isWithdrawn(new Bond(adult(0), all(AgeGroup.ELDERLY).getFirst()))).isFalse();
    }

    @Test
    void theNinthDependantIsRefusedUntilOneIsTakenBack() throws Exception {
        for (int number = 0; number < 8; number++) {
            bind(adult(0), minor(number));
        }
        assertThatThrownBy(() -> bind(adult(0), minor(8)))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("8 dependants already");
        book.unbind(new Bond(adult(0), minor(3)));
        bind(adult(0), minor(8));
    }

    @Test
    void theFourthGuardianIsRefused() throws Exception {
        for (int number = 0; number < 3; number++) {
            bind(adult(number), minor(0));
        }
        assertThatThrownBy(() -> bind(adult(3), minor(0)))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("3 guardians already");
    }

    @Test
    void bindingSomebodyAgainIsNoSecondBond() throws Exception {
        for (int number = 0; number < 8; number++) {
            bind(adult(0), minor(number));
        }
        bind(adult(0), minor(0));
        assertThat(book.bonds()).hasSize(8);
    }

    @Test
    void whoNeedsNoGuardianAndWhoIsNoneAreRefusedWithTheReason() {
        assertThatThrownBy(() -> bind(adult(0), adult(1))).hasMessageContaining("needs no guardian");
        assertThatThrownBy(() -> bind(minor(0), minor(1))).hasMessageContaining("to be a guardian");
        assertThatThrownBy(() -> bind(adult(0), adult(0))).hasMessageContaining("their own guardian");
        assertThatThrownBy(() -> bind(adult(0), 500)).hasMessageContaining("only 500 people");
        assertThat(book.bonds()).isEmpty();
    }

    @Test
    void theRegionsRuleIsReadFromItsFile() throws Exception {
        Files.writeString(
                folder.resolve(FamilyRule.FILE),
                """
                max-dependants = 1
                max-binders = 1
                minor-until = 18
                elderly-from = 60
                elderly-years = 5
                """);
        book = open();
        bind(adult(0), minor(0));
        assertThatThrownBy(() -> bind(adult(0), minor(1))).hasMessageContaining("1 dependants already");
    }

    @Test
    void aRuleThatNoStationCouldHoldToIsRefused() throws Exception {
        for (String rule : List.of("max-dependants = 9", "max-dependants = 0", "max-dependants = \"many\"", "x", "")) {
            Files.writeString(
                    folder.resolve(FamilyRule.FILE),
                    rule + "\nmax-binders = 3\nminor-until = 18\nelderly-from = 60\nelderly-years = 5\n");
            assertThatThrownBy(this::open)
                    .isInstanceOf(AuthorityException.class)
                    .hasMessageContaining(FamilyRule.FILE);
        }
    }

    @Test
    void aBookWithSomethingElseInItIsRefused() throws Exception {
        for (String line : List.of("7", "7 x", "7 8 forgotten", "-1 8", "7 99999999999")) {
            Files.writeString(folder.resolve(FamilyBook.FILE), line + "\n");
            assertThatThrownBy(this::open).isInstanceOf(AuthorityException.class).hasMessageContaining(line);
        }
    }

    @Test
    void madeUpFamiliesHoldToTheRuleAndAreTheSameAgain() {
        Population many = new Population(32_000, 7, 2_000);
        SyntheticFamilies families = new SyntheticFamilies(many, RULE, TODAY);
        List<Bond> bonds = IntStream.range(0, 2_000)
                .mapToObj(families::of)
                .flatMap(List::stream)
                .toList();
        SyntheticPeople people = new SyntheticPeople(7);
        assertThat(bonds).hasSizeGreaterThan(4_000).doesNotHaveDuplicates().allSatisfy(bond -> {
            assertThat(RULE.dependence(IdentityCard.birth(people.person(bond.guardian())), TODAY)).isEmpty();
            assertThat(RULE.dependence(IdentityCard.birth(people.person(bond.dependant())), TODAY)).isPresent();
        });
        assertThat(bonds.stream().collect(Collectors.groupingBy(Bond::guardian)).values())
                .allSatisfy(of -> assertThat(of).hasSizeLessThanOrEqualTo(8));
        assertThat(bonds.stream().collect(Collectors.groupingBy(Bond::dependant)).values())
                .allSatisfy(of -> assertThat(of).hasSizeLessThanOrEqualTo(3));
        assertThat(families.of(1_234)).isEqualTo(new SyntheticFamilies(many, RULE, TODAY).of(1_234));
    }

    @Test
    void aMadeUpFamilyCountsWhenMoreAreBound() throws Exception {
        Population some = new Population(500, 11, 10);
        SyntheticFamilies families = new SyntheticFamilies(some, book.rule(), TODAY);
        Bond first = IntStream.range(0, 10)
                .mapToObj(families::of)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
        long had = families.ofPerson(first.guardian()).size();
        int bound = 0;
        for (int minor : all(AgeGroup.MINOR).reversed().subList(0, 9)) {
            try {
                book.bind(new Bond(first.guardian(), minor), some, TODAY);
                bound++;
            } catch (AuthorityException e) {
                assertThat(e).hasMessageContaining("dependants already");
            }
        }
        assertThat(had + bound).isEqualTo(8);
        assertThat(had).isPositive();
    }
}
