package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.greenlane.sight.image.GreyImage;
import org.junit.jupiter.api.Test;

class ForegroundTest {
    private static final BufferedImage CODE = QrPicture.of("PHI1:" + "6BFOXN TS3DH0YOJ58S".repeat(8), 5);
    private static final int FRAME = 33;

    private final Mosaic mosaic = new Mosaic();
    private final CodeFinder finder = new CodeFinder();
    private final Foreground foreground = new Foreground();
    private long millis;

    private Optional<CodeArea> see(BufferedImage picture) {
        mosaic.take(GreyImage.of(picture));
        millis += FRAME;
        return foreground.take(mosaic, finder.find(mosaic), millis);
    }

    private static BufferedImage code(double x) {
        BufferedImage wall = Pictures.wall();
        Pictures.put(CODE, wall, AffineTransform.getTranslateInstance(x, 120));
        return wall;
    }

    @Test
    void aHandThatHoldsACodeIsNeverStill() {
        for (int frame = 0; frame < 300; frame++) {
            assertThat(see(code(400 + 4 * Math.sin(frame / 5.0)))).as("frame %d", frame).isPresent();
        }
    }

    @Test
    void aPosterOnTheWallIsNotHeldUp() {
        BufferedImage poster = code(400);
        Optional<CodeArea> last = Optional.empty();
        for (int frame = 0; frame < 150; frame++) {
            last = see(poster);
        }

        assertThat(last).isEmpty();
    }

    @Test
    void aClockThatIsPutBackKeepsNothingThere() {
        see(code(400));
        see(code(404));
        millis -= 3_600_000;

        assertThat(see(Pictures.wall())).isEmpty();
    }

    @Test
    void whatAPictureDoesNotShowIsStillThereForAMomentAndNoLonger() {
        see(code(400));
        see(code(404));

        assertThat(see(Pictures.wall())).isPresent();
        Optional<CodeArea> last = Optional.empty();
        for (int frame = 0; frame < 20; frame++) {
            last = see(Pictures.wall());
        }
        assertThat(last).isEmpty();
    }
}
