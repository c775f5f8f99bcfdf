package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.AssistedGate.typed;
import static org.greenlane.WiredGate.until;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Person;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.card.CardReading;
import org.greenlane.demo.DemoAuthority;
import org.greenlane.demo.Traveller;
import org.greenlane.health.Consent;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.procedure.Outcome;
import org.greenlane.lane.procedure.Procedure;
import org.greenlane.lane.procedure.Procedures;
import org.greenlane.lane.procedure.Question;
import org.greenlane.status.Dependants;
import org.junit.jupiter.api.Test;

/// What happens to somebody at the desk of a real gate: asked, answered, let through, with a second person or a slip.
class AssistedGatePassageTest extends AtAssistedGate {
    private static final int TYPED_ALONE = 6;

    @Test
    void aCardOnThePlateIsAskedForConsentAnsweredAndLetThroughWithOneTouch() throws Exception {
        AssistedGate at = staffed();
        long before = at.logSize();
        int touches = 0;

        at.gate.lay(Traveller.GRANDFATHER);
        AssistedView.AskingConsent asked = at.await(AssistedView.AskingConsent.class);
        assertThat(asked.way()).isEqualTo(LookUpWay.DOCUMENT);
        assertThat(at.logSize()).as("nobody is looked up before they agreed").isEqualTo(before);
        long touched = System.nanoTime();
        at.take(SPOKEN);
        touches++;
        AssistedView.Answered answered = at.await(AssistedView.Answered.class);
        long took = System.nanoTime() - touched;

        Passage passage = answered.passage();
        assertThat(passage.verdict()).isInstanceOf(Verdict.Pass.class);
        assertThat(passage.number()).isEqualTo(before + 1);
        assertThat(passage.assistance().orElseThrow().operator()).isEqualTo(AssistedGate.GUARD);
        assertThat(passage.assistance().orElseThrow().consent()).contains(new Consent(Consent.Way.SPOKEN, "zh"));
        assertThat(at.gate.answer()).isEqualTo(passage);
        until("the barrier has moved", () -> at.gate.told.size() >= 3);
        assertThat(at.gate.told).containsExactly(WiredGate.OFF, WiredGate.ON, WiredGate.OFF);
        assertThat(touches).isLessThanOrEqualTo(3);
        System.out.printf("assisted lane: %d touch, %.1f ms from consent to verdict%n", touches, took / 1e6);
    }

