package org.greenlane.sight;

import com.github.sarxos.webcam.WebcamDriver;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.greenlane.health.Fault;

/// The program of a camera process: opens one camera through webcam-capture and writes its pictures to standard output,
/// until its standard input ends, which is when the station has gone, however it went.
public final class CameraChild {
    private static final Duration PATIENCE = CameraTimes.USUAL.discovery();
    private static final Duration NO_PICTURE_YET = Duration.ofMillis(10);

    /// The usual buffer of a pipe.
    private static final int BUFFER = 1 << 16;

    private CameraChild() {}

    /// Ends by [Runtime#halt]: native code in the way of an orderly end must not keep the camera.
    public static void main(String[] arguments) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        // What libraries print must not get between the pictures.
        System.setOut(System.err);
        try {
            CameraRequest request = CameraRequest.read(System.in);
            Thread.ofPlatform().daemon().name("station").start(() -> haltAtTheEndOf(System.in));
            serve(request, out);
        } catch (IOException | InterruptedException e) {
            // Nobody listens any more.
            Runtime.getRuntime().halt(0);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void haltAtTheEndOf(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void serve(CameraRequest request, OutputStream out) throws IOException, InterruptedException {
        try {
            if (request.isListing()) {
                FrameLink.write(out, new FrameLink.Message.Names(Cameras.namesHere(PATIENCE)));
            } else {
                stream(request, out);
            }
        } catch (CameraTrouble e) {
            FrameLink.write(out, new FrameLink.Message.Trouble(e.kind(), e.detail()));
        } catch (RuntimeException | LinkageError e) {
            FrameLink.write(out, new FrameLink.Message.Trouble(Fault.Kind.CAMERA_LOST, Cameras.deepest(e)));
        }
    }

    private static void stream(CameraRequest request, OutputStream out)
            throws CameraTrouble, IOException, InterruptedException {
        WebcamDriver driver = request.newDriver();
        CameraChoice.Here here = new CameraChoice.Here(() -> driver, false);
        CameraChoice choice = new CameraChoice("camera", here, request.name(), request.width(), request.height());
        try (Connection camera = Connection.open(choice, here, PATIENCE)) {
            FrameLink.write(out, new FrameLink.Message.Opened(camera.name()));
            byte[] buffer = new byte[0];
            while (true) {
                Shot shot = camera.next(buffer);
                if (shot == null) {
                    // A driver tells nobody when there is a picture: it can only be asked again.
                    Thread.sleep(NO_PICTURE_YET);
                } else {
                    FrameLink.write(out, new FrameLink.Message.Frame(shot));
                    buffer = shot.grey().luma();
                }
            }
        }
    }
}
