package org.greenlane.verb;

import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.words.Spoken;
import org.greenlane.health.CardCue;
import org.greenlane.lane.assisted.AssistedView;

/// What is said at the desk of a card on its reader: that it is laid down again, and that it is taken along. Each once, and
/// never over the question of consent. Safe for several threads.
final class SpokenCues {
    private final Consumer<Spoken> voice;
    private Optional<CardCue> cue = Optional.empty();
    private boolean listened;
    private boolean said;

    SpokenCues(Consumer<Spoken> voice) {
        this.voice = voice;
    }

    /// Hears what the readers say of cards.
    synchronized void cue(Optional<CardCue> now) {
        if (!now.equals(cue)) {
            cue = now;
            said = false;
            say();
        }
    }

    /// Hears what the desk shows. Where nobody works, nobody is spoken to.
    synchronized void shows(AssistedView view) {
        listened = !(view instanceof AssistedView.SignedOut
                || view instanceof AssistedView.MustChangePin
                || view instanceof AssistedView.AskingConsent);
        say();
    }

    private void say() {
        if (listened && !said) {
            said = true;
            spoken().ifPresent(voice);
        }
    }

    private Optional<Spoken> spoken() {
        return cue.flatMap(now -> switch (now) {
            case LAY_DOWN_AGAIN -> Optional.of(Spoken.AGAIN);
            case TAKE_IT -> Optional.of(Spoken.TAKE_CARD);
            case LAY_DOWN, LEAVE_IT -> Optional.empty();
        });
    }
}
