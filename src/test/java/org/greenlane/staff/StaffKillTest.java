package org.greenlane.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StaffKillTest {
    private static final int[] ACKNOWLEDGED_BEFORE_THE_KILL = {1, 23, 2, 60};

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void nobodyWhoWasTakenOnIsLostWhenTheStationIsKilled() throws Exception {
        int enrolled = 0;
        for (int enough : ACKNOWLEDGED_BEFORE_THE_KILL) {
            int last = enrolUntilKilled(enrolled + enough);
            try (StaffDesk desk = new StaffDesk(folder)) {
                int guards = desk.roster().members().size() - 1;
                assertThat(guards).isBetween(last, last + 1);
                OperatorId newest = new OperatorId("G-" + last);
                assertThat(desk.signIn(newest, StaffDesk.GUARD_PIN)).isEqualTo(new SignIn.Welcome(newest, Role.GUARD, true));
                enrolled = guards;
            }
        }
    }

    /// @return the last number that the killed process has acknowledged
    private int enrolUntilKilled(int enough) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledStaffing.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = Math.max(last, Integer.parseInt(line));
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
