package org.greenlane.desk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of what stands on the screen, as PNG files. From any thread; waits until the file is written.
public final class Screenshots {
    private Screenshots() {}

    /// Writes a picture of a whole scene, shown or not.
    ///
    /// @throws IOException if the file cannot be written
    public static void of(Scene scene, Path png) throws IOException {
        write(onScreen(() -> scene.snapshot(null)), png);
    }

    /// Writes a picture of a part of a scene.
    ///
    /// @throws IOException if the file cannot be written
    public static void of(Node node, Path png) throws IOException {
        write(onScreen(() -> node.snapshot(new SnapshotParameters(), null)), png);
    }

    private static WritableImage onScreen(Supplier<WritableImage> snapshot) throws IOException {
        if (Platform.isFxApplicationThread()) {
            return snapshot.get();
        }
        CompletableFuture<WritableImage> taken = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                taken.complete(snapshot.get());
            } catch (RuntimeException e) {
                taken.completeExceptionally(e);
            }
        });
        try {
            return taken.join();
        } catch (CompletionException e) {
            throw new IOException("no picture could be taken of the screen", e);
        }
    }

    // Not SwingFXUtils: that would bring all of Swing for one copy of pixels.
    private static void write(WritableImage image, Path png) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(copy, "png", png.toFile())) {
            throw new IOException("this Java writes no PNG");
        }
    }
}
