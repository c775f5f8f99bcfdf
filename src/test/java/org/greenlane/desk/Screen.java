package org.greenlane.desk;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/// The fast robot: a screen for tests, and hands that click and type on it. Milliseconds a click, because nothing
/// waits but for the screen's own queue to run empty.
public final class Screen {
    private static final int LONGEST_WAIT_SECONDS = 20;

    static {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        await(started);
        Platform.setImplicitExit(false);
    }

    private static final int FRAMES = 4;

    private Screen() {}

    /// Runs on the screen's thread, lets everything settle that this set off, and hands the result back.
    public static <T> T fx(Callable<T> task) {
        if (Platform.isFxApplicationThread()) {
            return call(task);
        }
        T result = run(task);
        run(() -> true);
        return result;
    }

    public static void fx(Runnable task) {
        fx(() -> {
            task.run();
            return true;
        });
    }

    /// A scene that no window shows, styled and laid out.
    public static Scene scene(Parent root, double width, double height) {
        return fx(() -> layOut(new Scene(root, width, height)));
    }

    private static Scene layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.snapshot(null);
        return scene;
    }

    /// A window without a frame.
    public static Stage show(Parent root, double width, double height) {
        return fx(() -> {
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(new Scene(root, width, height));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            return stage;
        });
    }

    /// Where it stands once all is laid out: what has just come up may not be yet.
    public static void click(Node node) {
        fx(() -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            Point2D middle = middle(node);
            Robot robot = new Robot();
            robot.mouseMove(middle);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
    }

    public static void drag(Node node, Node onto) {
        Point2D from = fx(() -> middle(node));
        Point2D to = fx(() -> middle(onto));
        Robot robot = fx(Robot::new);
        fx(() -> robot.mouseMove(from));
        fx(() -> robot.mousePress(MouseButton.PRIMARY));
        for (double part : List.of(0.1, 0.4, 0.7, 1.0)) {
            fx(() -> robot.mouseMove(from.interpolate(to, part)));
        }
        fx(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    public static void type(KeyCode... keys) {
        Robot robot = fx(Robot::new);
        for (KeyCode key : keys) {
            fx(() -> robot.keyType(key));
        }
    }

    /// Presses a key, and waits until what stands in the window in front has heard it: one that is pressed alone comes a moment
    /// later there.
    public static void press(KeyCode key) {
        Scene scene = fx(() -> Window.getWindows().stream()
                .filter(Window::isFocused)
                .map(Window::getScene)
                .findFirst()
                .orElseThrow());
        CountDownLatch heard = new CountDownLatch(1);
        EventHandler<KeyEvent> ear = event -> {
            if (event.getCode() == key) {
                heard.countDown();
            }
        };
        fx(() -> scene.addEventFilter(KeyEvent.KEY_PRESSED, ear));
        type(key);
        await(heard);
        fx(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, ear));
    }

    public static void chord(KeyCode held, KeyCode key) {
        Robot robot = fx(Robot::new);
        fx(() -> robot.keyPress(held));
        fx(() -> robot.keyType(key));
        fx(() -> robot.keyRelease(held));
    }

    /// Waits until the screen has drawn some times: what is laid out anew only then stands where it will be touched.
    public static void drawn() {
        CountDownLatch frames = new CountDownLatch(FRAMES);
        AnimationTimer timer = fx(() -> {
            AnimationTimer counting = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.countDown();
                }
            };
            counting.start();
            return counting;
        });
        await(frames);
        fx(timer::stop);
    }

    /// Waits for something that the screen's own timers bring about.
    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!fx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come about within " + LONGEST_WAIT_SECONDS + " s");
            }
        }
    }

    /// A node and all below it.
    public static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Screen::all))
                : Stream.of(node);
    }

    /// True if the node and all above it are to be seen.
    public static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static <T> T call(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new AssertionError("on the screen's thread: " + e, e);
        }
    }

    private static <T> T run(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("on the screen's thread: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the screen's thread hangs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the screen does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
