package org.greenlane.bench.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.OptionalLong;
import org.greenlane.sight.QrPicture;
import org.junit.jupiter.api.Test;

/// Which frame was the first that could be read.
class SeenFramesTest {
    private static final BufferedImage WALL = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
    private static final BufferedImage ONE = QrPicture.of("PHI1:ONE", 4);
    private static final BufferedImage OTHER = QrPicture.of("PHI1:OTHER", 4);
    private static final int MOST = 240;

    private final SeenFrames frames = new SeenFrames();

    /// When it was handed over: not before the first, not after the second.
    private long[] takes(BufferedImage frame) {
        long before = System.nanoTime();
        frames.take(frame);
        return new long[] {before, System.nanoTime()};
    }

    private void isOf(long[] taken) {
        OptionalLong first = frames.firstReadable();
        assertThat(first).isPresent();
        assertThat(first.getAsLong() - taken[0]).isNotNegative();
        assertThat(taken[1] - first.getAsLong()).isNotNegative();
    }

    @Test
    void itIsTheFirstInWhichSomethingIsRead() {
        frames.begin();
        takes(WALL);
        long[] readable = takes(ONE);
        takes(ONE);
        isOf(readable);
    }

    @Test
    void whoeverWentBeforeIsNotTakenForTheNextOne() {
        frames.begin();
        isOf(takes(ONE));

        frames.begin();
        takes(ONE);
        takes(WALL);
        isOf(takes(OTHER));
    }

    @Test
    void whereNothingCouldBeReadThereIsNone() {
        frames.begin();
        takes(WALL);
        assertThat(frames.firstReadable()).isEmpty();
        frames.begin();
        assertThat(frames.firstReadable()).isEmpty();
    }

    @Test
    void nothingIsKeptBeforeSomebodyComesAndAfterTheyWereAnswered() {
        takes(ONE);
        assertThat(frames.firstReadable()).isEmpty();

        frames.begin();
        takes(WALL);
        assertThat(frames.firstReadable()).isEmpty();
        takes(ONE);
        assertThat(frames.firstReadable()).isEmpty();
    }

    @Test
    void whoeverIsNotAnsweredIsNotMeasuredAndTakesNoMoreMemory() {
        frames.begin();
        for (int i = 0; i < MOST; i++) {
            takes(WALL);
        }
        takes(ONE);
        assertThat(frames.firstReadable()).isEmpty();

        frames.begin();
        for (int i = 0; i < MOST - 1; i++) {
            takes(WALL);
        }
        isOf(takes(ONE));
    }
}
