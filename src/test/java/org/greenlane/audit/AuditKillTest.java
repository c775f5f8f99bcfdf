package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AuditKillTest {
    private static final int[] ACKNOWLEDGED_BEFORE_THE_KILL = {1, 17, 60, 2, 133};

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void noAcknowledgedPassageIsLostWhenTheStationIsKilled() throws Exception {
        long recorded = 0;
        for (int enough : ACKNOWLEDGED_BEFORE_THE_KILL) {
            long last = recordUntilKilled(recorded + enough);
            Vault vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
            try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
                assertThat(log.size()).isBetween(last, last + 1);
                assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
                recorded = log.size();
            }
        }
    }

    /// @return the last number that the killed process has acknowledged
    private long recordUntilKilled(long enough) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRecorder.class.getName(),
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
