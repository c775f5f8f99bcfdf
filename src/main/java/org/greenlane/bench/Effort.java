package org.greenlane.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/// What something has cost. On a machine that others share, the time of the cores says more than that of the clock.
///
/// @param nanoseconds by the clock
/// @param coreNanoseconds in which this process had a core, all its threads together; 0 where it cannot be told
/// @param heapBytes the most that was in Java's memory meanwhile, garbage included
public record Effort(long nanoseconds, long coreNanoseconds, long heapBytes) {
    /// Begins to measure.
    static Meter begin() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        return new Meter(System.nanoTime(), cores());
    }

    /// What is being measured.
    record Meter(long began, long coresBefore) {
        Effort end() {
            return new Effort(System.nanoTime() - began, cores() - coresBefore, heapPeak());
        }
    }

    private static long cores() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.max(0, system.getProcessCpuTime())
                : 0;
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
