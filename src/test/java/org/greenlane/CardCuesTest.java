package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.CardCue;
import org.junit.jupiter.api.Test;

class CardCuesTest {
    private final List<Optional<CardCue>> screen = new ArrayList<>();
    private final CardCues cues = new CardCues(screen::add);

    @Test
    void nobodyIsInvitedByAReaderThatDoesNotWork() {
        cues.says("one", CardCue.LAY_DOWN);
        assertThat(screen).isEmpty();
        cues.reads("one");
        cues.broken("one");
        cues.says("one", CardCue.LAY_DOWN);
        assertThat(screen).containsExactly(Optional.of(CardCue.LAY_DOWN), Optional.empty());
    }

    @Test
    void aReaderThatIsLostTakesNoInvitationAwayFromAnother() {
        cues.reads("one");
        cues.reads("two");
        cues.broken("one");
        assertThat(screen).last().isEqualTo(Optional.of(CardCue.LAY_DOWN));
    }

    @Test
    void theReaderAtWhichSomebodyStandsSpeaksForAll() {
        cues.reads("one");
        cues.reads("two");
        cues.says("one", CardCue.LEAVE_IT);
        cues.says("two", CardCue.LAY_DOWN);
        assertThat(screen).last().isEqualTo(Optional.of(CardCue.LEAVE_IT));
        cues.says("one", CardCue.LAY_DOWN);
        assertThat(screen).last().isEqualTo(Optional.of(CardCue.LAY_DOWN));
    }
}
