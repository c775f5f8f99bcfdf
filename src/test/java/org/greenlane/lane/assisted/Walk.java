package org.greenlane.lane.assisted;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.greenlane.health.Consent;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;

/// A seeded walk of any inputs through a desk at which anything may break.
final class Walk {
    private static final List<String> NUMBERS = List.of("G1", "G2", "S1", "S2", "T1", "N1");

    /// One step.
    ///
    /// @param name of the input, as the table of states says it
    record Move(AssistedView before, String name, Input input, AssistedView after) {}

    final AssistedSite site;
    private final Random random;
    boolean broke;

    Walk(long seed) {
        random = new Random(seed);
        site = new AssistedSite(pick(SiteKind.values()));
    }

    private Walk(AssistedSite site, long seed) {
        this.random = new Random(seed);
        this.site = site;
    }

    /// A walk that begins where few come: at a slip.
    static Walk fromSlip(long seed) {
        AssistedSite park = new AssistedSite(SiteKind.PARK).signedIn(AssistedSite.GUARD);
        park.take(new Input.NothingToShow());
        park.take(new Input.FollowProcedure());
        List.of("normal", "none", "none", "here").forEach(choice -> park.take(new Input.Answer(choice)));
        park.take(new Input.Confirm());
        return new Walk(park, seed);
    }

    /// A walk that begins with a family of which some pass.
    static Walk fromFamily(long seed) {
        AssistedSite port = new AssistedSite(SiteKind.PORT).signedIn(AssistedSite.SUPERVISOR);
        port.take(new Input.Scan(Brought.Answer.FAMILY_WITH_RED.name()));
        port.take(new Input.LetPartPass(List.of(0)));
        return new Walk(port, seed);
    }

    Move step() {
        site.logWorks = random.nextInt(12) > 0;
        site.countWorks = random.nextInt(15) > 0;
        site.slipsWork = random.nextInt(5) > 0;
        site.limit = switch (random.nextInt(4)) {
            case 0 -> new LookUpLimits.Limit.NeedsApproval();
            case 1 -> new LookUpLimits.Limit.TooMany(site.now.plusSeconds(60));
            default -> new LookUpLimits.Limit.Allowed();
        };
        site.ownDocument = AssistedSite.OTHER_SUPERVISOR;
        site.nextSignIn = random.nextInt(12) > 0
                ? Optional.empty()
                : Optional.of(new SignIn.LockedOut(site.now.plusSeconds(60)));
        AssistedView before = site.lane.view();
        Input input = random.nextInt(3) == 0 ? any() : fitting(before);
        String name = name(input);
        broke = false;
        try {
            site.take(input);
        } catch (IllegalStateException made) {
            broke = true;
        }
        return new Move(before, name, input, site.lane.view());
    }

    private static String name(Input input) {
        return switch (input) {
            case Input.Scan(String text) -> text.startsWith("BADGE:") ? "Badge" : "Bring";
            case Input.TypeNumber _, Input.TypePrintedNumber _, Input.Bring _ -> "Bring";
            default -> input.getClass().getSimpleName();
        };
    }

    /// Often something that the view offers, so that walks lead far.
    private Input fitting(AssistedView view) {
        List<Step> steps = view.steps();
        return switch (steps.get(random.nextInt(steps.size()))) {
            case SIGN_IN -> new Input.SignIn(number(), pin());
            case CHANGE_PIN -> new Input.ChangePin(pin(), pin());
            case BRING -> bring();
            case NOTHING_TO_SHOW -> new Input.NothingToShow();
            case AGREE -> new Input.Agree(pick(Consent.Way.values()));
            case REFUSE -> new Input.Refuse();
            case LANGUAGE -> new Input.Language("ko");
            case APPROVE -> new Input.Approve(number(), pin());
            case COMPARED -> new Input.Compared();
            case LET_PART_PASS -> new Input.LetPartPass(List.of(random.nextInt(3)));
            case PROCEDURE -> new Input.FollowProcedure();
            case ANSWER -> view instanceof AssistedView.InProcedure asked
                    ? new Input.Answer(asked.question().choices().get(random.nextInt(4) > 0 ? 0 : 1).name())
                    : new Input.Answer("nothing");
            case CONFIRM -> new Input.Confirm();
            case SUPERVISOR -> new Input.CallSupervisor();
            case OVERRIDE -> new Input.LetThrough(pick(OverrideReason.values()), note(), number(), pin());
            case BACK -> new Input.Back();
            case DONE -> new Input.Done();
            case HAND_OVER -> new Input.HandOver();
            case SIGN_OUT -> new Input.SignOut();
        };
    }

    private Input any() {
        return switch (random.nextInt(22)) {
            case 0 -> new Input.SignIn(number(), pin());
            case 1 -> new Input.ChangePin(pin(), pin());
            case 2 -> new Input.Scan("BADGE:" + number());
            case 3 -> new Input.Scan(pick(Brought.Answer.values()).name());
            case 4, 5 -> bring();
            case 6 -> new Input.NothingToShow();
            case 7 -> new Input.Agree(pick(Consent.Way.values()));
            case 8 -> new Input.Refuse();
            case 9 -> new Input.Language("en");
            case 10 -> new Input.Approve(number(), pin());
            case 11 -> new Input.LetPartPass(List.of(random.nextInt(3)));
            case 12 -> new Input.FollowProcedure();
            case 13 -> new Input.Answer("none");
            case 14 -> new Input.Confirm();
            case 15 -> new Input.CallSupervisor();
            case 16 -> new Input.LetThrough(pick(OverrideReason.values()), note(), number(), pin());
            case 17 -> new Input.Back();
            case 18 -> random.nextInt(4) == 0 ? new Input.HandOver() : new Input.StillHere();
            case 19 -> random.nextInt(4) == 0 ? new Input.SignOut() : new Input.Done();
            case 20 -> new Input.Compared();
            default -> tick();
        };
    }

    private Input tick() {
        site.now = site.now.plus(pick(new Duration[] {
            Duration.ofSeconds(1), Limits.USUAL.answer(), Limits.USUAL.idle(), Duration.ofSeconds(-30)
        }));
        return new Input.Tick();
    }

    private Input bring() {
        site.typed = pick(Brought.Answer.values());
        return switch (random.nextInt(4)) {
            case 0 -> new Input.TypeNumber("10", pin());
            case 1 -> new Input.TypePrintedNumber(pin());
            default -> new Input.Bring(site.brings(LookUpWay.DOCUMENT, pick(Brought.Answer.values())));
        };
    }

    private String number() {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private Typed pin() {
        return AssistedSite.typed(random.nextInt(5) > 0 ? AssistedSite.PIN : "0000");
    }

    private String note() {
        return random.nextBoolean() ? "seen" : "";
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
