package org.greenlane.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.greenlane.health.Hint;
import org.greenlane.health.Medium;
import org.greenlane.sight.image.GreyImage;
import org.greenlane.sight.simulated.Footage;
import org.greenlane.sight.simulated.Handling;
import org.greenlane.sight.simulated.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the pictures of somebody who holds a code badly say, without that anything of it is read.
class GuideTest {
    private static final int TWO_SECONDS = 60;
    private static final String TEXT = "PHI1:" + "6BFOXN TS3DH0YOJ58S S-W5HDC M0II5XHC9B5G2".repeat(8);
    private static final Path SCREENS = Path.of("target", "screens");

    private static final ExecutorService CORES =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /// What each case was told: all are watched side by side, for drawing their pictures takes a core half a minute.
    private static final Map<Case, Future<List<List<Optional<Hint>>>>> TOLD = new ConcurrentHashMap<>();

    private final Watcher watcher = new Watcher();

    /// Somebody at a camera of their own.
    private static final class Watcher {
        private final Footage footage = new Footage();
        private final Mosaic mosaic = new Mosaic();
        private final Movement movement = new Movement();
        private final Guide guide = new Guide();
        private long millis;

        void hold(Scene scene) {
            footage.hold(scene);
        }

        Optional<Hint> take(boolean read) {
            mosaic.take(GreyImage.of(footage.next()));
            movement.take(mosaic);
            millis += Footage.MILLIS_PER_FRAME;
            return guide.take(mosaic, movement, read, millis);
        }

        /// Each frame's hint.
        List<Optional<Hint>> watch(int frames) {
            List<Optional<Hint>> hints = new ArrayList<>();
            for (int i = 0; i < frames; i++) {
                hints.add(take(false));
            }
            return hints;
        }

        /// Each frame's hint in the two seconds after they have come.
        List<Optional<Hint>> holds(Scene scene) {
            hold(scene);
            watch(Footage.SETTLED);
            return watch(TWO_SECONDS);
        }

        void goes() {
            hold(Scene.nobody());
            watch(40);
        }
    }

    record Case(Handling handling, Medium medium, Hint hint) {
        Scene scene(int seed) {
            return Scene.of(TEXT, medium, seed).held(handling);
        }
    }

    static Stream<Case> conditions() {
        return Stream.of(
                new Case(Handling.FAR_AWAY, Medium.PHONE, Hint.COME_CLOSER),
                new Case(Handling.FAR_AWAY, Medium.PAPER, Hint.COME_CLOSER),
                new Case(Handling.TOO_CLOSE, Medium.PHONE, Hint.MOVE_BACK),
                new Case(Handling.TOO_CLOSE, Medium.PAPER, Hint.MOVE_BACK),
                new Case(Handling.HALF_OUTSIDE, Medium.PHONE, Hint.SHOW_ALL_OF_IT),
                new Case(Handling.HALF_OUTSIDE, Medium.PAPER, Hint.SHOW_ALL_OF_IT),
                new Case(Handling.DIMMED, Medium.PHONE, Hint.MORE_LIGHT),
                new Case(Handling.DIMMED, Medium.PAPER, Hint.MORE_LIGHT),
                new Case(Handling.GLARING, Medium.PHONE, Hint.LESS_GLARE),
                new Case(Handling.WAVED, Medium.PHONE, Hint.HOLD_STILL),
                new Case(Handling.WAVED, Medium.PAPER, Hint.HOLD_STILL));
    }

    @BeforeAll
    static void watchThemAll() {
        conditions().forEach(each -> TOLD.put(each, CORES.submit(() -> told(each))));
    }

    @AfterAll
    static void end() {
        CORES.shutdownNow();
    }

    private static List<List<Optional<Hint>>> told(Case condition) throws IOException {
        Watcher watcher = new Watcher();
        watcher.watch(30);
        List<List<Optional<Hint>>> told = new ArrayList<>();
        told.add(watcher.holds(condition.scene(1)));
        keep(condition, watcher.footage.next());
        watcher.goes();
        told.add(watcher.holds(condition.scene(2)));
        return told;
    }

    private static void keep(Case condition, BufferedImage frame) throws IOException {
        String name = (condition.medium() + "-" + condition.handling()).toLowerCase(Locale.ROOT).replace('_', '-');
        Files.createDirectories(SCREENS);
        ImageIO.write(frame, "png", SCREENS.resolve("guide-" + name + ".png").toFile());
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void whatIsWrongWithTheHoldingIsSaidWithinTwoSeconds(Case condition) throws Exception {
        List<List<Optional<Hint>>> told = Objects.requireNonNull(TOLD.get(condition)).get();
        assertThat(told).hasSize(2).allSatisfy(hints -> assertThat(hints.getLast()).contains(condition.hint()));
    }

    @Test
    void nobodyIsToldAnythingWhileNobodyIsThere() {
        assertThat(watcher.watch(150)).containsOnly(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldWellNeedsNoHint(Medium medium) {
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(watcher.holds(Scene.of(TEXT, medium, seed))).as("seed %d", seed).containsOnly(Optional.empty());
            watcher.goes();
        }
    }

    @Test
    void aCodeThatWasReadNeedsNoHintHoweverItIsHeld() {
        watcher.holds(Scene.of(TEXT, Medium.PHONE, 1).held(Handling.FAR_AWAY));

        assertThat(watcher.take(true)).isEmpty();
    }

    @Test
    void theHintGoesWhenThePersonGoes() {
        assertThat(watcher.holds(Scene.of(TEXT, Medium.PHONE, 1).held(Handling.FAR_AWAY)).getLast()).isPresent();

        watcher.hold(Scene.nobody());
        watcher.watch(TWO_SECONDS + TWO_SECONDS);
        assertThat(watcher.watch(10)).containsOnly(Optional.empty());
    }

    @Test
    void aHintDoesNotFlicker() {
        watcher.hold(Scene.of(TEXT, Medium.PHONE, 2).held(Handling.WAVED));
        List<Optional<Hint>> hints = watcher.watch(200);
        assertThat(hints).anyMatch(Optional::isPresent);

        int changes = 0;
        for (int i = 1; i < hints.size(); i++) {
            changes += hints.get(i).equals(hints.get(i - 1)) ? 0 : 1;
        }
        assertThat(changes).isLessThanOrEqualTo(4);
    }
}
