package org.greenlane.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A program that acknowledges its work by numbers, one a line, until it is killed in the middle of it.
public final class KilledProgram {
    private KilledProgram() {}

    /// @param main gets the folder as its argument
    /// @param enough kills it as soon as it has acknowledged so many
    /// @return the last number that it has acknowledged
    public static long workUntilKilled(Class<?> main, Path folder, long enough)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = Math.max(last, Long.parseLong(line));
                if (last >= enough) {
                    // Not by the Process itself, which would close the pipe before its last lines are read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
        return last;
    }
}
