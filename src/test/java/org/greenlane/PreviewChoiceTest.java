package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PreviewChoiceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PreviewChoice choice = new PreviewChoice(2);

    @Test
    void theFirstCameraIsShownWhileNothingMoves() {
        assertThat(choice.isShown(0, false, SECOND)).isTrue();
        assertThat(choice.isShown(1, false, SECOND)).isFalse();
    }

    @Test
    void theCameraBeforeWhichSomethingMovesIsShown() {
        assertThat(choice.isShown(1, true, SECOND)).isTrue();
        assertThat(choice.isShown(0, false, SECOND)).isFalse();
        assertThat(choice.isShown(1, false, 60 * SECOND)).isTrue();
    }

    @Test
    void thePictureDoesNotJumpWhileSomethingMovesBeforeBoth() {
        assertThat(choice.isShown(0, true, SECOND)).isTrue();
        for (int i = 2; i < 10; i++) {
            assertThat(choice.isShown(1, true, i * SECOND)).isFalse();
            assertThat(choice.isShown(0, true, i * SECOND)).isTrue();
        }
        assertThat(choice.isShown(1, true, 12 * SECOND)).isTrue();
    }
}
