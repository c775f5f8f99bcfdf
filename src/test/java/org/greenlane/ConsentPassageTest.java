package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.greenlane.authority.Person;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.code.PrintedNumber;
import org.greenlane.health.Assistance;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;
import org.greenlane.lane.Shown;
import org.junit.jupiter.api.Test;

/// Nobody is looked up who has not agreed to it.
class ConsentPassageTest extends AtFamilyStation {
    private static final Assistance NOT_ASKED =
            new Assistance(new OperatorId("G1"), LookUpWay.CODE, Optional.empty(), Optional.empty());

    @Test
    void whatNobodyAgreedToIsNotLookedUp() {
        try (Presented card = card(guardian())) {
            Passage passage = station.checkpoint().admit(card, NOT_ASKED, true);
            assertThat(passage.verdict()).isEqualTo(new Verdict.AskStaff(Reason.NO_CONSENT));
            assertThat(passage.people()).singleElement().matches(person -> person.subject().isEmpty());
            assertThat(passage.assistance()).contains(NOT_ASKED);
        }
        Person person = people.person(guardian());
        DocumentNumber number = DocumentNumber.of(DocumentKind.RESIDENT_ID, person.documentNumber().toCharArray())
                .orElseThrow();
        assertThat(station.checkpoint().admit(Optional.of(number), NOT_ASKED).verdict().reasons())
                .containsExactly(Reason.NO_CONSENT);
        assertThat(station.checkpoint().admit(Optional.of(number), AGREED).verdict().reasons())
                .containsExactly(Reason.NUMBER_ONLY, Reason.GREEN);
    }

    @Test
    void aCodeThatIsShownToStaffSpeaksForItselfAndTheNumberUnderItDoesNot() throws Exception {
        Shown code = paper(NOW.minusSeconds(60));
        assertThat(station.checkpoint().admit(code, NOT_ASKED).verdict()).isInstanceOf(Verdict.Pass.class);
        String printed = PrintedNumber.of(people.person(guardian()).subject(authority.subjectKey())).text();
        Shown number = new Shown(List.of(printed));
        assertThat(station.checkpoint().admit(number, NOT_ASKED).verdict().reasons())
                .containsExactly(Reason.NO_CONSENT);
        assertThat(station.checkpoint().admit(number, AGREED).verdict().reasons())
                .containsExactly(Reason.NUMBER_ONLY, Reason.GREEN);
        assertThat(station.checkpoint().admit(number).verdict().reasons()).containsExactly(Reason.NUMBER_ONLY);
    }
}
