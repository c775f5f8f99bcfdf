package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.until;

import java.util.stream.IntStream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Person;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.Traveller;
import org.greenlane.health.HealthColour;
import org.greenlane.health.SignIn;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.lane.assisted.Settlement;
import org.greenlane.staff.StaffBook;
import org.junit.jupiter.api.Test;

/// Who may let somebody through at a real gate all the same, and that nothing opens without its record.
class AssistedGateOverrideTest extends AtAssistedGate {
    @Test
    void anOverrideOpensTheBarrierOnlyWithASupervisorsPinAndBehindItsRecord() throws Exception {
        AssistedGate at = staffed();
        assertThat(lookedUp(at, Traveller.CARD_OF_RED).passage().verdict()).isInstanceOf(Verdict.Stop.class);
        long before = at.logSize();

        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.take(letThrough(AssistedGate.OTHER.text(), AssistedGate.OTHER_PIN));
        AssistedView.Overriding refused =
                at.await(AssistedView.Overriding.class, it -> it.objection().isPresent());
        assertThat(refused.objection()).contains(new Objection.WrongRole());
        assertThat(at.opened()).isFalse();

        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));
        AssistedView.Settled settled = at.await(AssistedView.Settled.class);
        assertThat(settled.settlement()).isInstanceOf(Settlement.Overridden.class);
        assertThat(at.logSize()).isEqualTo(before + 1);
        until("the barrier has moved", at::opened);
    }

    @Test
    void whatTheLogDoesNotTakeOpensNothingAndTheScreenSaysSo() throws Exception {
        AssistedGate at = staffed();
        at.gate.lay(Traveller.GRANDFATHER);
        at.await(AssistedView.AskingConsent.class);
        at.gate.station.log().orElseThrow().close();

        at.take(SPOKEN);

        AssistedView.Unavailable unavailable = at.await(AssistedView.Unavailable.class);
        assertThat(unavailable.trouble()).isEqualTo(AssistedView.Trouble.LOG_NOT_WRITABLE);
        assertThat(at.gate.board.faultsOf(Station.LOG_PART)).isNotEmpty();
        closeAndCheckNothingOpened(at);
    }

    @Test
    void anOverrideThatTheLogDoesNotTakeOpensNothing() throws Exception {
        AssistedGate at = staffed();
        lookedUp(at, Traveller.CARD_OF_RED);
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.gate.station.log().orElseThrow().close();

        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));

        at.await(AssistedView.Unavailable.class);
        closeAndCheckNothingOpened(at);
    }

    private static void closeAndCheckNothingOpened(AssistedGate at) {
        at.gate.closeGate();
        until("the last word", () -> at.gate.told.size() >= 2);
        assertThat(at.gate.told).containsOnly(WiredGate.OFF);
    }

    @Test
    void nobodyIsLetThroughByTheDocumentThatTheBookKnowsAsTheirOwn() throws Exception {
        Person own = IntStream.range(0, DemoAuthority.PEOPLE)
                .mapToObj(people::person)
                .filter(person -> person.colour() == HealthColour.RED)
                .findFirst()
                .orElseThrow();
        AssistedGate at = staffed();
        StaffBook book = at.gate.station.staff().orElseThrow();
        SubjectKey subject = own.subject(Authority.open(home().demoAuthority()).subjectKey());
        assertThat(book.signIn(AssistedGate.CHIEF, AssistedGate.CHIEF_PIN.toCharArray()))
                .isInstanceOf(SignIn.Welcome.class);
        book.roster().ownDocument(AssistedGate.CHIEF, AssistedGate.CHIEF, subject);

        at.gate.module.lay(card(own));
        at.await(AssistedView.AskingConsent.class);
        at.take(SPOKEN);
        at.await(AssistedView.Answered.class);
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));

        assertThat(at.await(AssistedView.Overriding.class, it -> it.objection().isPresent()).objection())
                .contains(new Objection.OwnDocument());
        assertThat(at.opened()).isFalse();

        at.take(new Input.Back());
        at.await(AssistedView.Answered.class);
        at.take(new Input.Done());
        at.await(AssistedView.Waiting.class);
        at.take(number(own));
        at.await(AssistedView.AskingConsent.class);
        at.take(new Input.Refuse());
        at.await(AssistedView.ConsentRefused.class);
        at.take(new Input.CallSupervisor());
        at.await(AssistedView.Overriding.class);
        at.take(letThrough(AssistedGate.CHIEF.text(), AssistedGate.CHIEF_PIN));
        assertThat(at.await(AssistedView.Overriding.class, it -> it.objection().isPresent()).objection())
                .as("refusing to be looked up is no way round")
                .contains(new Objection.OwnDocument());
        assertThat(at.opened()).isFalse();
    }
}
