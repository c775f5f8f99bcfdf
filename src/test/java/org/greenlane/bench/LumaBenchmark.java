package org.greenlane.bench;

import com.google.zxing.LuminanceSource;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.greenlane.sight.image.GreyImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From a camera's picture to its luminance.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LumaBenchmark {
    /// How webcam-capture hands pictures out, and the two usual layouts beside it.
    public enum Layout {
        WEBCAM,
        BGR_BYTES,
        RGB_INTS
    }

    @Param
    private Layout layout = Layout.WEBCAM;

    private BufferedImage frame = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private byte[] buffer = new byte[0];

    @Setup
    public void film() {
        frame = switch (layout) {
            case WEBCAM -> WebcamPicture.of(1280, 720);
            case BGR_BYTES -> new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
            case RGB_INTS -> new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        };
        buffer = new byte[frame.getWidth() * frame.getHeight()];
        Random random = new Random(1);
        for (int y = 0; y < frame.getHeight(); y++) {
            for (int x = 0; x < frame.getWidth(); x++) {
                frame.setRGB(x, y, random.nextInt());
            }
        }
    }

    @Benchmark
    public GreyImage greenlane() {
        return GreyImage.of(frame, buffer);
    }

    @Benchmark
    public LuminanceSource zxing() {
        return new BufferedImageLuminanceSource(frame);
    }
}
