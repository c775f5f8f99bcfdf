package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.util.List;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.OverrideReason;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.junit.jupiter.api.Test;

/// Several people in one passage.
class FamilyScenariosTest extends AtAssistedLane {
    @Test
    void aGuardianBringsThoseWhoDependOnThemAndOneTallyStands() {
        Brought card = site.lays(Answer.FAMILY);
        site.take(new Input.Agree(Consent.Way.GUARDIAN));
        assertThat(card.withFamily).isTrue();
        assertThat(site.lane.view()).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.tally())
                .isEqualTo(new Tally(3, 0, 0)));
        assertThat(site.through).isEqualTo(3);
    }

    @Test
    void aFamilyWithOneWhoIsStoppedWaitsUntilStaffLetTheOthersThrough() {
        site.lays(Answer.FAMILY_WITH_RED);
        AssistedView view = site.take(new Input.Agree(Consent.Way.GUARDIAN));
        assertThat(view.steps()).startsWith(Step.LET_PART_PASS);
        assertThat(site.through).isZero();
        assertThat(site.take(new Input.LetPartPass(List.of(0, 1)))).isSameAs(view);
        site.take(new Input.LetPartPass(List.of(2, 0)));
        assertThat(site.through).isEqualTo(2);
        assertThat(site.logged(Event.PartPassed.class).getFirst().people()).containsExactly(0, 2);
    }

    @Test
    void nobodyGoesThroughTwiceByOnePassage() {
        site.lays(Answer.FAMILY_WITH_RED);
        site.take(SPOKEN);
        site.take(new Input.LetPartPass(List.of(0)));
        assertThat(gone(site.take(new Input.LetPartPass(List.of(0))))).containsExactly(0);
        assertThat(site.through).isEqualTo(1);
        assertThat(gone(site.take(new Input.LetPartPass(List.of(2, 0)))))
                .as("all who have gone are named")
                .containsExactly(0, 2);
        assertThat(site.through).isEqualTo(2);
        assertThat(site.logged(Event.PartPassed.class).getLast().people()).containsExactly(2);
        site.take(new Input.CallSupervisor());
        site.take(override("S1", OverrideReason.ESCORTED, ""));
        assertThat(site.through).isEqualTo(3);
        site.take(new Input.Done());
        assertThat(((Waiting) site.lane.view()).today()).as("one passage, whoever of it goes when").isEqualTo(
                new Counts(1, 1, 0, 1, 0));
    }

    private static List<Integer> gone(AssistedView view) {
        return ((Settlement.PartPassed) ((Settled) view).settlement()).people();
    }
}
