package org.greenlane.card;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// ISO 7064 MOD 11-2 notices every changed digit and every swap of neighbours.
class ResidentNumberTest {
    private static String number(int division, int year, int day, int sequence) {
        String digits = "%06d%04d01%02d%03d".formatted(division, year, day, sequence);
        return digits + ResidentNumber.checkSymbol(digits.toCharArray());
    }

    @Property(tries = 500)
    void everyChangedDigitIsNoticed(
            @ForAll @IntRange(max = 999_999) int division,
            @ForAll @IntRange(min = 1800, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        char[] number = number(division, year, day, sequence).toCharArray();
        assertThat(ResidentNumber.isOne(number)).isTrue();

        number[place] = (char) ('0' + (number[place] - '0' + change) % 10);

        assertThat(ResidentNumber.isOne(number)).isFalse();
        assertThat(ResidentNumber.checkSymbol(number)).isNotEqualTo(number[17]);
    }

    @Property(tries = 500)
    void everySwapOfNeighboursIsNoticed(
            @ForAll @IntRange(max = 999_999) int division,
            @ForAll @IntRange(min = 1800, max = 2100) int year,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 15) int place) {
        char[] number = number(division, year, 17, sequence).toCharArray();
        char first = number[place];
        char second = number[place + 1];

        number[place] = second;
        number[place + 1] = first;

        assertThat(ResidentNumber.isOne(number)).isEqualTo(first == second);
        assertThat(ResidentNumber.checkSymbol(number) == number[17]).isEqualTo(first == second);
    }
}