    @Test
    void theStationsOwnShareBeyondTheReaderIsMeasured() throws Exception {
        AssistedGate at = staffed();
        int rounds = 20;
        double[] shares = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            byte[] card = card(plainGreen(round));
            long laid = System.nanoTime();
            at.gate.desk().bring(CardReading.read(card, 0));
            at.await(AssistedView.AskingConsent.class);
            at.take(SPOKEN);
            at.await(AssistedView.Answered.class);
            shares[round] = (System.nanoTime() - laid) / 1e6;
            at.take(new Input.Done());
            at.await(AssistedView.Waiting.class);
        }
        double[] sorted = Arrays.stream(shares).sorted().toArray();
        System.out.printf(
                "assisted lane: own share beyond the reader, %d cards: median %.1f ms, largest %.1f ms%n",
                rounds, sorted[rounds / 2], sorted[rounds - 1]);
        assertThat(at.gate.otherAnswers()).hasSize(rounds);
    }

    @Test
    void aGuardiansCardBringsTheChildrenAndOneTallyLetsThemThroughTogether() throws Exception {
        AssistedGate at = staffed();
        Person guardian = guardian(at.gate.station);

        at.gate.module.lay(card(guardian));
        at.await(AssistedView.AskingConsent.class);
        at.take(new Input.Agree(Consent.Way.GUARDIAN));

        AssistedView.Answered answered = at.await(AssistedView.Answered.class);
        assertThat(answered.passage().people()).hasSizeGreaterThan(1);
        int family = answered.passage().people().size();
        assertThat(answered.tally().passing()).isEqualTo(family);
        until("the barrier has moved for each of them", () -> pulses(at) == family);
    }

    private static long pulses(AssistedGate at) {
        return at.gate.told.stream().filter(WiredGate.ON::equals).count();
    }

    /// Somebody whose whole family passes.
    private Person guardian(Station station) throws Exception {
        byte[] key = Authority.open(home().demoAuthority()).subjectKey();
        Map<SubjectKey, Person> all = new HashMap<>();
        IntStream.range(0, DemoAuthority.PEOPLE)
                .mapToObj(people::person)
                .forEach(person -> all.put(person.subject(key), person));
        Instant now = Instant.now();
        return all.entrySet().stream()
                .filter(each -> isPlainGreen(each.getValue())
                        && station.statuses().dependantsOf(each.getKey(), SyntheticRegion.HOME.region(), now)
                                instanceof Dependants.Bound(var bound)
                        && !bound.isEmpty()
                        && bound.stream().allMatch(child -> isPlainGreen(Objects.requireNonNull(all.get(child.subject())))))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void typedNumbersBeyondTheLimitNeedASecondPersonAlsoAfterARestart() throws Exception {
        AssistedGate at = staffed();
        for (int typed = 0; typed < TYPED_ALONE; typed++) {
            at.take(number(plainGreen(typed)));
            at.await(AssistedView.AskingConsent.class);
            at.take(SPOKEN);
            at.await(AssistedView.Answered.class, it -> it.passage().verdict() instanceof Verdict.AskStaff);
            at.take(new Input.Done());
            at.await(AssistedView.Waiting.class);
        }
        at.take(number(plainGreen(TYPED_ALONE)));
        at.await(AssistedView.NeedsApproval.class);

        closeGate();
        AssistedGate again = staffed();
        again.take(number(plainGreen(TYPED_ALONE)));
        again.await(AssistedView.NeedsApproval.class);
        again.take(new Input.Approve(AssistedGate.GUARD.text(), typed(AssistedGate.GUARD_PIN)));
        again.await(AssistedView.NeedsApproval.class, it -> it.objection().isPresent());
        again.take(new Input.Approve(AssistedGate.OTHER.text(), typed(AssistedGate.OTHER_PIN)));
        again.await(AssistedView.AskingConsent.class);
        again.take(SPOKEN);
        Passage passage = again.await(AssistedView.Answered.class).passage();
        assertThat(passage.assistance().orElseThrow().approver()).contains(AssistedGate.OTHER);
        assertThat(passage.number()).isPositive();

        again.take(number(plainGreen(TYPED_ALONE + 1)));
        again.await(AssistedView.NeedsApproval.class);
    }

    @Test
    void aNumberWhoseCheckDigitIsWrongLooksNobodyUpAndCountsNothing() throws Exception {
        AssistedGate at = staffed();
        for (int round = 0; round <= TYPED_ALONE; round++) {
            at.take(new Input.TypeNumber("10", typed("110101199003070000")));
            AssistedView.Answered answered = at.await(AssistedView.Answered.class);
            assertThat(answered.passage().verdict().reasons()).contains(Reason.BAD_DOCUMENT_NUMBER);
            at.take(new Input.Done());
            at.await(AssistedView.Waiting.class);
        }
    }

    @Test
    void whoHasNothingGetsASlipByTheSitesProcedureAndItPassesAtTheGate() throws Exception {
        StationSettings before = StationSettings.read(home().settings());
        new StationSettings(before.region(), SiteKind.RESIDENTIAL, before.rootFingerprint(), true)
                .write(home().settings());
        AssistedGate at = staffed();
        at.take(new Input.NothingToShow());
        Passage unseen = at.await(AssistedView.Answered.class).passage();
        Procedure procedure = Procedures.shipped()
                .of(at.gate.station.settings().site(), unseen.verdict().reasons());
        at.take(new Input.FollowProcedure());
        List<String> answers = toSlip(procedure, procedure.first()).orElseThrow();
        for (int given = 0; given < answers.size(); given++) {
            int sofar = given;
            at.await(AssistedView.InProcedure.class, it -> it.answers().size() == sofar);
            at.take(new Input.Answer(answers.get(given)));
        }
        at.await(AssistedView.Confirming.class);
        at.take(new Input.Confirm());
        AssistedView.SlipReady ready = at.await(AssistedView.SlipReady.class);
        until("the barrier has moved", at::opened);

        at.gate.desk().inFront(false);
        at.gate.answer();
        at.gate.screen.scan(ready.slip().text());
        Passage shown = at.gate.answer();
        assertThat(shown.verdict().reasons()).containsExactly(Reason.TEMPORARY_SLIP);
        assertThat(shown.verdict()).isInstanceOf(Verdict.Pass.class);
    }

    /// The names of the choices that lead to a slip.
    private static Optional<List<String>> toSlip(Procedure procedure, Question question) {
        for (Question.Choice choice : question.choices()) {
            Optional<List<String>> rest =
                    switch (procedure.after(question, choice)) {
                        case Procedure.Next.Ask(Question next) -> toSlip(procedure, next);
                        case Procedure.Next.End(Outcome end) ->
                            end.kind() == Outcome.Kind.SLIP ? Optional.of(List.of()) : Optional.empty();
                    };
            if (rest.isPresent()) {
                return Optional.of(Stream.concat(Stream.of(choice.name()), rest.get().stream()).toList());
            }
        }
        return Optional.empty();
    }
}
