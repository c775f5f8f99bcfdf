package org.greenlane.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.junit.jupiter.api.Test;

class SelfServiceLaneTest {
    private static final Shown GREEN = new Shown(List.of("green"));
    private static final Shown ALSO_GREEN = new Shown(List.of("also green"));
    private static final Shown CERTIFICATE = new Shown(List.of("certificate"));
    private static final Shown RED = new Shown(List.of("red"));

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final List<LaneView> screen = new ArrayList<>();
    private final List<Shown> admitted = new ArrayList<>();
    private final SelfServiceLane lane = new SelfServiceLane(() -> now, this::admit, screen::add);

    private Passage admit(Shown shown) {
        admitted.add(shown);
        Verdict verdict = shown.equals(RED)
                ? new Verdict.Stop(Reason.RED)
                : shown.equals(CERTIFICATE) ? new Verdict.AskStaff(Reason.HOLDER_DOCUMENT_WANTED) : new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
        Passage passage = new Passage(
                admitted.size(),
                now,
                verdict,
                List.of(PersonResult.nobody(verdict)),
                CodeKind.NATIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return shown.equals(CERTIFICATE) ? passage.wanting(new Wanted.Document(true, now.plusSeconds(30))) : passage;
    }

    private void after(Duration time) {
        now = now.plus(time);
        lane.tick();
    }

    @Test
    void aPassStaysTwoSecondsAndGoesByItself() {
        lane.see(GREEN);
        after(Duration.ofMillis(1999));
        assertThat(lane.view()).isInstanceOf(LaneView.Answered.class);
        after(Duration.ofMillis(1));
        assertThat(lane.view()).isInstanceOf(LaneView.Ready.class);
    }

    @Test
    void aClockThatIsPutBackLetsNoAnswerStand() {
        for (Shown shown : List.of(GREEN, RED, CERTIFICATE)) {
            assertThat(lane.see(shown)).isPresent();
            after(Duration.ofHours(-8));
            assertThat(lane.view()).as(shown.toString()).isInstanceOf(LaneView.Ready.class);
        }
    }

    @Test
    void aClockThatIsPutBackMakesNobodyWaitLongerToShowTheSameCode() {
        lane.see(GREEN);
        after(Duration.ofHours(-8));
        assertThat(lane.see(RED)).as("somebody else comes").isPresent();
        lane.acknowledge();
        after(Duration.ofSeconds(3));
        assertThat(lane.see(GREEN)).isPresent();
    }

    @Test
    void aStopStaysUntilItIsAcknowledged() {
        lane.see(RED);
        after(Duration.ofSeconds(9));
        assertThat(lane.view()).isInstanceOf(LaneView.Answered.class);
        lane.acknowledge();
        assertThat(lane.view()).isInstanceOf(LaneView.Ready.class);
    }

    @Test
    void aStopThatNobodyAcknowledgesGoesAfterTenSeconds() {
        lane.see(RED);
        after(Duration.ofSeconds(10));
        assertThat(lane.view()).isInstanceOf(LaneView.Ready.class);
    }

    @Test
    void theSameCodeSeenAgainWithinThreeSecondsIsOnePassage() {
        lane.see(GREEN);
        for (int i = 0; i < 100; i++) {
            after(Duration.ofMillis(100));
            lane.see(GREEN);
        }
        assertThat(admitted).hasSize(1);
        after(Duration.ofSeconds(3));
        lane.see(GREEN);
        assertThat(admitted).hasSize(2);
    }

    @Test
    void twoCodesSideBySideAreOnePassageWhicheverIsReadFirst() {
        lane.see(new Shown(List.of("one", "other")));
        lane.see(new Shown(List.of("other", "one")));
        assertThat(admitted).hasSize(1);
    }

    @Test
    void twoCodesTakingTurnsBeforeTheCameraAreTwoPassages() {
        for (int i = 0; i < 20; i++) {
            lane.see(GREEN);
            after(Duration.ofMillis(100));
            lane.see(ALSO_GREEN);
            after(Duration.ofMillis(100));
        }
        assertThat(admitted).containsExactly(GREEN, ALSO_GREEN);
    }

    @Test
    void theNextPersonIsAnsweredWhileAPassStillStands() {
        lane.see(GREEN);
        after(Duration.ofMillis(200));
        assertThat(lane.see(ALSO_GREEN)).isPresent();
        assertThat(admitted).containsExactly(GREEN, ALSO_GREEN);
    }

    @Test
    void theNextPersonWaitsWhileSomebodyIsStopped() {
        lane.see(RED);
        after(Duration.ofSeconds(1));
        assertThat(lane.see(GREEN)).isEmpty();
        lane.acknowledge();
        assertThat(lane.see(GREEN)).isPresent();
    }

    @Test
    void aStoppedCodeHeldInViewIsNotAnsweredAgain() {
        lane.see(RED);
        for (int i = 0; i < 200; i++) {
            after(Duration.ofMillis(100));
            lane.see(RED);
        }
        assertThat(admitted).hasSize(1);
        assertThat(lane.view()).isInstanceOf(LaneView.Ready.class);
    }

    @Test
    void aPassCannotBeAcknowledgedAwayBeforeItsTime() {
        lane.see(GREEN);
        lane.acknowledge();
        assertThat(lane.view()).isInstanceOf(LaneView.Answered.class);
    }

    @Test
    void anEmptyViewChangesNothing() {
        assertThat(lane.see(Shown.NOTHING)).isEmpty();
        assertThat(screen).hasSize(1);
    }

    @Test
    void everyChangeReachesTheScreen() {
        lane.see(GREEN);
        after(Duration.ofSeconds(2));
        assertThat(screen.stream().map(LaneView::getClass).map(Class::getSimpleName))
                .containsExactly("Ready", "Answered", "Ready");
    }

    @Test
    void aDocumentIsWantedForItsTimeAndNobodyElseWaits() {
        lane.see(CERTIFICATE);
        after(Duration.ofMillis(29_999));
        assertThat(lane.view()).isInstanceOf(LaneView.Wanting.class);
        assertThat(lane.isHeld()).isFalse();
        after(Duration.ofMillis(1));
        assertThat(lane.view()).isInstanceOf(LaneView.Ready.class);
    }

    @Test
    void theCertificateThatComesIntoViewAgainMeanwhileIsNoOtherPassage() {
        lane.see(CERTIFICATE);
        after(Duration.ofSeconds(20));
        assertThat(lane.see(CERTIFICATE)).isEmpty();
        assertThat(lane.view()).isInstanceOf(LaneView.Wanting.class);
    }

    @Test
    void whoeverShowsSomethingElseMeanwhileIsAnsweredAndSoIsADocument() {
        lane.see(CERTIFICATE);
        assertThat(lane.see(GREEN)).isPresent();
        assertThat(lane.view()).isInstanceOf(LaneView.Answered.class);
        after(Duration.ofSeconds(10));
        lane.see(CERTIFICATE);
        lane.take(() -> admit(GREEN));
        assertThat(lane.view()).isInstanceOf(LaneView.Answered.class);
    }

    @Test
    void aClosedLaneAnswersNobody() {
        lane.close();
        assertThat(lane.see(GREEN)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> lane.take(ALSO_GREEN));
        assertThat(admitted).isEmpty();
        after(Duration.ofHours(9));
        assertThat(lane.view()).isInstanceOf(LaneView.Closed.class);
    }

    @Test
    void nobodyOpensAClosedLaneByPuttingAnAnswerAway() {
        lane.see(RED);
        lane.close();
        assertThat(lane.isHeld()).as("whoever is stopped is seen to first").isTrue();
        lane.acknowledge();
        lane.close();
        lane.acknowledge();
        assertThat(lane.isClosed()).isTrue();
    }

    @Test
    void aLaneThatIsOpenedAgainAnswers() {
        lane.close();
        lane.see(GREEN);
        lane.open();
        assertThat(lane.see(GREEN)).isPresent();
    }

    @Test
    void anOpenLaneIsNotOpenedOverAnAnswer() {
        lane.see(RED);
        lane.open();
        assertThat(lane.view()).isInstanceOf(LaneView.Answered.class);
    }
}
