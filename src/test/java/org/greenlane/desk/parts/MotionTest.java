package org.greenlane.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.greenlane.desk.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Drawings that show by a movement what to do.
class MotionTest {
    private final Pictogram picture = Screen.fx(() -> new Pictogram(Drawing.PHONE_IN_FRAME));
    private final Stage stage = Screen.show(Screen.fx(() -> new StackPane(picture)), 400, 300);

    @AfterEach
    void close() {
        Screen.fx(stage::close);
    }

    /// How far the uppermost layer is from its place, in units of the drawing.
    private double off() {
        SVGPath hand = (SVGPath) Screen.all(picture).filter(SVGPath.class::isInstance).reduce((_, last) -> last).orElseThrow();
        return hand.getLocalToParentTransform().getTy();
    }

    @Test
    void theHandBringsThePhoneIntoTheFrameAgainAndAgain() {
        Screen.fx(() -> picture.setMoving(true));
        Screen.until(() -> off() > 30);
        Screen.until(() -> off() == 0);
        Screen.until(() -> off() > 30);
    }

    @Test
    void theFrameStaysWhereItIs() {
        Screen.fx(() -> picture.setMoving(true));
        Screen.until(() -> off() > 30);
        assertThat(Screen.fx(() -> ((SVGPath) picture.lookup(".guide-line")).getTransforms())).isEmpty();
    }

    @Test
    void everythingStandsStillInItsPlaceForThoseWhomMotionDisturbs() {
        Screen.fx(() -> picture.setMoving(true));
        Screen.until(() -> off() > 10);
        Screen.fx(() -> picture.setMoving(false));
        Screen.drawn();
        assertThat(Screen.fx(this::off)).isZero();
    }

    @Test
    void whatMustNotBeMovedDoesNotMove() {
        assertThat(Motion.of(Drawing.CARD_ON_READER)).isEmpty();
        assertThat(Motion.of(Drawing.PASS)).isEmpty();
    }

    @Test
    void everyMotionIsOfLayersThatAreThere() {
        for (Drawing drawing : Drawing.values()) {
            Motion.of(drawing).ifPresent(motion -> {
                assertThat(motion.first()).as(drawing.name()).isBetween(0, motion.last());
                assertThat(motion.last()).as(drawing.name()).isLessThan(drawing.layers().size());
            });
        }
    }
}
