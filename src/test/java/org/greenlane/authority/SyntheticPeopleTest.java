package org.greenlane.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.greenlane.health.HealthColour;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.TravelRisk;
import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {
    private static final int MANY = 50_000;
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    private final SyntheticPeople people = new SyntheticPeople(7);

    @Test
    void theSameSeedAndIndexAreTheSamePersonInAnyOrder() {
        Person first = people.person(41_000);
        people.person(3);
        assertThat(new SyntheticPeople(7).person(41_000)).isEqualTo(first);
        assertThat(new SyntheticPeople(8).person(41_000)).isNotEqualTo(first);
    }

    @Test
    void noTwoPeopleShareADocument() {
        long different = IntStream.range(0, MANY)
                .mapToObj(index -> people.person(index).documentNumber())
                .distinct()
                .count();
        assertThat(different).isEqualTo(MANY);
        assertThat(people.person(0).documentNumber()).startsWith("999999");
        assertThat(people.person(35_000_000).documentNumber()).startsWith("999998");
        assertThat(people.person(0).documentNumber().substring(6))
                .startsWith(people.person(35_000_000).documentNumber().substring(6, 17));
    }

    @Property
    void everyDocumentNumberIsWellFormedAndOfNoRealDivision(@ForAll @IntRange(max = Integer.MAX_VALUE) int index) {
        String number = people.person(index).documentNumber();
        assertThat(number).matches("9999[0-9]{13}[0-9X]");
        LocalDate birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(birth).isBetween(LocalDate.of(1926, 1, 1), LocalDate.of(2021, 12, 31));
        assertThat(weightedSum(number) % 11).isEqualTo(1);
    }

    /// The other way to say ISO 7064 MOD 11-2: with weights 2^(17 - place), all together leave 1.
    private static int weightedSum(String number) {
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = number.charAt(at) == 'X' ? 10 : number.charAt(at) - '0';
            sum += digit * (1 << (17 - at)) % 11;
        }
        return sum;
    }

    @Test
    void mostAreGreenSomeAreYellowAndFewAreRed() {
        assertThat(share(HealthColour.GREEN)).isCloseTo(0.97, Percentage.withPercentage(1));
        assertThat(share(HealthColour.YELLOW)).isCloseTo(0.02, Percentage.withPercentage(20));
        assertThat(share(HealthColour.RED)).isCloseTo(0.01, Percentage.withPercentage(20));
        double marked = count(person -> person.travel() == TravelRisk.MARKED);
        assertThat(marked / MANY).isCloseTo(0.02, Percentage.withPercentage(20));
    }

    @Test
    void everyNameIsMasked() {
        assertThat(count(person -> person.name().text().contains("*"))).isEqualTo(MANY);
    }

    @Test
    void aStatusIsInForceWheneverItIsAskedFor() {
        for (int index = 0; index < 1_000; index++) {
            HealthStatus status = people.person(index).status(SyntheticRegion.NEIGHBOUR, AT);
            assertThat(status.issued()).isBetween(AT.minus(Duration.ofDays(6)), AT);
            assertThat(status.validUntil()).isAfter(AT);
            assertThat(status.issued()).isEqualTo(status.issued().truncatedTo(ChronoUnit.SECONDS));
            assertThat(status.region()).isEqualTo(SyntheticRegion.NEIGHBOUR.region());
        }
    }

    @Test
    void theRegionsNumberTheirColoursDifferently() {
        assertThat(SyntheticRegion.HOME.number(HealthColour.GREEN).value()).isZero();
        assertThat(SyntheticRegion.HOME.number(HealthColour.RED).value()).isEqualTo(2);
        assertThat(SyntheticRegion.NEIGHBOUR.number(HealthColour.GREEN).value()).isEqualTo(1);
        assertThat(SyntheticRegion.NEIGHBOUR.number(HealthColour.YELLOW).value()).isEqualTo(2);
    }

    @Test
    void nobodyIsCountedBeforeTheFirst() {
        assertThatThrownBy(() -> people.person(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private double share(HealthColour colour) {
        return (double) count(person -> person.colour() == colour) / MANY;
    }

    private long count(Predicate<Person> which) {
        return IntStream.range(0, MANY).mapToObj(people::person).filter(which).count();
    }
}
