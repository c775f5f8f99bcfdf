package org.greenlane.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// A key that somebody reads from paper and types.
class RecoveryKeyTest {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.longs().map(seed -> {
            SecureRandom random = new SecureRandom() {
                private static final long serialVersionUID = 1L;
                private final java.util.Random seeded = new java.util.Random(seed);

                @Override
                public void nextBytes(byte[] bytes) {
                    seeded.nextBytes(bytes);
                }
            };
            return RecoveryKey.fresh(random).groups();
        });
    }

    private static RecoveryKey.Typed typed(String text) {
        return RecoveryKey.read(text.toCharArray());
    }

    private static String right(RecoveryKey.Typed typed) {
        return ((RecoveryKey.Typed.Right) typed).key().groups();
    }

    @Property(tries = 300)
    void whatWasPrintedIsReadBack(@ForAll("keys") String printed) {
        assertThat(printed).matches("([0-9A-Z]{4}[0-9A-Z*~$=]-){7}[0-9A-Z]{4}[0-9A-Z*~$=]");
        assertThat(right(typed(printed))).isEqualTo(printed);
        String sloppy = printed.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l').replace("-", " - ");
        assertThat(right(typed(sloppy))).isEqualTo(printed);
    }

    @Property(tries = 500)
    void everyMistypedSignIsFoundInItsGroup(
            @ForAll("keys") String printed, @ForAll @IntRange(max = 39) int at, @ForAll @IntRange(max = 36) int other) {
        StringBuilder wrong = new StringBuilder(printed.replace("-", ""));
        char sign = SIGNS.charAt(other);
        if (wrong.charAt(at) == sign) {
            return;
        }
        wrong.setCharAt(at, sign);
        assertThat(typed(wrong.toString())).isEqualTo(new RecoveryKey.Typed.Mistyped(List.of(at / 5 + 1)));
    }

    @Property(tries = 300)
    void twoSignsOrTwoGroupsThatChangedPlacesAreFound(
            @ForAll("keys") String printed, @ForAll @IntRange(max = 7) int group, @ForAll @IntRange(max = 3) int at) {
        String signs = printed.replace("-", "");
        int from = group * 5 + at;
        if (signs.charAt(from) != signs.charAt(from + 1)) {
            String swapped =
                    signs.substring(0, from) + signs.charAt(from + 1) + signs.charAt(from) + signs.substring(from + 2);
            assertThat(typed(swapped)).isInstanceOf(RecoveryKey.Typed.Mistyped.class);
        }
        List<String> groups = new ArrayList<>(List.of(printed.split("-", -1)));
        Collections.swap(groups, group, (group + 1 + at) % 8);
        assertThat(typed(String.join("-", groups))).isInstanceOf(RecoveryKey.Typed.Mistyped.class);
    }

    @Property(tries = 300)
    void anythingElseIsNoKey(@ForAll String text) {
        assertThat(typed(text)).isNotInstanceOf(RecoveryKey.Typed.Right.class);
        assertThat(typed("A".repeat(39))).isEqualTo(new RecoveryKey.Typed.Incomplete());
        assertThat(typed("A".repeat(41))).isEqualTo(new RecoveryKey.Typed.Incomplete());
    }

    @Property(tries = 20)
    void whatWasTypedIsWiped(@ForAll("keys") String printed) {
        char[] typed = printed.toCharArray();
        RecoveryKey.read(typed);
        assertThat(typed).containsOnly('\0');
    }
}
