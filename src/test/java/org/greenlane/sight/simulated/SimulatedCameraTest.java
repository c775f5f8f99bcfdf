package org.greenlane.sight.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.sarxos.webcam.Webcam;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.greenlane.health.Medium;
import org.greenlane.sight.Eye;
import org.greenlane.sight.GreyImage;
import org.greenlane.sight.Symbol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedCameraTest {
    private static final Duration LOOK = Duration.ofMillis(30);

    @AfterEach
    void giveTheDriverBack() {
        Webcam.resetDriver();
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void everyCodeIsReadWithinASecondThroughTheRealWayOfACamera(Medium medium) throws Exception {
        SimulatedCamera camera = new SimulatedCamera(1, Pace.NONE);
        Webcam webcam = open(camera);
        Eye eye = Eye.forFrames();
        List<Integer> unread = new ArrayList<>();
        for (int seed = 1; seed <= 4; seed++) {
            String text = signed(seed);
            camera.hold(Scene.of(text, medium, seed));
            skip(camera, Actor.GOING + 1);
            if (!isReadWithin(30, webcam, eye, text)) {
                unread.add(seed);
            }
        }
        webcam.close();

        assertThat(unread).as("seeds whose code was not read").isEmpty();
    }

    @Test
    void framesForPeopleToLookAt() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/screens"));
        SimulatedCamera camera = new SimulatedCamera(1, Pace.NONE);
        camera.open();
        save(skip(camera, 5), folder.resolve("camera-nobody.png"));
        int number = 1;
        for (Scene.Difficulty difficulty : List.of(Scene.Difficulty.USUAL, Scene.Difficulty.HARD)) {
            for (Medium medium : Medium.values()) {
                camera.hold(new Scene(signed(number), medium, number, difficulty));
                BufferedImage coming = skip(camera, Actor.GOING + 12);
                if (number == 1) {
                    save(coming, folder.resolve("camera-" + number + "-coming.png"));
                }
                save(skip(camera, 30), folder.resolve("camera-" + number + "-held.png"));
                number++;
            }
        }

        assertThat(folder.resolve("camera-4-held.png")).isNotEmptyFile();
    }

    @Test
    void theSameSeedGivesTheSameFrames() {
        assertThat(bytes(playTenFrames(7))).isEqualTo(bytes(playTenFrames(7)));
        assertThat(bytes(playTenFrames(7))).isNotEqualTo(bytes(playTenFrames(8)));
    }

    @Test
    void nobodyIsLeftWhenTheSceneIsOver() {
        SimulatedCamera camera = new SimulatedCamera(3, Pace.NONE);
        camera.open();
        byte[] empty = bytes(skip(camera, 1));
        camera.hold(Scene.of("PHI1:GOING", Medium.PHONE, 3));
        assertThat(difference(empty, skip(camera, 40))).isGreaterThan(8);
        camera.hold(Scene.nobody());
        assertThat(difference(empty, skip(camera, Actor.GOING + 2))).isLessThan(4);
    }

    @Test
    void twoFramesAreNeverTheSame() {
        SimulatedCamera camera = new SimulatedCamera(3, Pace.NONE);
        camera.open();

        assertThat(bytes(skip(camera, 1))).isNotEqualTo(bytes(skip(camera, 1)));
    }

    @Test
    void aSceneDoesNotTellItsCode() {
        assertThat(Scene.of("PHI1:SECRET", Medium.PHONE, 3).toString()).doesNotContain("SECRET");
    }

    private static boolean isReadWithin(int frames, Webcam webcam, Eye eye, String text) {
        for (int i = 0; i < frames; i++) {
            List<Symbol> symbols = eye.look(GreyImage.of(webcam.getImage()), LOOK).symbols();
            if (symbols.stream().anyMatch(s -> s.text().equals(text))) {
                return true;
            }
        }
        return false;
    }

    private static Webcam open(SimulatedCamera camera) throws Exception {
        Webcam.setDriver(camera);
        Webcam webcam = Webcam.getWebcams(5_000).getFirst();
        webcam.getLock().disable();
        webcam.setCustomViewSizes(new Dimension(1280, 720));
        webcam.setViewSize(new Dimension(1280, 720));
        assertThat(webcam.open()).isTrue();
        return webcam;
    }

    /// As long as one person's signed code: 280 to 310 characters of QR's alphanumeric set.
    private static String signed(int seed) {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("PHI1:");
        int length = 275 + random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static BufferedImage playTenFrames(long seed) {
        SimulatedCamera camera = new SimulatedCamera(seed, Pace.NONE);
        camera.open();
        camera.hold(Scene.of("PHI1:SAME", Medium.PAPER, seed));
        return skip(camera, 10);
    }

    private static BufferedImage skip(SimulatedCamera camera, int frames) {
        for (int i = 1; i < frames; i++) {
            camera.getImage();
        }
        return Objects.requireNonNull(camera.getImage());
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData().clone();
    }

    private static double difference(byte[] one, BufferedImage b) {
        byte[] other = bytes(b);
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
        }
        return (double) sum / one.length;
    }

    private static void save(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
        assertThat(Arrays.hashCode(bytes(picture))).isNotZero();
    }
}
