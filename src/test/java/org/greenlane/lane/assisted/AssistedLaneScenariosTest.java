package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Assistance;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.greenlane.lane.procedure.Outcome;
import org.greenlane.lane.procedure.ProcedureException;
import org.greenlane.lane.procedure.Procedures;
import org.greenlane.lane.procedure.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssistedLaneScenariosTest {
    private static final Input SPOKEN = new Input.Agree(Consent.Way.SPOKEN);

    private final AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(GUARD);

    private static Input override(String supervisor, OverrideReason reason, String note) {
        return new Input.LetThrough(reason, note, supervisor, typed(PIN));
    }

    private AssistedView answers(String... choices) {
        for (String choice : choices) {
            site.take(new Input.Answer(choice));
        }
        return site.lane.view();
    }

    @Test
    void anOldWomanWithoutAPhonePassesWithOneTouch() {
        Brought card = site.lays(Answer.PASS);
        assertThat(site.lane.view()).isInstanceOf(AskingConsent.class);
        int touches = 0;
        AssistedView view = site.take(SPOKEN);
        touches++;

        assertThat(view).isInstanceOf(Answered.class);
        assertThat(touches).isEqualTo(1);
        assertThat(site.through).isEqualTo(1);
        assertThat(card.withFamily).isFalse();
        assertThat(site.passages.getFirst().assistance())
                .contains(new Assistance(
                        GUARD,
                        LookUpWay.DOCUMENT,
                        Optional.of(new Consent(Consent.Way.SPOKEN, "zh")),
                        Optional.empty()));
    }

    @Test
    void fromTheCardToTheVerdictThereAreAtMostThreeTouchesEvenInAnotherLanguage() {
        site.lays(Answer.PASS);
        List<Input> touches = List.of(new Input.Language("ko"), new Input.Agree(Consent.Way.STANDING_AUTHORISATION));
        touches.forEach(site::take);
        assertThat(site.lane.view()).isInstanceOf(Answered.class);
        assertThat(touches).hasSizeLessThanOrEqualTo(3);
        assertThat(site.passages.getFirst().assistance().orElseThrow().consent().orElseThrow().language())
                .isEqualTo("ko");
    }

    @Test
    void whoIsAskedHasAllTheTimeUntilTheDeskLocksItself() {
        site.lays(Answer.PASS);
        assertThat(site.after(Limits.USUAL.idle().minusMillis(1))).isInstanceOf(AskingConsent.class);
        site.take(new Input.StillHere());
        assertThat(site.after(Limits.USUAL.idle().minusMillis(1))).isInstanceOf(AskingConsent.class);
        assertThat(site.lane.view().ends()).isEmpty();
    }

    @Test
    void aManWhoRefusesIsToldWhatElseIsPossibleAndIsHeldNoMore() {
        Brought card = site.lays(Answer.PASS);
        AssistedView view = site.take(new Input.Refuse());
        assertThat(view.steps()).containsExactly(Step.BRING, Step.PROCEDURE, Step.SUPERVISOR, Step.DONE);
        assertThat(card.forgotten).isEqualTo(1);
        assertThat(card.lookedUp).isZero();
        assertThat(site.logged(Event.ConsentRefused.class))
                .containsExactly(new Event.ConsentRefused(site.now, GUARD, LookUpWay.DOCUMENT));
        assertThat(site.passages).isEmpty();
    }

    @Test
    void whoRefusesAndThenShowsAPhonePassesByTheirCode() {
        site.lays(Answer.PASS);
        site.take(new Input.Refuse());
        assertThat(site.take(new Input.Scan("PASS"))).isInstanceOf(Answered.class);
        assertThat(site.passages.getFirst().assistance().orElseThrow().consent()).isEmpty();
        assertThat(site.through).isEqualTo(1);
    }

    @Test
    void whoRefusesMayDeclareOnTheSpotAndIsRecordedWithoutALookUp() {
        site.lays(Answer.PASS);
        site.take(new Input.Refuse());
        site.take(new Input.FollowProcedure());
        assertThat(answers("normal", "none", "none", "here"))
                .isInstanceOfSatisfying(Confirming.class, confirming -> assertThat(confirming.outcome().kind())
                        .isEqualTo(Outcome.Kind.PASS_ONCE));
        assertThat(site.through).isZero();
        site.take(new Input.Confirm());
        assertThat(site.through).isEqualTo(1);
        assertThat(site.passages.getFirst().assistance().orElseThrow().way()).isEqualTo(LookUpWay.NOTHING);
        Event.ProcedureEnded ended = site.logged(Event.ProcedureEnded.class).getFirst();
        assertThat(ended.answers()).containsEntry("temperature", "normal").containsEntry("origin", "here");
        assertThat(ended.passage()).contains(site.passages.getFirst().number());
    }

    @Test
    void somebodyWithNothingToShowIsHelpedToo() {
        AssistedView view = site.take(new Input.NothingToShow());
        assertThat(view).isInstanceOf(Answered.class);
        assertThat(view.steps()).startsWith(Step.PROCEDURE, Step.SUPERVISOR);
        assertThat(site.through).isZero();
    }

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

    @Test
    void aTypedNumberBeyondTheLimitNeedsASecondPerson() {
        site.limit = new LookUpLimits.Limit.NeedsApproval();
        assertThat(site.take(new Input.TypeNumber("10", typed("11010519491231002X"))))
                .isInstanceOf(NeedsApproval.class);
        assertThat(site.take(new Input.Approve("G1", typed(PIN)))).isEqualTo(
                new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.of(new Objection.SamePerson())));
        assertThat(site.take(new Input.Approve("T1", typed(PIN)))).isEqualTo(
                new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.of(new Objection.WrongRole())));
        assertThat(site.take(new Input.Approve("N1", typed(PIN)))).isEqualTo(
                new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.of(new Objection.PinNotTheirOwn())));
        assertThat(site.take(new Input.Scan("BADGE:G2"))).as("a badge that was left lying is no second person").isEqualTo(
                new NeedsApproval(LookUpWay.TYPED_NUMBER, Optional.of(new Objection.PinToo())));
        assertThat(site.take(new Input.Approve("G2", typed(PIN)))).isInstanceOf(AskingConsent.class);
        site.take(SPOKEN);
        assertThat(site.passages.getFirst().assistance().orElseThrow().approver()).contains(OTHER_GUARD);
    }

    @Test
    void whoLookedUpTooManyIsToldUntilWhenAndADocumentStillLeadsThrough() {
        Instant until = site.now.plusSeconds(600);
        site.limit = new LookUpLimits.Limit.TooMany(until);
        assertThat(site.take(new Input.TypePrintedNumber(typed("0000"))))
                .isEqualTo(new TooManyLookUps(LookUpWay.PRINTED_NUMBER, until));
        assertThat(site.brought.getFirst().forgotten).isEqualTo(1);
        site.lays(Answer.PASS);
        assertThat(site.take(SPOKEN)).isInstanceOf(Answered.class);
    }

    @Test
    void aCodeIsAnsweredWithoutConsentAndCountsAsNoLookUp() {
        site.limit = new LookUpLimits.Limit.TooMany(site.now);
        assertThat(site.take(new Input.Scan("PASS"))).isInstanceOf(Answered.class);
        assertThat(site.counted).isZero();
    }

    @Test
    void aLookUpThatCannotBeCountedIsNotMade() {
        site.countWorks = false;
        Brought card = site.lays(Answer.PASS);
        assertThat(site.take(SPOKEN))
                .isEqualTo(new Unavailable(Trouble.LOOK_UPS_NOT_COUNTED, site.now));
        assertThat(card.lookedUp).isZero();
        assertThat(card.forgotten).isEqualTo(1);
    }

    @Test
    void anUnreadableDocumentAsksForNoConsentAndLeadsToTheProcedure() {
        site.lays(Answer.UNREADABLE);
        assertThat(site.lane.view().steps()).startsWith(Step.PROCEDURE);
    }

    @Test
    void aRegionThatIsNotRecognisedIsShownWithItsNotice() {
        site.take(new Input.Scan("NOT_RECOGNISED"));
        assertThat(site.lane.view().people().orElseThrow().verdict().reasons()).isNotEmpty();
        assertThat(site.lane.view().steps()).startsWith(Step.PROCEDURE);
    }

    @Test
    void aTemporarySlipIsRecordedBeforeItIsShown() {
        AssistedSite hospital = new AssistedSite(SiteKind.HOSPITAL).signedIn(GUARD);
        Brought card = hospital.lays(Answer.STALE);
        hospital.take(SPOKEN);
        hospital.take(new Input.FollowProcedure());
        for (String choice : List.of("no", "normal", "none", "none", "elsewhere")) {
            hospital.take(new Input.Answer(choice));
        }
        AssistedView view = hospital.take(new Input.Confirm());
        assertThat(view).isInstanceOf(SlipReady.class);
        assertThat(hospital.logged(Event.SlipIssued.class).getFirst().until())
                .isEqualTo(hospital.now.plus(Duration.ofHours(12)));
        assertThat(hospital.through).isEqualTo(1);
        assertThat(card.forgotten).isEqualTo(1);
    }

    @Test
    void whereNoSlipCanBeMadeNobodyPasses() {
        AssistedSite park = new AssistedSite(SiteKind.PARK).signedIn(GUARD);
        park.slipsWork = false;
        park.take(new Input.NothingToShow());
        park.take(new Input.FollowProcedure());
        List.of("normal", "none", "none", "here").forEach(choice -> park.take(new Input.Answer(choice)));
        assertThat(park.take(new Input.Confirm())).isEqualTo(new Unavailable(Trouble.SLIPS_UNAVAILABLE, park.now));
        assertThat(park.through).isZero();
        assertThat(park.logged(Event.ProcedureEnded.class)).isEmpty();
    }

    @Test
    void aWrongAnswerIsTakenBackBeforeAnythingIsRecorded() {
        site.take(new Input.NothingToShow());
        site.take(new Input.FollowProcedure());
        answers("normal", "some");
        assertThat(site.lane.view()).isInstanceOf(Confirming.class);
        assertThat(site.take(new Input.Back())).isInstanceOfSatisfying(InProcedure.class, asked -> {
            assertThat(asked.question().name()).isEqualTo("symptoms");
            assertThat(asked.answers()).hasSize(1);
        });
        site.take(new Input.Back());
        site.take(new Input.Back());
        assertThat(site.lane.view()).isInstanceOf(Answered.class);
        assertThat(site.logged(Event.ProcedureEnded.class)).isEmpty();
    }

    @Test
    void aProcedureThatEndedIsCorrectedByANewRecord() {
        site.take(new Input.NothingToShow());
        for (String symptoms : List.of("some", "none")) {
            site.take(new Input.FollowProcedure());
            answers("normal", symptoms, "none", "here");
            site.take(new Input.Confirm());
        }
        assertThat(site.logged(Event.ProcedureEnded.class))
                .extracting(Event.ProcedureEnded::outcome)
                .containsExactly("FEVER_CLINIC", "PASS_ONCE");
    }

    @Test
    void aSupervisorLetsSomebodyThroughWithAReasonAndBothAreInTheLog() {
        site.lays(Answer.RED);
        site.take(SPOKEN);
        site.take(new Input.CallSupervisor());
        AssistedView view = site.take(override("S1", OverrideReason.EMERGENCY, "  Chest\npain "));
        assertThat(view).isInstanceOf(Settled.class);
        assertThat(site.through).isEqualTo(1);
        assertThat(site.logged(Event.Overridden.class))
                .containsExactly(new Event.Overridden(
                        site.now,
                        site.passages.getFirst().number(),
                        GUARD,
                        SUPERVISOR,
                        OverrideReason.EMERGENCY,
                        "Chest pain"));
    }

    @Test
    void nobodyOverridesWhoMayNot() {
        AssistedSite own = new AssistedSite(SiteKind.STATION).signedIn(SUPERVISOR);
        own.lays(Answer.RED);
        own.take(SPOKEN);
        own.take(new Input.CallSupervisor());
        assertThat(objection(own.take(override("S1", OverrideReason.EMERGENCY, "")))).contains(new Objection.SamePerson());
        assertThat(objection(own.take(override("G1", OverrideReason.EMERGENCY, "")))).contains(new Objection.WrongRole());
        own.ownDocument = OTHER_SUPERVISOR;
        assertThat(objection(own.take(override("S2", OverrideReason.EMERGENCY, "")))).contains(new Objection.OwnDocument());
        own.take(new Input.Scan("BADGE:S2"));
        assertThat(own.lane.view()).isInstanceOf(Overriding.class);
        assertThat(own.through).isZero();
        assertThat(own.logged(Event.Overridden.class)).isEmpty();
    }

    @Test
    void whoRefusedIsForgottenAndStillDoesNotLetThemselvesThrough() {
        AssistedSite own = new AssistedSite(SiteKind.STATION).signedIn(GUARD);
        own.ownDocument = SUPERVISOR;
        Brought card = own.lays(Answer.RED);
        own.take(new Input.Refuse());
        assertThat(card.forgotten).isEqualTo(1);
        own.take(new Input.CallSupervisor());
        assertThat(objection(own.take(override("S1", OverrideReason.EMERGENCY, "")))).contains(new Objection.OwnDocument());
        assertThat(own.through).isZero();
        assertThat(own.take(override("S2", OverrideReason.EMERGENCY, ""))).isInstanceOf(Settled.class);
    }

    @Test
    void nobodyAnswersTheirOwnQuestions() {
        AssistedSite own = new AssistedSite(SiteKind.HOSPITAL).signedIn(GUARD);
        own.ownDocument = GUARD;
        own.lays(Answer.STALE);
        own.take(SPOKEN);
        own.take(new Input.FollowProcedure());
        assertThat(letsIn(own, 0)).as("no answers of one's own lead in").isFalse();
        own.ownDocument = OTHER_GUARD;
        assertThat(letsIn(own, 0)).as("somebody else's do").isTrue();
    }

    /// Whether any answers from here on lead in.
    private static boolean letsIn(AssistedSite at, int depth) {
        if (at.lane.view() instanceof AssistedView.Confirming(_, Outcome outcome, _)) {
            return outcome.letsThrough();
        }
        assertThat(depth).isLessThan(10);
        List<String> choices = ((AssistedView.InProcedure) at.lane.view())
                .question().choices().stream().map(Question.Choice::name).toList();
        for (String choice : choices) {
            at.take(new Input.Answer(choice));
            boolean in = letsIn(at, depth + 1);
            at.take(new Input.Back());
            if (in) {
                return true;
            }
        }
        return false;
    }

    @Test
    void anOverrideForAnotherReasonIsToldInAFewWords() {
        site.lays(Answer.YELLOW);
        site.take(SPOKEN);
        site.take(new Input.CallSupervisor());
        assertThat(objection(site.take(override("S1", OverrideReason.OTHER, " \t "))))
                .contains(new Objection.NoteMissing());
        assertThat(objection(site.take(override("S1", OverrideReason.OTHER, "x".repeat(201)))))
                .contains(new Objection.NoteTooLong(200));
        assertThat(site.take(override("S1", OverrideReason.OTHER, "x".repeat(200)))).isInstanceOf(Settled.class);
    }

    private static Optional<Objection> objection(AssistedView view) {
        return ((Overriding) view).objection();
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        Brought card = site.lays(Answer.FAMILY_WITH_RED);
        site.take(SPOKEN);
        site.logWorks = false;
        assertThat(site.take(new Input.LetPartPass(List.of(0))))
                .isEqualTo(new Unavailable(Trouble.LOG_NOT_WRITABLE, site.now));
        assertThat(site.through).isZero();
        assertThat(card.forgotten).isEqualTo(1);
        site.lays(Answer.PASS);
        assertThat(site.take(new Input.Done())).isInstanceOf(Waiting.class);
        site.lays(Answer.PASS);
        assertThat(site.take(SPOKEN)).isInstanceOf(Unavailable.class);
        assertThat(site.through).isZero();
    }

    /// A site whose own data would let everybody through.
    private static final String CARELESS = """
            [[question]]
            name = "well"
            pictogram = "cough"
            en = "Well?"
            zh = "好吗？"
            ko = "괜찮습니까?"
            choice = [
                { name = "yes", pictogram = "yes", en = "Yes", zh = "是", ko = "예" },
                { name = "no", pictogram = "no", en = "No", zh = "否", ko = "아니요" },
            ]
            [[procedure]]
            name = "careless"
            sites = ["HOSPITAL", "STATION", "PORT", "RESIDENTIAL", "PARK"]
            first = "well"
            steps = [
                { at = "well", choice = "yes", end = "PASS_ONCE" },
                { at = "well", choice = "no", end = "SLIP", hours = 1 },
            ]
            """;

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"RED", "REVOKED", "RED_BY_NUMBER", "FAMILY_WITH_RED", "UNKNOWN"})
    void noProcedureLetsAnybodyThroughWhoIsStoppedWhateverTheSiteSays(Answer answer) throws ProcedureException {
        Procedures careless = Procedures.read(CARELESS.getBytes(StandardCharsets.UTF_8), "careless");
        boolean maySettle = answer == Answer.UNKNOWN;
        for (String choice : List.of("yes", "no")) {
            AssistedSite lax = new AssistedSite(SiteKind.PARK, careless).signedIn(GUARD);
            lax.lays(answer);
            lax.take(SPOKEN);
            lax.take(new Input.FollowProcedure());
            lax.take(new Input.Answer(choice));
            lax.take(new Input.Confirm());
            assertThat(lax.through).isEqualTo(maySettle ? 1 : 0);
            assertThat(lax.logged(Event.ProcedureEnded.class).getFirst().outcome().equals("ASK_SUPERVISOR"))
                    .isNotEqualTo(maySettle);
            assertThat(lax.slips).hasSize(maySettle && choice.equals("no") ? 1 : 0);
        }
    }

    @Test
    void anAnswerGoesAfterItsTimeAndNothingOfThePersonIsLeft() {
        Brought card = site.lays(Answer.PASS);
        site.take(SPOKEN);
        assertThat(site.after(Limits.USUAL.answer().minusMillis(1))).isInstanceOf(Answered.class);
        assertThat(site.after(Duration.ofMillis(1)))
                .isEqualTo(new Waiting(GUARD, Role.GUARD, new Counts(1, 1, 0, 0, 0)));
        assertThat(card.forgotten).isEqualTo(1);
    }

    @Test
    void theNextCardTakesTheAnswerOfTheOneBeforeAway() {
        Brought first = site.lays(Answer.PASS);
        site.take(SPOKEN);
        site.lays(Answer.RED);
        assertThat(first.forgotten).isEqualTo(1);
        assertThat(site.lane.view().people()).isEmpty();
    }

    @Test
    void aDeskThatNobodyTouchesLocksItselfAndForgets() {
        Brought card = site.lays(Answer.PASS);
        assertThat(site.after(Limits.USUAL.idle()))
                .isEqualTo(new SignedOut(Why.LOCKED_ITSELF, Optional.empty()));
        assertThat(card.forgotten).isEqualTo(1);
        assertThat(site.logged(Event.Staffing.class))
                .extracting(Event.Staffing::kind)
                .containsExactly(Event.Staffing.Kind.SIGNED_IN, Event.Staffing.Kind.LOCKED_ITSELF);
    }

    @Test
    void aTouchAfterTheIdleTimeComesTooLateEvenWithoutATick() {
        Brought card = site.lays(Answer.PASS);
        site.now = site.now.plus(Limits.USUAL.idle());
        assertThat(site.take(SPOKEN)).isInstanceOf(SignedOut.class);
        assertThat(card.lookedUp).isZero();
    }

    @Test
    void aClockThatIsPutBackDoesNotKeepADeskOpen() {
        site.now = site.now.minus(Duration.ofHours(5));
        site.take(new Input.Tick());
        assertThat(site.after(Limits.USUAL.idle())).isInstanceOf(SignedOut.class);
    }

    @Test
    void aTechnicianSeesNoVerdicts() {
        AssistedSite other = new AssistedSite(SiteKind.PORT).signedIn(TECHNICIAN);
        assertThat(other.lane.view())
                .isEqualTo(new SignedOut(Why.NOT_YET, Optional.of(new Objection.WrongRole())));
        assertThat(other.log).isEmpty();
    }

    @Test
    void aGrowingLockOutIsShownWithItsEndAndIsInTheLog() {
        AssistedSite other = new AssistedSite(SiteKind.PORT);
        SignIn.LockedOut lockedOut = new SignIn.LockedOut(other.now.plusSeconds(300));
        other.nextSignIn = Optional.of(lockedOut);
        assertThat(other.take(new Input.SignIn("G1", typed("0000"))))
                .isEqualTo(new SignedOut(Why.NOT_YET, Optional.of(new Objection.NotSignedIn(lockedOut))));
        assertThat(other.logged(Event.Staffing.class).getFirst().kind()).isEqualTo(Event.Staffing.Kind.LOCKED_OUT);
    }

    @Test
    void aPinThatSomebodyElseGaveIsChangedBeforeTheFirstPersonIsHelped() {
        AssistedSite other = new AssistedSite(SiteKind.PORT).signedIn(NEWCOMER);
        assertThat(other.lane.view()).isEqualTo(new MustChangePin(NEWCOMER, Optional.empty()));
        Brought card = other.lays(Answer.PASS);
        assertThat(card.forgotten).isEqualTo(1);
        assertThat(other.take(new Input.ChangePin(typed("0000"), typed("7391"))))
                .isEqualTo(new MustChangePin(NEWCOMER, Optional.of(PinChange.WRONG)));
        assertThat(other.take(new Input.ChangePin(typed(PIN), typed("7391")))).isInstanceOf(Waiting.class);
    }

    @Test
    void anotherBadgeTakesAWaitingDeskOver() {
        assertThat(site.take(new Input.Scan("BADGE:G2"))).isInstanceOfSatisfying(Waiting.class, waiting -> assertThat(
                        waiting.operator())
                .isEqualTo(OTHER_GUARD));
        assertThat(site.logged(Event.Staffing.class))
                .extracting(Event.Staffing::kind)
                .containsExactly(
                        Event.Staffing.Kind.SIGNED_IN,
                        Event.Staffing.Kind.HANDED_OVER,
                        Event.Staffing.Kind.SIGNED_IN);
    }

    @Test
    void aDefectLeavesNobodyHeldAndNobodyThrough() {
        Brought card = site.lays(Answer.BREAKS);
        assertThatThrownBy(() -> site.take(SPOKEN)).isInstanceOf(IllegalStateException.class);
        assertThat(site.lane.view()).isEqualTo(new Unavailable(Trouble.DEFECT, site.now));
        assertThat(card.forgotten).isEqualTo(1);
        assertThat(site.take(new Input.Done())).isInstanceOf(Waiting.class);
    }

    @Test
    void everythingThatWasTypedIsWiped() {
        Typed pin = typed(PIN);
        Typed number = typed("11010519491231002X");
        new AssistedSite(SiteKind.PORT).take(new Input.SignIn("G1", pin));
        site.take(new Input.TypeNumber("10", number));
        assertThat(pin.symbols()).containsOnly('\0');
        assertThat(number.symbols()).containsOnly('\0');
        assertThat(new Input.TypeNumber("10", typed("secret"))).asString().doesNotContain("secret");
    }

    @Test
    void aDayBeginsAnewAtMidnight() {
        site.lays(Answer.PASS);
        site.take(SPOKEN);
        site.take(new Input.Done());
        site.now = Instant.parse("2026-11-23T15:59:00Z");
        site.take(new Input.Tick());
        site.signedIn(GUARD);
        assertThat(((Waiting) site.lane.view()).today().helped()).isEqualTo(1);
        site.now = Instant.parse("2026-11-23T16:00:00Z");
        site.lays(Answer.PASS);
        site.take(SPOKEN);
        site.take(new Input.Done());
        assertThat(((Waiting) site.lane.view()).today().helped()).isEqualTo(1);
    }

    @Test
    void theWholeWayIsWalkedByAScannerAlone() {
        AssistedSite hands = new AssistedSite(SiteKind.STATION);
        List<String> scans = List.of(
                "BADGE:G1",
                "FAMILY_WITH_RED",
                LaneCommand.LET_PART_PASS.text(),
                LaneCommand.PROCEDURE.text(),
                LaneCommand.CHOICE_B.text(),
                LaneCommand.CONFIRM.text(),
                LaneCommand.DONE.text(),
                LaneCommand.SIGN_OUT.text());
        scans.forEach(text -> hands.take(new Input.Scan(text)));
        assertThat(hands.through).isEqualTo(2);
        assertThat(hands.logged(Event.ProcedureEnded.class).getFirst().outcome()).isEqualTo("FEVER_CLINIC");
        assertThat(hands.lane.view()).isEqualTo(new SignedOut(Why.SIGNED_OUT, Optional.empty()));
    }

    @Test
    void aScannerGivesConsentAndChangesTheLanguage() {
        site.lays(Answer.PASS);
        site.take(new Input.Scan(LaneCommand.NEXT_LANGUAGE.text()));
        assertThat(((AskingConsent) site.lane.view()).language()).isEqualTo("en");
        assertThat(site.take(new Input.Scan(LaneCommand.CONSENT_SPOKEN.text()))).isInstanceOf(Answered.class);
    }

    @Test
    void aCertificateIsAnsweredByItsHoldersDocumentWithoutALookUp() {
        AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(AssistedSite.GUARD);
        AssistedView asked = site.take(new Input.Scan(Brought.Answer.CERTIFICATE.name()));
        assertThat(asked.steps()).startsWith(Step.PROCEDURE, Step.COMPARED).contains(Step.BRING);
        assertThat(site.through).isZero();
        Brought document = site.lays(Brought.Answer.PASS);
        assertThat(site.lane.view()).isInstanceOf(AssistedView.Answered.class);
        assertThat(site.lane.view().steps()).doesNotContain(Step.COMPARED);
        assertThat(site.through).isEqualTo(1);
        assertThat(document.lookedUp).isZero();
        assertThat(document.forgotten).isEqualTo(1);
        assertThat(site.brought.getFirst().forgotten).isZero();
    }

    @Test
    void aDocumentOfSomebodyElseStopsAtTheDesk() {
        AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(AssistedSite.GUARD);
        site.take(new Input.Scan(Brought.Answer.CERTIFICATE.name()));
        site.lays(Brought.Answer.RED);
        assertThat(site.passages.getLast().verdict()).isInstanceOf(Verdict.Stop.class);
        assertThat(site.through).isZero();
        assertThat(site.lane.view().steps()).doesNotContain(Step.COMPARED);
    }

    @Test
    void staffWhoHaveComparedLetThroughOnceAndOneWithoutACertificateNever() {
        AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(AssistedSite.GUARD);
        site.take(new Input.Scan(Brought.Answer.UNKNOWN.name()));
        site.take(new Input.Compared());
        assertThat(site.through).isZero();
        site.take(new Input.Scan(Brought.Answer.CERTIFICATE.name()));
        site.take(new Input.Compared());
        site.take(new Input.Compared());
        assertThat(site.through).isEqualTo(1);
        assertThat(site.passages).hasSize(3);
    }

    @Test
    void nobodyComparesTheirOwnCertificate() {
        AssistedSite site = new AssistedSite(SiteKind.STATION).signedIn(AssistedSite.GUARD);
        site.ownDocument = AssistedSite.GUARD;
        site.take(new Input.Scan(Brought.Answer.CERTIFICATE.name()));
        site.take(new Input.Compared());
        assertThat(site.through).isZero();
    }
}
