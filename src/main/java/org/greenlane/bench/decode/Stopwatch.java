package org.greenlane.bench.decode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.greenlane.sight.Eye;
import org.greenlane.sight.Sight;
import org.greenlane.sight.image.GreyImage;

/// Times looks: by the clock, and by how long this thread had a core, which other programs change less.
final class Stopwatch {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /// A look and its times in nanoseconds.
    record Timed(Sight sight, long wall, long core) {}

    Timed look(Eye eye, GreyImage image, Duration budget) {
        long core = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        Sight sight = eye.look(image, budget);
        return new Timed(sight, System.nanoTime() - wall, threads.getCurrentThreadCpuTime() - core);
    }
}
