package org.greenlane.verb;

import java.time.Duration;
import java.util.Optional;
import org.greenlane.UpdateSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a station looks for new deliveries, on the command line. What is not said stays as it was.
final class UpdateOptions {
    @Option(
            names = "--updates",
            paramLabel = "FOLDER-OR-URL",
            description = "Where the running station looks for new deliveries: a folder, or https:// or http://.")
    private @Nullable String source;

    @Option(
            names = "--updates-every",
            paramLabel = "MINUTES",
            description = "How long from one look to the next (default: 60).")
    private @Nullable Long minutes;

    @Option(
            names = "--updates-proxy",
            paramLabel = "HOST:PORT",
            description = "The proxy to fetch them through (default: that of the system).")
    private @Nullable String proxy;

    @Option(names = "--no-updates", description = "Look nowhere any more.")
    private boolean none;

    /// @param before what was set
    /// @throws IllegalArgumentException if something is said that cannot be set
    UpdateSettings over(UpdateSettings before) {
        if (none) {
            if (source != null || minutes != null || proxy != null) {
                throw new IllegalArgumentException("--no-updates stands alone.");
            }
            return UpdateSettings.NONE;
        }
        return new UpdateSettings(
                source == null ? before.source() : Optional.of(source),
                proxy == null ? before.proxy() : Optional.of(proxy),
                minutes == null ? before.every() : Duration.ofMinutes(minutes));
    }
}
