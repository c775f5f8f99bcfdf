package org.greenlane.gear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/// Which program this is.
///
/// @param built the time of the release's sources, not of the machine that built it: the same sources give the same file
public record Build(String version, Instant built) {
    /// @throws IllegalStateException if the program was packaged without it
    public static Build current() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            if (in == null) {
                throw new IllegalStateException("build.properties is missing from the program");
            }
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Build(
                properties.getProperty("version", "unknown"), Instant.parse(properties.getProperty("built", "")));
    }
}
