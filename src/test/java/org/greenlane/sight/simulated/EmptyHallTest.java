package org.greenlane.sight.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.greenlane.sight.Eye;
import org.greenlane.sight.image.GreyImage;
import org.junit.jupiter.api.Test;

class EmptyHallTest {
    @Test
    void nothingIsReadWhereNobodyHoldsACode() {
        SimulatedCamera camera = new SimulatedCamera(7, Ticker.leaping());
        camera.open();
        Eye frames = Eye.forFrames();
        Eye pictures = Eye.forPictures();
        for (int i = 0; i < 12; i++) {
            GreyImage frame = GreyImage.of(Objects.requireNonNull(camera.getImage()));
            assertThat(frames.look(frame, Duration.ofSeconds(20)).symbols()).isEmpty();
            if (i % 4 == 0) {
                assertThat(pictures.look(frame, Duration.ofSeconds(20)).symbols()).isEmpty();
            }
        }
    }
}
