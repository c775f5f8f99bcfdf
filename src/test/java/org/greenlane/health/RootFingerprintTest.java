package org.greenlane.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.greenlane.health.RootFingerprint.Group;
import org.junit.jupiter.api.Test;

class RootFingerprintTest {
    private static final String HEX = "3f5a91c07be2440d9a6618f0c2d7e5b43f5a91c07be2440d9a6618f0c2d7e5b4";
    private static final RootFingerprint ROOT = new RootFingerprint(HEX);

    private static String printed(RootFingerprint root) {
        return String.join("", root.groups()).replace(" ", "");
    }

    @Provide
    Arbitrary<RootFingerprint> roots() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64).map(RootFingerprint::new);
    }

    @Property
    void whatIsPrintedIsReadAgain(@ForAll("roots") RootFingerprint root) {
        assertThat(RootFingerprint.read(printed(root)).whole()).contains(root);
        assertThat(RootFingerprint.read(String.join(" - ", root.groups()).toLowerCase(Locale.ROOT)).whole())
                .contains(root);
        assertThat(RootFingerprint.ofCode(root.code())).contains(root);
        assertThat(RootFingerprint.read(root.hex()).whole()).contains(root);
    }

    @Property
    void aWrongDigitIsToldByItsGroup(
            @ForAll("roots") RootFingerprint root, @ForAll @IntRange(max = 63) int at, @ForAll @IntRange(min = 1, max = 15) int more) {
        int place = at + at / RootFingerprint.DIGITS;
        StringBuilder typed = new StringBuilder(printed(root));
        int digit = Character.digit(typed.charAt(place), 16);
        typed.setCharAt(place, Character.toUpperCase(Character.forDigit((digit + more) % 16, 16)));
        RootFingerprint.Typed read = RootFingerprint.read(typed.toString());
        assertThat(read.whole()).isEmpty();
        assertThat(read.firstNotRight()).isEqualTo(at / RootFingerprint.DIGITS + 1);
    }

    @Property
    void twoDigitsOfAGroupThatChangedPlacesAreTold(
            @ForAll("roots") RootFingerprint root, @ForAll @IntRange(max = 7) int one, @ForAll @IntRange(max = 7) int other) {
        StringBuilder typed = new StringBuilder(printed(root));
        char kept = typed.charAt(one);
        typed.setCharAt(one, typed.charAt(other));
        typed.setCharAt(other, kept);
        boolean same = typed.toString().equals(printed(root));
        assertThat(RootFingerprint.read(typed.toString()).whole().isPresent()).isEqualTo(same);
    }

    @Property
    void twoGroupsThatChangedPlacesAreTold(
            @ForAll("roots") RootFingerprint root, @ForAll @IntRange(max = 7) int one, @ForAll @IntRange(max = 7) int other) {
        List<String> groups = new ArrayList<>(root.groups());
        Collections.swap(groups, one, other);
        assertThat(RootFingerprint.read(String.join("", groups)).whole().isPresent()).isEqualTo(one == other);
    }

    @Property
    void whateverIsTypedIsReadOrTold(@ForAll String text) {
        RootFingerprint.Typed read = RootFingerprint.read(text);
        assertThat(read.groups()).hasSize(RootFingerprint.GROUPS);
        assertThat(read.whole()).isEmpty();
        assertThat(read.firstNotRight()).isPositive();
    }

    @Test
    void aGroupIsTickedAsSoonAsItIsWhole() {
        String first = ROOT.groups().getFirst();
        assertThat(RootFingerprint.read("").groups()).containsOnly(Group.EMPTY);
        assertThat(RootFingerprint.read("3F5A 91C0").groups().getFirst()).isEqualTo(Group.UNFINISHED);
        assertThat(RootFingerprint.read(first).groups().subList(0, 2)).containsExactly(Group.RIGHT, Group.EMPTY);
        assertThat(RootFingerprint.read("3F5A 91C0 Z").groups().getFirst()).isEqualTo(Group.WRONG);
        assertThat(RootFingerprint.read("3F5X").groups().getFirst()).isEqualTo(Group.WRONG);
    }

    @Test
    void whatIsTooLongOrNoRootsCodeIsNone() {
        assertThat(RootFingerprint.ofCode("https://example.org/" + HEX)).isEmpty();
        assertThat(RootFingerprint.ofCode(RootFingerprint.PREFIX + HEX + "00")).isEmpty();
        assertThat(RootFingerprint.read(printed(ROOT) + "0").whole()).isEmpty();
        assertThat(RootFingerprint.read("0".repeat(10_000)).whole()).isEmpty();
        assertThatThrownBy(() -> new RootFingerprint(HEX.toUpperCase(Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
