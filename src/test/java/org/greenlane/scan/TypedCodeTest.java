package org.greenlane.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedCodeTest {
    private static final long FAST = TimeUnit.MILLISECONDS.toNanos(8);
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(180);

    private final TypedCode typed = new TypedCode();
    private long now = 1;

    private Optional<String> typed(String text, long gap) {
        for (int at = 0; at < text.length(); at++) {
            now += gap;
            typed.add(text.charAt(at), now);
        }
        now += gap;
        return typed.end(now);
    }

    @Test
    void whatIsTypedAsFastAsAScannerDoesIsACode() {
        assertThat(typed("PHI1:6BF OXN%", FAST)).contains("PHI1:6BF OXN%");
        assertThat(typed("http://example.org/", FAST)).contains("http://example.org/");
    }

    @Test
    void whatAPersonTypesIsNone() {
        assertThat(typed("PHI1:6BF OXN%", SLOW)).isEmpty();
    }

    @Test
    void aFewKeysInARowAreNone() {
        assertThat(typed("abc", FAST)).isEmpty();
    }

    @Test
    void rightBehindASymbolAScannerMayBeTypingAndBehindABlankAPerson() {
        typed.add(' ', 1);
        assertThat(typed.isBegun(2)).isFalse();
        typed.add('1', 3);
        assertThat(typed.isBegun(4)).isTrue();
        assertThat(typed.isBegun(3 + SLOW)).isFalse();
        assertThat(typed.end(5)).isEmpty();
        assertThat(typed.isBegun(6)).isFalse();
    }

    @Test
    void aPauseBeginsAnew() {
        typed.add('x', now += FAST);
        now += SLOW;

        assertThat(typed("PHI1:6BFOXN", FAST)).contains("PHI1:6BFOXN");
    }

    @Test
    void moreThanAnyCodeHasIsNone() {
        assertThat(typed("A".repeat(10_000), FAST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PHI1Ö6BF-/)Z(, PHI1:6BF/&(Y*",
        "phi1:6bfoxn%, PHI1:6BFOXN%",
        "SHC:/5676290, shc:/5676290",
        "phi1ö6bf-/)y(, PHI1:6BF/&(Z*",
        "SHC:/5676290/AZERTY, shc:/5676290/azerty",
        "PHI&M-BFOXN, PHI1:6BFOXN",
        "GLCÖSP03A5F00B7C, GLC:SP03A5F00B7C",
        "glc:sp03a5f00b7c, GLC:SP03A5F00B7C",
        "sometext-ßä, sometext-ßä"
    })
    void whatTheLayoutOfTheKeyboardDidIsPutRight(String text, String code) {
        assertThat(typed(text, FAST)).contains(code);
    }
}
