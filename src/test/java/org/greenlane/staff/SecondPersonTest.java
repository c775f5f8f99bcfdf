package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenlane.staff.StaffDesk.CHIEF;
import static org.greenlane.staff.StaffDesk.CHIEF_PIN;
import static org.greenlane.staff.StaffDesk.GUARD;
import static org.greenlane.staff.StaffDesk.GUARD_PIN;
import static org.greenlane.staff.StaffDesk.pin;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.junit.jupiter.api.Test;

/// Nobody makes themselves a second person.
class SecondPersonTest extends AtStaffDesk {
    private static final String FOURTH_PIN = "286417";

    @Test
    void whoeverTakesOnASupervisorAndChoosesTheirPinCannotAgreeWithThemselvesUnderThatNumber() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        countsNot(second(MADE, MADE_PIN, CHIEF));
        assertThat(desk.events).endsWith(new Event.Staffing(desk.now(), MADE, Event.Staffing.Kind.NOT_INDEPENDENT));
    }

    @Test
    void norAskUnderThatNumberAndAgreeUnderTheirOwn() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        countsNot(second(CHIEF, CHIEF_PIN, MADE));
    }

    @Test
    void norDoTwoNumbersAgreeThatTheSameHandHasMade() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        desk.enrol(THIRD, Role.SUPERVISOR, THIRD_PIN);
        countsNot(second(THIRD, THIRD_PIN, MADE));
    }

    @Test
    void norDoesANumberThatAMadeNumberHasMade() {
        aNumberThatAMadeNumberHasMade();
        countsNot(second(THIRD, THIRD_PIN, CHIEF));
    }

    @Test
    void norDoNumbersWhoseMakerWasDismissedMeanwhile() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        desk.enrol(THIRD, Role.SUPERVISOR, THIRD_PIN);
        desk.must(desk.roster().dismiss(CHIEF, CHIEF));
        countsNot(second(THIRD, THIRD_PIN, MADE));
    }

    /// The chief made `MADE`, knows its PIN, and took `THIRD` on under that number.
    private void aNumberThatAMadeNumberHasMade() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        desk.signIn(MADE, MADE_PIN);
        desk.must(desk.roster().enrol(MADE, THIRD, Role.SUPERVISOR, pin("820461")));
        desk.must(desk.roster().changePin(THIRD, pin("820461"), pin(THIRD_PIN)));
    }

    @Test
    void dismissingTheNumberBetweenDoesNotHideWhoStandsBehindIt() {
        aNumberThatAMadeNumberHasMade();
        desk.must(desk.roster().dismiss(CHIEF, MADE));
        countsNot(second(THIRD, THIRD_PIN, CHIEF));
        countsNot(second(CHIEF, CHIEF_PIN, THIRD));
        countsNot(atDesk(THIRD, THIRD_PIN, CHIEF));
    }

    @Test
    void norDoesANewPinThatTheNumberBetweenGetsFromAThird() {
        aThirdWhoDependsOnNobody();
        aNumberThatAMadeNumberHasMade();
        desk.signIn(FOURTH, FOURTH_PIN);
        reset(FOURTH, MADE, "739105");
        countsNot(second(THIRD, THIRD_PIN, CHIEF));
    }

    @Test
    void norDoFiveDaysOfWorkOfTheNumberBetween() {
        aNumberThatAMadeNumberHasMade();
        works(MADE, MADE_PIN, Hand.DAYS);
        counts(second(MADE, MADE_PIN, CHIEF));
        countsNot(second(THIRD, THIRD_PIN, CHIEF));
        works(THIRD, THIRD_PIN, Hand.DAYS);
        counts(second(THIRD, THIRD_PIN, CHIEF));
    }

    @Test
    void norIsItHiddenWhereTheNumberBetweenGaveARoleOrABadge() {
        aThirdWhoDependsOnNobody();
        desk.signIn(FOURTH, FOURTH_PIN);
        desk.must(desk.roster().enrol(FOURTH, THIRD, Role.GUARD, pin("820461")));
        desk.must(desk.roster().changePin(THIRD, pin("820461"), pin(THIRD_PIN)));
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        desk.signIn(MADE, MADE_PIN);
        desk.must(desk.roster().giveBadge(MADE, GUARD, BadgeCode.fresh(new SecureRandom())));
        desk.must(desk.roster().changeRole(MADE, THIRD, Role.SUPERVISOR));
        desk.must(desk.roster().dismiss(CHIEF, MADE));
        countsNot(atDesk(GUARD, GUARD_PIN, CHIEF));
        countsNot(second(THIRD, THIRD_PIN, CHIEF));
        countsNot(second(THIRD, THIRD_PIN, FOURTH));
    }

    @Test
    void whereMoreStandBehindTheGiverThanTheBookTakesNothingIsGiven() throws Exception {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        List<OperatorId> many =
                IntStream.range(0, Hand.MOST).mapToObj(at -> new OperatorId("MANY-" + at)).toList();
        desk.close();
        ClosedBook.put(desk.bookFolder(), desk.vault(), MADE, new Hand(many, 0, 0));
        desk.restart();
        desk.signIn(MADE, MADE_PIN);
        Act full = new Act.Refused(Refusal.FULL);
        assertThat(desk.roster().enrol(MADE, THIRD, Role.SUPERVISOR, pin("820461"))).isEqualTo(full);
        assertThat(desk.roster().resetPin(MADE, GUARD, pin("820461"))).isEqualTo(full);
        assertThat(desk.roster().changeRole(MADE, GUARD, Role.SUPERVISOR)).isEqualTo(full);
        assertThat(desk.roster().giveBadge(MADE, GUARD, BadgeCode.fresh(new SecureRandom()))).isEqualTo(full);
        assertThat(desk.signIn(GUARD, GUARD_PIN)).isEqualTo(new SignIn.Welcome(GUARD, Role.GUARD, false));
        assertThat(desk.roster().members())
                .extracting(StaffMember::number, StaffMember::hasBadge)
                .containsExactly(tuple(GUARD, false), tuple(CHIEF, false), tuple(MADE, false));
    }

    private void aThirdWhoDependsOnNobody() {
        desk.enrol(FOURTH, Role.SUPERVISOR, FOURTH_PIN);
        works(FOURTH, FOURTH_PIN, Hand.DAYS);
        works(GUARD, GUARD_PIN, Hand.DAYS);
        desk.signIn(CHIEF, CHIEF_PIN);
    }

    @Test
    void aResetPinMakesALongServingSupervisorNoSecondPersonForWhoeverResetIt() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        works(MADE, MADE_PIN, Hand.DAYS);
        counts(second(MADE, MADE_PIN, CHIEF));
        reset(CHIEF, MADE, "739105");
        countsNot(second(MADE, "739105", CHIEF));
    }

    @Test
    void aGuardWhoIsMadeASupervisorIsNoSecondPersonForWhoeverMadeThem() {
        works(GUARD, GUARD_PIN, Hand.DAYS);
        desk.must(desk.roster().changeRole(CHIEF, GUARD, Role.SUPERVISOR));
        countsNot(second(GUARD, GUARD_PIN, CHIEF));
    }

    @Test
    void promotingANumberDoesNotFreeItFromTheHandThatMadeIt() {
        twoWhoDependOnNobody();
        desk.enrol(THIRD, Role.GUARD, THIRD_PIN);
        desk.signIn(MADE, MADE_PIN);
        desk.must(desk.roster().changeRole(MADE, THIRD, Role.SUPERVISOR));
        countsNot(second(THIRD, THIRD_PIN, CHIEF));
        countsNot(second(THIRD, THIRD_PIN, MADE));
    }

    @Test
    void aBadgeThatSomebodyGaveAGuardCouldHaveBeenCopied() {
        works(GUARD, GUARD_PIN, Hand.DAYS);
        counts(atDesk(GUARD, GUARD_PIN, CHIEF));
        desk.must(desk.roster().giveBadge(CHIEF, GUARD, BadgeCode.fresh(new SecureRandom())));
        countsNot(atDesk(GUARD, GUARD_PIN, CHIEF));
    }
}
