package org.greenlane.lane.assisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.lane.assisted.AssistedSite.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.greenlane.health.Event;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.AssistedView.*;
import org.greenlane.lane.assisted.Brought.Answer;
import org.greenlane.lane.procedure.ProcedureException;
import org.greenlane.lane.procedure.Procedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The site's procedure for whoever has nothing to show, and the slip at its end.
class ProcedureScenariosTest extends AtAssistedLane {
    @Test
    void somebodyWithNothingToShowIsHelpedToo() {
        AssistedView view = site.take(new Input.NothingToShow());
        assertThat(view).isInstanceOf(Answered.class);
        assertThat(view.steps()).startsWith(Step.PROCEDURE, Step.SUPERVISOR);
        assertThat(site.through).isZero();
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
}
