package org.greenlane.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationWindowTest {
    private static final StationWindow.Frame WINDOW = new StationWindow.Frame("Greenlane", 640, 480, StationWindow.Place.WINDOW);

    private final List<String> asked = new ArrayList<>();

    @BeforeAll
    static void startToolkit() {
        Screen.fx(() -> {});
    }

    @Test
    void theWindowStaysOpenWhenSomebodyAsksToCloseIt() throws DeskException {
        StationWindow desk = StationWindow.open(Pane::new, WINDOW, () -> asked.add("close"));
        Screen.fx(() -> desk.stage().fireEvent(new WindowEvent(desk.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        Screen.until(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("close");
        assertThat(desk.stage().isShowing()).isTrue();
        desk.close();
        Screen.until(() -> !desk.stage().isShowing());
    }

    @Test
    void controlQAsksToClose() throws DeskException {
        StationWindow desk = StationWindow.open(Pane::new, WINDOW, () -> asked.add("close"));
        Screen.chord(KeyCode.CONTROL, KeyCode.Q);
        Screen.until(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("close");
        desk.close();
    }

    @Test
    void aScannerThatTypesControlCharactersClosesNothing() throws DeskException {
        StationWindow desk = StationWindow.open(Pane::new, WINDOW, () -> asked.add("close"));
        Screen.fx(() -> {
            Robot robot = new Robot();
            for (KeyCode next : List.of(KeyCode.A, KeyCode.ENTER)) {
                robot.keyPress(KeyCode.CONTROL);
                robot.keyType(KeyCode.Q);
                robot.keyRelease(KeyCode.CONTROL);
                robot.keyType(next);
            }
        });
        long later = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
        Screen.until(() -> System.nanoTime() > later);
        Screen.type(KeyCode.F6);
        Screen.until(() -> Look.of(desk.stage().getScene().getRoot()) == Look.DARK);
        assertThat(asked).as("whatever waited has come by now").isEmpty();
        desk.close();
    }

    @Test
    void escapeDoesNotLeaveTheFullScreen() throws DeskException {
        StationWindow desk = StationWindow.open(Pane::new, new StationWindow.Frame("Greenlane", 640, 480, StationWindow.Place.FULL_SCREEN), () -> {});
        Screen.until(() -> desk.stage().isFullScreen());
        Screen.type(KeyCode.ESCAPE);
        assertThat(desk.stage().isFullScreen()).isTrue();
        desk.close();
    }

    @Test
    void aScannerThatTypesAFunctionKeyChangesNothing() throws DeskException {
        StationWindow desk = StationWindow.open(Pane::new, WINDOW, () -> {});
        Screen.fx(() -> {
            Robot robot = new Robot();
            List.of(KeyCode.F6, KeyCode.A, KeyCode.F6, KeyCode.B).forEach(robot::keyType);
        });
        assertThat(Screen.fx(() -> Look.of(desk.stage().getScene().getRoot()))).isEqualTo(Look.LIGHT);
        desk.close();
    }

    @Test
    void theSecondWindowFillsTheSecondScreen() {
        Rectangle2D first = new Rectangle2D(0, 0, 1280, 800);
        Rectangle2D second = new Rectangle2D(1280, -40, 1024, 600);
        Stage stage = Screen.fx(() -> new Stage());
        Screen.fx(() -> StationWindow.place(stage, StationWindow.Place.SECOND_SCREEN, first, List.of(second, first)));
        assertThat(stage.isFullScreen()).isTrue();
        assertThat(stage.getX()).isEqualTo(second.getMinX());
        assertThat(stage.getY()).isEqualTo(second.getMinY());
    }

    @Test
    void withOneScreenTheSecondWindowIsAWindow() throws DeskException {
        StationWindow desk = StationWindow.open(Pane::new, new StationWindow.Frame("Greenlane", 640, 480, StationWindow.Place.SECOND_SCREEN), () -> {});
        assertThat(javafx.stage.Screen.getScreens()).hasSize(1);
        assertThat(desk.stage().isFullScreen()).isFalse();
        assertThat(desk.stage().getScene().getWidth()).isEqualTo(640);
        desk.close();
    }

    @Test
    void aScreenThatCannotBeMadeIsToldWithItsCause() {
        assertThatThrownBy(() -> StationWindow.open(
                        () -> {
                            throw new IllegalStateException("no view");
                        },
                        WINDOW,
                        () -> {}))
                .isInstanceOf(DeskException.class)
                .hasRootCauseMessage("no view");
    }

    @Test
    void aPictureOfTheScreenIsWritten(@TempDir Path folder) throws DeskException, IOException {
        StationWindow desk = StationWindow.open(
                () -> {
                    StackPane pane = new StackPane();
                    pane.setStyle("-fx-background-color: #12A3B4;");
                    return pane;
                },
                WINDOW,
                () -> {});
        Path png = folder.resolve("pictures").resolve("desk.png");
        desk.picture(png);
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(480);
        assertThat(picture.getRGB(320, 240) & 0xFFFFFF).isEqualTo(0x12A3B4);
        desk.close();
    }
}
