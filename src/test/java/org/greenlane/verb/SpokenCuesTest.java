package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.desk.words.Spoken;
import org.greenlane.health.CardCue;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Counts;
import org.junit.jupiter.api.Test;

class SpokenCuesTest {
    private static final AssistedView NOBODY = new AssistedView.SignedOut(AssistedView.Why.NOT_YET, Optional.empty());
    private static final AssistedView WAITING =
            new AssistedView.Waiting(new OperatorId("G-01"), Role.GUARD, Counts.NONE);
    private static final AssistedView ASKING = new AssistedView.AskingConsent(
            LookUpWay.DOCUMENT, "zh", List.of("zh"), Instant.parse("2026-03-01T08:00:00Z"));

    private final List<Spoken> heard = new ArrayList<>();
    private final SpokenCues cues = new SpokenCues(heard::add);

    private void cue(CardCue cue) {
        cues.cue(Optional.of(cue));
    }

    @Test
    void aCardThatCouldNotBeReadIsAskedForAgainAloudOnce() {
        cues.shows(WAITING);
        cue(CardCue.LEAVE_IT);
        cue(CardCue.LAY_DOWN_AGAIN);
        cue(CardCue.LAY_DOWN_AGAIN);
        cues.shows(WAITING);
        assertThat(heard).containsExactly(Spoken.AGAIN);
    }

    @Test
    void aCardThatLiesThereIsRememberedOnlyOnceTheQuestionHasBeenAnswered() {
        cues.shows(WAITING);
        cue(CardCue.LEAVE_IT);
        cues.shows(ASKING);
        cue(CardCue.TAKE_IT);
        assertThat(heard).as("the question is not talked over").isEmpty();
        cues.shows(WAITING);
        assertThat(heard).containsExactly(Spoken.TAKE_CARD);
    }

    @Test
    void whereNobodyWorksNobodyIsSpokenTo() {
        cues.shows(NOBODY);
        cue(CardCue.LAY_DOWN_AGAIN);
        assertThat(heard).isEmpty();
    }
}
