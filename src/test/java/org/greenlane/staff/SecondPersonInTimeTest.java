package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.staff.StaffDesk.CHIEF;
import static org.greenlane.staff.StaffDesk.CHIEF_PIN;
import static org.greenlane.staff.StaffDesk.GUARD;
import static org.greenlane.staff.StaffDesk.pin;

import org.greenlane.health.Event;
import org.greenlane.health.Role;
import org.junit.jupiter.api.Test;

/// What makes somebody a second person after all, and what does not.
class SecondPersonInTimeTest extends AtStaffDesk {
    @Test
    void afterFiveDaysOfWorkOfTheirOwnWhichTheLogShowsTheyAreASecondPerson() throws Exception {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        desk.signIn(MADE, MADE_PIN);
        works(MADE, MADE_PIN, Hand.DAYS - 1);
        countsNot(second(MADE, MADE_PIN, CHIEF));
        for (int again = 0; again < 5; again++) {
            desk.signIn(MADE, MADE_PIN);
        }
        countsNot(second(MADE, MADE_PIN, CHIEF));
        desk.restart();
        works(MADE, MADE_PIN, 1);
        counts(second(MADE, MADE_PIN, CHIEF));
        counts(second(CHIEF, CHIEF_PIN, MADE));
        assertThat(desk.events)
                .filteredOn(new Event.Staffing(desk.now(), MADE, Event.Staffing.Kind.SIGNED_IN)::equals)
                .hasSize(1);
    }

    @Test
    void daysWithTheFirstPinDoNotCountNorDaysThatASetBackClockBringsAgain() {
        desk.must(desk.roster().enrol(CHIEF, MADE, Role.SUPERVISOR, pin("820461")));
        works(MADE, "820461", Hand.DAYS);
        desk.must(desk.roster().changePin(MADE, pin("820461"), pin(MADE_PIN)));
        countsNot(second(MADE, MADE_PIN, CHIEF));
        works(MADE, MADE_PIN, 2);
        for (int again = 0; again < 5; again++) {
            desk.setClock(DAY.negated());
            works(MADE, MADE_PIN, 1);
        }
        countsNot(second(MADE, MADE_PIN, CHIEF));
    }

    @Test
    void aNewPinFromASupervisorWhoDependsOnNeitherMakesThemASecondPersonAtOnceButNotForThatSupervisor() {
        twoWhoDependOnNobody();
        desk.enrol(THIRD, Role.SUPERVISOR, THIRD_PIN);
        countsNot(second(THIRD, THIRD_PIN, CHIEF));
        desk.signIn(MADE, MADE_PIN);
        reset(MADE, THIRD, "739105");
        counts(second(THIRD, "739105", CHIEF));
        countsNot(second(THIRD, "739105", MADE));
    }

    @Test
    void aNewPinFromAMadeNumberFreesNobody() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        desk.enrol(FOURTH, Role.SUPERVISOR, THIRD_PIN);
        desk.signIn(MADE, MADE_PIN);
        reset(MADE, FOURTH, "739105");
        countsNot(second(FOURTH, "739105", CHIEF));
    }

    @Test
    void atTheDeskNobodyApprovesForWhoeverMadeThemButWhoeverTookOnAGuardMay() {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        countsNot(atDesk(MADE, MADE_PIN, CHIEF));
        counts(atDesk(CHIEF, CHIEF_PIN, MADE));
        counts(atDesk(CHIEF, CHIEF_PIN, GUARD));
        counts(atDesk(MADE, MADE_PIN, GUARD));
    }

    @Test
    void inABookOfAnOlderProgramNobodyIsASecondPersonBeforeTheyHaveWorkedFiveDaysAndTheGateGoesOn() throws Exception {
        desk.enrol(MADE, Role.SUPERVISOR, MADE_PIN);
        desk.close();
        ClosedBook.forgetHands(desk.bookFolder(), desk.vault());
        desk.restart();

        assertThat(desk.roster().members()).allSatisfy(member -> assertThat(member.givers()).containsExactly(Doorkeeper.STRANGER));
        countsNot(second(MADE, MADE_PIN, CHIEF));
        counts(atDesk(MADE, MADE_PIN, CHIEF));
        works(MADE, MADE_PIN, Hand.DAYS);
        counts(second(MADE, MADE_PIN, CHIEF));
    }
}
