package org.greenlane.card.sam;

import org.greenlane.card.Presented;
import org.greenlane.health.CardCue;

/// Who hears from a reader. Called on the reader's thread: hand over at once.
public interface CardListener {
    /// Something was laid down; each card once. Whoever gets it closes it.
    void presented(Presented presented);

    /// What the person before the reader should do.
    void cue(CardCue cue);

    /// The reader itself is in trouble, and stays so until [#well].
    void trouble(SamStatus status);

    /// The reader works.
    void well();
}
