package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class BadgeCodeTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Example
    void aBadgeIsReadAsItWasPrintedAndInSmallLettersToo() {
        BadgeCode badge = BadgeCode.fresh(RANDOM);
        assertThat(badge.text()).matches("GLB:[" + SYMBOLS + "]{26}.");
        assertThat(BadgeCode.of(badge.text()).orElseThrow().text()).isEqualTo(badge.text());
        assertThat(BadgeCode.of(" " + badge.text().toLowerCase(Locale.ROOT) + "\n").orElseThrow().text())
                .isEqualTo(badge.text());
    }

    @Property(tries = 200)
    void oneWrongSymbolIsNoticed(@ForAll @IntRange(min = 4, max = 29) int at, @ForAll @IntRange(max = 31) int symbol) {
        StringBuilder text = new StringBuilder(BadgeCode.fresh(RANDOM).text());
        boolean changed = text.charAt(at) != SYMBOLS.charAt(symbol);
        text.setCharAt(at, SYMBOLS.charAt(symbol));
        assertThat(BadgeCode.of(text.toString()).isPresent()).isEqualTo(!changed);
    }

    @Property(tries = 200)
    void neighboursExchangedAreNoticed(@ForAll @IntRange(min = 4, max = 28) int at) {
        StringBuilder text = new StringBuilder(BadgeCode.fresh(RANDOM).text());
        char one = text.charAt(at);
        char other = text.charAt(at + 1);
        text.setCharAt(at, other);
        text.setCharAt(at + 1, one);
        assertThat(BadgeCode.of(text.toString()).isPresent()).isEqualTo(one == other);
    }

    @Property
    void anyOtherTextIsNoBadge(@ForAll @StringLength(max = 100) String text) {
        assertThat(BadgeCode.of(text)).isEmpty();
        assertThat(BadgeCode.of("GLB:" + text)).isEmpty();
        assertThat(BadgeCode.looksLikeOne("GLB:" + text)).isEqualTo(text.length() <= 60);
    }

    @Example
    void noBadgeIsGivenTwiceAndNoneIsTold() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            BadgeCode badge = BadgeCode.fresh(RANDOM);
            assertThat(seen.add(badge.text())).isTrue();
            assertThat(badge.toString()).doesNotContain(badge.text().substring(4));
        }
    }
}
