package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.greenlane.authority.AuthorityException;
import org.greenlane.authority.Bond;
import org.greenlane.authority.Changes;
import org.greenlane.authority.Delivery;
import org.greenlane.card.Presented;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.CodeKind;
import org.greenlane.health.HealthColour;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.Test;

/// A guardian's document brings the family along, as the region bound it.
class FamilyPassageTest extends AtFamilyStation {
    private Passage withFamily(int person) {
        try (Presented card = card(person)) {
            return station.checkpoint().admit(card, AGREED, true);
        }
    }

    private static List<Reason> reasons(PersonResult person) {
        return person.verdict().reasons();
    }

    @Test
    void aGuardiansDocumentBringsTheFamilyAlongInOnePassage() {
        Passage passage = withFamily(guardian());
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.people()).hasSize(3);
        assertThat(passage.people().getFirst().name()).isNotEqualTo(MaskedName.NONE);
        assertThat(passage.people().subList(1, 3)).allSatisfy(child -> {
            assertThat(child.name()).isEqualTo(MaskedName.NONE);
            assertThat(child.age()).contains(AgeGroup.MINOR);
            assertThat(child.colour()).contains(HealthColour.GREEN);
        });
        assertThat(passage.kind()).isEqualTo(CodeKind.ID_CARD);
        assertThat(passage.assistance()).contains(AGREED);
        assertThat(passage.number()).isEqualTo(1);
    }

    @Test
    void theFamilyIsNotLookedUpUnasked() {
        try (Presented card = card(guardian())) {
            assertThat(station.checkpoint().admit(card, AGREED, false).people()).hasSize(1);
            assertThat(station.checkpoint().admit(card).people()).hasSize(1);
        }
    }

    @Test
    void whoBringsNobodyAlongIsToldSo() {
        Passage passage = withFamily(someone(1, AgeGroup.ADULT));
        assertThat(passage.verdict()).isInstanceOf(Verdict.AskStaff.class);
        assertThat(passage.people()).hasSize(2);
        assertThat(passage.people().getFirst().verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(reasons(passage.people().getLast())).containsExactly(Reason.NO_FAMILY);
    }

    @Test
    void aGroupWithARedChildStopsAndSaysWhoMayPass() throws Exception {
        int red = IntStream.range(0, PEOPLE.people())
                .filter(i -> people.person(i).colour() == HealthColour.RED
                        && authorityAllows(new Bond(guardian(), i)))
                .findFirst()
                .orElseThrow();
        news(red, false);
        Passage passage = withFamily(guardian());
        assertThat(passage.verdict()).isInstanceOf(Verdict.Stop.class);
        assertThat(passage.people().stream().filter(person -> person.verdict() instanceof Verdict.Pass))
                .hasSize(3);
    }

    private boolean authorityAllows(Bond bond) {
        try {
            authority.families().bind(bond, PEOPLE, TODAY);
            return true;
        } catch (AuthorityException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBindingThatTheRegionTookBackIsGoneWithTheNextDelta() throws Exception {
        assertThat(withFamily(guardian()).people()).hasSize(3);
        news(minor(1), true);
        assertThat(withFamily(guardian()).people()).hasSize(2);
    }

    /// The next delta, which tells of nobody's colour but one.
    private void news(int dependant, boolean unbind) throws Exception {
        if (unbind) {
            authority.families().unbind(new Bond(guardian(), dependant));
        }
        station.close();
        now = NOW.plusSeconds(60);
        Path delivery = folder.resolve("news");
        long previous = NOW.minus(Duration.ofHours(1)).getEpochSecond();
        Changes nobodyHere = new Changes(previous, 0, Set.of(someone(9, AgeGroup.ADULT)), Set.of());
        new Delivery(authority, now, Duration.ofDays(1)).writeDelta(delivery, PEOPLE, nobodyHere, Progress.NONE);
        take(delivery);
        open();
    }
}
