package org.greenlane.sight.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.sarxos.webcam.Webcam;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.greenlane.health.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The camera as the rest of the world sees it: through webcam-capture.
class WebcamTest {
    /// Half a second to come, a third of a second to find the focus.
    private static final int SETTLED = 25;

    private static final int HELD = 30;

    /// Half a second to go.
    private static final int GONE = 15;

    private static final Path SCREENS = Path.of("target", "screens");

    private final SimulatedCamera camera = new SimulatedCamera(1, Ticker.leaping());

    @BeforeEach
    void plugIn() {
        Webcam.setDriver(camera);
    }

    @AfterEach
    void unplug() {
        Webcam.getDefault().close();
        Webcam.resetDriver();
    }

    private static Webcam open() {
        Webcam webcam = Webcam.getDefault();
        webcam.getLock().disable();
        webcam.setViewSize(new Dimension(SimulatedCamera.WIDTH, SimulatedCamera.HEIGHT));
        webcam.open();
        return webcam;
    }

    private static BufferedImage next(Webcam webcam) {
        return Objects.requireNonNull(webcam.getImage());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldUpIsReadSoonAndRightly(Medium medium) throws IOException {
        Webcam webcam = open();
        for (int seed = 1; seed <= 3; seed++) {
            String text = Codes.text(seed);
            camera.hold(Scene.of(text, medium, seed));

            int read = 0;
            for (int i = 0; i < SETTLED + HELD; i++) {
                BufferedImage frame = next(webcam);
                keep(frame, i, medium, seed);
                Set<String> texts = i < SETTLED ? Set.of() : Codes.read(frame);
                assertThat(texts).isSubsetOf(text);
                read += texts.size();
            }
            camera.hold(Scene.nobody());
            for (int i = 0; i < GONE; i++) {
                next(webcam);
            }

            assertThat(read).as("frames read of %s %d", medium, seed).isGreaterThanOrEqualTo(HELD / 2);
        }
    }

    @Test
    void twoCodesAreHeldUpSideBySide() throws IOException {
        Webcam webcam = open();
        camera.hold(new Scene(List.of(Codes.text(1), Codes.text(2)), Medium.PHONE, 3));
        for (int i = 0; i < SETTLED; i++) {
            next(webcam);
        }

        BufferedImage frame = next(webcam);

        save(frame, "camera-two.png");
        assertThat(frame.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(Codes.readSeveral(frame)).isNotEmpty();
    }

    /// A few frames, to be looked at.
    private static void keep(BufferedImage frame, int number, Medium medium, int seed) throws IOException {
        String name = "camera-" + medium.name().toLowerCase(Locale.ROOT) + "-" + seed;
        if (number == SETTLED + HELD / 2) {
            save(frame, name + ".png");
        } else if (seed == 1 && (number == 4 || number == 12)) {
            save(frame, name + "-coming-" + number + ".png");
        }
    }

    private static void save(BufferedImage frame, String name) throws IOException {
        Files.createDirectories(SCREENS);
        ImageIO.write(frame, "png", SCREENS.resolve(name).toFile());
    }
}
