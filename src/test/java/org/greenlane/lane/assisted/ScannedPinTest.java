package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.greenlane.lane.assisted.AssistedView.NeedsApproval;
import org.greenlane.lane.assisted.AssistedView.SignedOut;
import org.greenlane.lane.assisted.AssistedView.Why;
import org.junit.jupiter.api.Test;

class ScannedPinTest {
    private static final AssistedView OUT = new SignedOut(Why.NOT_YET, Optional.empty());
    private static final AssistedView APPROVAL = new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.empty());
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final ScannedPin pin = new ScannedPin(text -> text.startsWith("BADGE:"), AssistedSite.COMMANDS);

    private Input scan(String text, AssistedView view, Instant at) {
        return pin.take(new Input.Scan(text), view, at);
    }

    private Input scan(LaneCommand command, AssistedView view) {
        return scan(AssistedSite.COMMANDS.text(command), view, NOW);
    }

    private void digits(String digits, AssistedView view) {
        digits.chars().forEach(digit -> scan(LaneCommand.valueOf("DIGIT_" + (char) digit), view));
    }

    private static void isSignedBy(Input input, String badge, String digits) {
        switch (input) {
            case Input.SignIn(String number, Typed typed) -> {
                assertThat(number).isEqualTo(badge);
                assertThat(typed.symbols()).containsExactly(digits.toCharArray());
            }
            case Input.Approve(String number, Typed typed) -> {
                assertThat(number).isEqualTo(badge);
                assertThat(typed.symbols()).containsExactly(digits.toCharArray());
            }
            case Input.LetThrough(OverrideReason reason, String note, String number, Typed typed) -> {
                assertThat(reason).isEqualTo(OverrideReason.ESCORTED);
                assertThat(note).isEmpty();
                assertThat(number).isEqualTo(badge);
                assertThat(typed.symbols()).containsExactly(digits.toCharArray());
            }
            default -> throw new AssertionError(input);
        }
    }

    @Test
    void aBadgeDigitsAndOkSignInApproveAndLetThrough() {
        scan("BADGE:S1", OUT, NOW);
        digits("402819", OUT);
        isSignedBy(scan(LaneCommand.CONFIRM, OUT), "BADGE:S1", "402819");

        scan("BADGE:G2", APPROVAL, NOW);
        digits("804275", APPROVAL);
        isSignedBy(scan(LaneCommand.CONFIRM, APPROVAL), "BADGE:G2", "804275");

        AssistedView overriding = overriding();
        scan(LaneCommand.REASON_ESCORTED, overriding);
        scan("BADGE:S1", overriding, NOW);
        digits("402819", overriding);
        isSignedBy(scan(LaneCommand.CONFIRM, overriding), "BADGE:S1", "402819");
    }

    private static AssistedView overriding() {
        AssistedSite site = new AssistedSite(SiteKind.PARK).signedIn(AssistedSite.GUARD);
        site.take(new Input.NothingToShow());
        return site.take(new Input.CallSupervisor());
    }

    @Test
    void aSupervisorWhoGivesNoReasonLetsNobodyThrough() {
        AssistedView overriding = overriding();
        assertThat(overriding).isInstanceOf(AssistedView.Overriding.class);
        scan("BADGE:S1", overriding, NOW);
        digits("402819", overriding);
        assertThat(scan(LaneCommand.CONFIRM, overriding)).isInstanceOf(Input.Scan.class);
        isSignedBy(afterTheReason(overriding), "BADGE:S1", "402819");
    }

    private Input afterTheReason(AssistedView overriding) {
        scan(LaneCommand.REASON_ESCORTED, overriding);
        return scan(LaneCommand.CONFIRM, overriding);
    }

    @Test
    void digitsWithoutABadgeAndABadgeWithoutDigitsComeToNothing() {
        digits("402819", OUT);
        assertThat(scan(LaneCommand.CONFIRM, OUT)).isInstanceOf(Input.Scan.class);
        scan("BADGE:S1", OUT, NOW);
        assertThat(scan(LaneCommand.CONFIRM, OUT)).isInstanceOf(Input.Scan.class);
    }

    @Test
    void whatWasBegunIsForgottenByBackByAMinuteByAClockThatIsSetAndByAnotherView() {
        List<Runnable> ways = List.of(
                () -> scan(LaneCommand.BACK, OUT),
                () -> pin.take(new Input.Tick(), OUT, NOW.plus(ScannedPin.KEPT)),
                () -> pin.take(new Input.Tick(), OUT, NOW.minusSeconds(1)),
                () -> pin.take(new Input.Tick(), APPROVAL, NOW),
                () -> pin.take(new Input.Done(), OUT, NOW),
                pin::forget);
        for (Runnable way : ways) {
            scan("BADGE:S1", OUT, NOW);
            digits("402819", OUT);
            way.run();
            assertThat(scan(LaneCommand.CONFIRM, OUT)).isInstanceOf(Input.Scan.class);
        }
    }

    @Test
    void aTouchOfAKeyInBetweenForgetsNothing() {
        scan("BADGE:S1", OUT, NOW);
        digits("402", OUT);
        pin.take(new Input.StillHere(), OUT, NOW);
        pin.take(new Input.Tick(), OUT, NOW.plusSeconds(30));
        digits("819", OUT);
        isSignedBy(scan(LaneCommand.CONFIRM, OUT), "BADGE:S1", "402819");
    }

    @Test
    void anotherBadgeBeginsAnew() {
        scan("BADGE:S1", OUT, NOW);
        digits("402", OUT);
        scan("BADGE:G2", OUT, NOW);
        digits("804275", OUT);
        isSignedBy(scan(LaneCommand.CONFIRM, OUT), "BADGE:G2", "804275");
    }

    @Test
    void moreDigitsThanAnyPinHasAreCutToAWrongOne() {
        scan("BADGE:S1", OUT, NOW);
        digits("40281940281940281940", OUT);
        isSignedBy(scan(LaneCommand.CONFIRM, OUT), "BADGE:S1", "4028194028194");
    }
}
