package org.greenlane.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A window of the station. It closes only when its owner closes it: Escape does not leave the full screen, and the
/// window's own close button only asks.
public final class StationWindow {
    private static final Logger LOG = LoggerFactory.getLogger(StationWindow.class);
    private static final KeyCombination QUIT = KeyCombination.valueOf("Shortcut+Q");

    private static final int DRAWN_WITHIN_SECONDS = 3;

    private final Stage stage;
    private final Scene scene;

    private StationWindow(Stage stage, Scene scene) {
        this.stage = stage;
        this.scene = scene;
    }

    /// How the window stands on the screen.
    ///
    /// @param width of its content, in pixels; of no account in full screen
    /// @param height of its content, in pixels; of no account in full screen
    /// @param look how it is coloured to begin with; F6 changes it
    public record Frame(String title, int width, int height, Place place, Look look) {
        /// In the usual look.
        public Frame(String title, int width, int height, Place place) {
            this(title, width, height, place, Look.LIGHT);
        }
    }

    /// Where the window stands.
    public enum Place {
        WINDOW,
        FULL_SCREEN,
        /// In full screen on another screen than the first; in a window where there is no other.
        SECOND_SCREEN
    }

    /// Opens the window and waits until it is shown. Not on the screen's own thread.
    ///
    /// @param content makes the root node; called on the screen's thread
    /// @param closeAsked called on the screen's thread when somebody asks to close the window (its button, or Ctrl+Q);
    ///     nothing closes unless this calls [#close]
    /// @throws DeskException if there is no display, or the content could not be made
    public static StationWindow open(Supplier<? extends Parent> content, Frame frame, Runnable closeAsked)
            throws DeskException {
        return make(content, frame, closeAsked).show();
    }

    /// Makes a window beside whatever the caller does next, and does not show it yet. The words mean what they mean to
    /// [#open].
    ///
    /// @throws DeskException if there is no display
    public static Unshown make(Supplier<? extends Parent> content, Frame frame, Runnable closeAsked)
            throws DeskException {
        CompletableFuture<StationWindow> made = new CompletableFuture<>();
        startToolkit(() -> complete(made, () -> dressed(content.get(), frame, closeAsked)));
        return new Unshown(made, frame.place());
    }

    /// A window that nobody sees yet.
    public static final class Unshown {
        private final CompletableFuture<StationWindow> made;
        private final Place place;

        private Unshown(CompletableFuture<StationWindow> made, Place place) {
            this.made = made;
            this.place = place;
        }

        /// Shows it, and waits until it is shown. Not on the screen's own thread.
        ///
        /// @throws DeskException if it could not be made
        public StationWindow show() throws DeskException {
            try {
                StationWindow desk = made.join();
                CompletableFuture<StationWindow> shown = new CompletableFuture<>();
                Platform.runLater(() -> complete(shown, () -> desk.shown(place)));
                return shown.join();
            } catch (CompletionException e) {
                throw new DeskException("the window could not be opened", e.getCause());
            }
        }
    }

    // Caught and logged here: a toolkit that dies while it starts takes the stack trace with it.
    private static void complete(CompletableFuture<StationWindow> future, Supplier<StationWindow> desk) {
        try {
            future.complete(desk.get());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The window could not be opened", e);
            future.completeExceptionally(e);
        }
    }

    /// Starts the toolkit, which takes a while, beside whatever the caller does next. What goes wrong is told when a window
    /// is opened.
    public static void begin() {
        Thread.ofPlatform().daemon().name("screen-start").start(() -> {
            try {
                startToolkit(() -> {});
            } catch (DeskException e) {
                LOG.debug("The toolkit does not start", e);
            }
        });
    }

    /// Runs tasks in order on the screen's thread, once the toolkit has started.
    public static Executor screen() {
        return Platform::runLater;
    }

    /// Starts the toolkit, once in the life of the program, and runs the task on the screen's thread.
    private static void startToolkit(Runnable task) throws DeskException {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(task);
        } catch (IllegalStateException _) { // It runs already.
            Platform.runLater(task);
        } catch (UnsupportedOperationException | LinkageError e) {
            throw new DeskException("there is no display to open a window on", e);
        }
    }

    private static StationWindow dressed(Parent root, Frame frame, Runnable closeAsked) {
        Scene scene = new Scene(root, frame.width(), frame.height());
        scene.getAccelerators().put(QUIT, closeAsked);
        frame.look().wear(scene);
        Stage stage = new Stage();
        CommandKeys keys = CommandKeys.watch(stage);
        stage.setTitle(frame.title());
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnCloseRequest(event -> {
            event.consume();
            keys.ifAlone(closeAsked);
        });
        // Most of the first picture's work, done while nobody waits for it yet.
        root.applyCss();
        root.layout();
        return new StationWindow(stage, scene);
    }

    private StationWindow shown(Place place) {
        place(
                stage,
                place,
                Screen.getPrimary().getBounds(),
                Screen.getScreens().stream().map(Screen::getBounds).toList());
        stage.show();
        return this;
    }

    /// @param first the screen that is the first
    /// @param all screens
    static void place(Stage stage, Place place, Rectangle2D first, List<Rectangle2D> all) {
        switch (place) {
            case WINDOW -> stage.setFullScreen(false);
            case FULL_SCREEN -> stage.setFullScreen(true);
            case SECOND_SCREEN ->
                all.stream().filter(screen -> !screen.equals(first)).findFirst().ifPresent(second -> {
                    // A window fills the screen on which its corner lies.
                    stage.setX(second.getMinX());
                    stage.setY(second.getMinY());
                    stage.setFullScreen(true);
                });
        }
    }

    /// Writes a picture of the whole screen. From any thread.
    ///
    /// @throws IOException if the file cannot be written
    public void picture(Path png) throws IOException {
        Screenshots.of(scene, png);
    }

    /// Tells when all that the screen has been told until now has been drawn. From any thread; told on the screen's
    /// thread. What one pulse lays out is drawn before the next one hands its own over to be drawn: this is told then, up
    /// to one pulse (17 ms) too late, never too early.
    public void whenDrawn(Runnable told) {
        Platform.runLater(() -> {
            Runnable second = new Runnable() {
                private boolean laidOut;

                @Override
                public void run() {
                    if (laidOut) {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(told);
                    }
                    laidOut = true;
                    Platform.requestNextPulse();
                }
            };
            scene.addPostLayoutPulseListener(second);
            Platform.requestNextPulse();
        });
    }

    /// Waits until that, though not for long: a window that nobody can see is never drawn. Not on the screen's own thread.
    public void awaitDrawn() {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        whenDrawn(() -> drawn.complete(true));
        drawn.completeOnTimeout(false, DRAWN_WITHIN_SECONDS, TimeUnit.SECONDS).join();
    }

    /// Closes the window. From any thread; the toolkit runs on, until the program ends.
    public void close() {
        if (Platform.isFxApplicationThread()) {
            stage.close();
        } else {
            Platform.runLater(stage::close);
        }
    }

    Stage stage() {
        return stage;
    }
}
