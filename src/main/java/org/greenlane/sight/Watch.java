package org.greenlane.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.health.Fault;
import org.greenlane.sight.image.GreyImage;

/// Notices pictures that are of no use: the same one over and over, or darkness. A living camera has noise, so two of
/// its pictures are never the same to the last bit.
final class Watch {
    /// Mean luminance under which a picture is black.
    private static final int BLACK = 12;

    /// Brightness is judged by each such pixel.
    private static final int SAMPLE = 31;

    private final CameraTimes times;
    private int lastHash;
    private Instant opened;
    private Instant changed;
    private Instant lit;

    Watch(CameraTimes times, Instant now) {
        this.times = times;
        opened = now;
        changed = now;
        lit = now;
    }

    /// The camera was opened anew: it may need a moment for the light, but a frozen picture is still the frozen one.
    void reopened(Instant now) {
        opened = now;
        lit = now;
    }

    /// @return what is wrong with the pictures, if anything is
    Optional<Fault.Kind> judge(GreyImage image, Instant now) {
        int hash = hash(image);
        if (hash != lastHash) {
            lastHash = hash;
            changed = now;
        }
        if (!isBlack(image)) {
            lit = now;
        }
        if (isLonger(changed, now, times.unchanged())) {
            return Optional.of(Fault.Kind.CAMERA_FROZEN);
        }
        return isLonger(lit, now, times.dark()) ? Optional.of(Fault.Kind.CAMERA_BLACK) : Optional.empty();
    }

    /// Whether the camera has been frozen for so long that it had better be opened anew.
    boolean isHopeless(Instant now) {
        Duration limit = times.unchanged().multipliedBy(3);
        return isLonger(changed, now, limit) && isLonger(opened, now, limit);
    }

    private static boolean isLonger(Instant since, Instant now, Duration limit) {
        return Duration.between(since, now).compareTo(limit) > 0;
    }

    private static int hash(GreyImage image) {
        byte[] luma = image.luma();
        return luma.length == image.pixels() ? Arrays.hashCode(luma) : Arrays.hashCode(Arrays.copyOf(luma, image.pixels()));
    }

    private static boolean isBlack(GreyImage image) {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < image.pixels(); i += SAMPLE) {
            sum += image.luma()[i] & 0xFF;
            count++;
        }
        return sum < (long) BLACK * count;
    }
}
