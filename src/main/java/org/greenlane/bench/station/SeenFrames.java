package org.greenlane.bench.station;

import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.sight.Eye;
import org.greenlane.sight.Symbol;
import org.greenlane.sight.image.GreyImage;

/// The frames that a camera handed over while somebody was being answered, and when. Afterwards an eye of the same
/// kind looks at each of them, with the time of a frame: the first in which it reads what is held there is the first readable one.
///
/// They lie outside Java's heap: in that of a station at work they would leave no room for anything else, and what was
/// measured would be its tidying up.
public final class SeenFrames {
    private static final Duration OF_A_FRAME = Duration.ofMillis(33);

    /// Seconds of frames; whoever is not answered by then is not measured.
    private static final int MOST = 240;

    private final List<Frame> frames = new ArrayList<>();
    private final Set<String> before = new HashSet<>();
    private boolean keeping;

    private Arena room = Arena.ofAuto();
    private byte[] luma = {};

    private record Frame(long nanoTime, int width, int height, MemorySegment luma) {
        GreyImage grey() {
            return new GreyImage(width, height, luma.toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /// On the camera's thread.
    public synchronized void take(BufferedImage picture) {
        if (keeping && frames.size() < MOST) {
            GreyImage grey = GreyImage.of(picture, luma);
            luma = grey.luma();
            MemorySegment kept = room.allocate(grey.pixels());
            MemorySegment.copy(luma, 0, kept, ValueLayout.JAVA_BYTE, 0, grey.pixels());
            frames.add(new Frame(System.nanoTime(), grey.width(), grey.height(), kept));
        }
    }

    /// Somebody comes.
    public synchronized void begin() {
        frames.clear();
        room = Arena.ofAuto();
        keeping = true;
    }

    /// Somebody has been answered.
    ///
    /// @return when the first readable frame was handed over, as `System.nanoTime` counts; empty if none was readable
    public synchronized OptionalLong firstReadable() {
        keeping = false;
        Eye eye = Eye.forFrames();
        for (Frame frame : frames) {
            Set<String> texts = eye.look(frame.grey(), OF_A_FRAME).symbols().stream()
                    .map(Symbol::text)
                    .collect(Collectors.toSet());
            // Whoever went before may still be seen going.
            if (before.addAll(texts)) {
                return OptionalLong.of(frame.nanoTime());
            }
        }
        return OptionalLong.empty();
    }
}
