package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.greenlane.health.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {
    private static final long MOST = (1L << 60) - 1;

    @ParameterizedTest
    @CsvSource({
        "0, 0000-0000-0000-0",
        "1, 0000-0000-0001-1",
        "32, 0000-0000-0010-*",
        "36, 0000-0000-0014-U",
        "37, 0000-0000-0015-0",
        "1152921504606846975, ZZZZ-ZZZZ-ZZZZ-9"
    })
    void itIsPrintedInGroupsWithACheckSymbol(long number, String text) {
        assertThat(new PrintedNumber(number).text()).isEqualTo(text);
        assertThat(PrintedNumber.parse(text)).contains(new PrintedNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2003", "\u001c", "\u3000", "\n"})
    void blanksOfAnyKindAroundItAreLeftOut(String blank) {
        assertThat(PrintedNumber.parse(blank + "0000-0000-0001-1" + blank)).contains(new PrintedNumber(1));
    }

    @Test
    void itIsTheFirstSixtyBitsOfTheSubjectKey() {
        SubjectKey subject = new SubjectKey(0xfedc_ba98_7654_3210L, 7);
        assertThat(PrintedNumber.of(subject).prefix60()).isEqualTo(0xfed_cba9_8765_4321L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0000-0010-*", "0000 0000 0010 *", "000000000010*", " oooo-OOoo-ooiO-* \r\n", "0000-00000OLo*"
            })
    void itIsTakenAsAHandTypesIt(String text) {
        assertThat(PrintedNumber.parse(text)).contains(new PrintedNumber(32));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "0000-0000-0010", "0000-0000-0010-**", "0000-0000-0010-1", "0000-0U00-0010-*", "00-000000-0010-*",
                "٠000-0000-0010-*"
            })
    void anythingElseIsNoNumber(String text) {
        assertThat(PrintedNumber.parse(text)).isEmpty();
    }

    @Property
    void everyNumberComesBack(@ForAll @LongRange(min = 0, max = MOST) long number) {
        assertThat(PrintedNumber.parse(new PrintedNumber(number).text())).contains(new PrintedNumber(number));
    }

    @Property
    void oneWrongSymbolIsAlwaysFound(
            @ForAll @LongRange(min = 0, max = MOST) long number,
            @ForAll @IntRange(max = 11) int digit,
            @ForAll @IntRange(min = 1, max = 31) int difference) {
        String wrong = new PrintedNumber(number ^ (long) difference << (5 * digit)).text();
        String right = new PrintedNumber(number).text();
        String mixed = wrong.substring(0, wrong.length() - 1) + right.charAt(right.length() - 1);
        assertThat(PrintedNumber.parse(mixed)).isEmpty();
    }

    @Property
    void twoNeighboursExchangedAreAlwaysFound(
            @ForAll @LongRange(min = 0, max = MOST) long number, @ForAll @IntRange(max = 12) int at) {
        StringBuilder text = new StringBuilder(new PrintedNumber(number).text());
        char left = text.charAt(at);
        char right = text.charAt(at + 1);
        if (left != '-' && right != '-' && left != right) {
            text.setCharAt(at, right);
            text.setCharAt(at + 1, left);
            assertThat(PrintedNumber.parse(text.toString())).isEmpty();
        }
    }

    @Test
    void itDoesNotShowItselfInLogs() {
        assertThat(new PrintedNumber(12_345)).hasToString("PrintedNumber[…]");
    }
}
