package org.greenlane.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The machine and the moment, without which figures say nothing.
///
/// @param processor as the system names it
/// @param memoryBytes of the machine; 0 where it cannot be told
/// @param disk kind and size of the file system that was written to
/// @param load how many processes wanted a core in the last minute; negative where it cannot be told
public record Machine(
        String processor, int cores, long memoryBytes, String disk, String java, String system, double load) {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path SELF = Path.of("/proc/self/status");
    private static final long KIB = 1024;

    /// This machine, now.
    ///
    /// @param folder on the disk that matters
    public static Machine now(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new Machine(
                line(PROCESSOR, "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                line(MEMORY, "MemTotal").map(Machine::kib).orElse(0L),
                store.type() + String.format(Locale.ROOT, ", %,d GB", store.getTotalSpace() / 1_000_000_000),
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                loadNow());
    }

    public static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// The most memory that this process ever had in the machine's memory, in bytes; 0 where it cannot be told.
    public static long peakResident() throws IOException {
        return line(SELF, "VmHWM").map(Machine::kib).orElse(0L);
    }

    /// How much of this process's memory is files that are mapped into it, in bytes; 0 where it cannot be told.
    static long mapped() throws IOException {
        return line(SELF, "RssFile").map(Machine::kib).orElse(0L);
    }

    /// The value of the first line of that name.
    private static Optional<String> line(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }

    private static long kib(String value) {
        return Long.parseLong(value.replace(" kB", "")) * KIB;
    }
}
