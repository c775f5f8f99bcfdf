package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.greenlane.gear.Tone;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Wanted;
import org.junit.jupiter.api.Test;

class ToneAtLaneTest {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Test
    void aLaneThatWaitsForMoreSoundsSoftlyAndNotAsAnAnswer() {
        Passage asks = Passage.nobody(NOW, CodeKind.EU_DCC, Reason.HOLDER_DOCUMENT_WANTED);
        assertThat(Gate.toneAtLane(asks)).isEqualTo(Tone.ASK);
        assertThat(Gate.toneAtLane(asks.wanting(new Wanted.Document(true, NOW.plusSeconds(30))))).isEqualTo(Tone.MORE);
    }
}
