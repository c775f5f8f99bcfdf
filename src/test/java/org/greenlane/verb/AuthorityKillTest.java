package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.greenlane.Greenlane;
import org.greenlane.verb.Terminal.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `authority bundle`, ended from outside in the middle of its work.
class AuthorityKillTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void makeAnAuthority() {
        terminal = new Terminal(folder.resolve("station"));
        terminal.must("authority", "init", folder.resolve("keys"));
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    @Timeout(120)
    void askedToEndItLeavesNothingBehind() throws Exception {
        Process run = atWork();
        try (BufferedReader err = run.errorReader(StandardCharsets.UTF_8)) {
            // Not by the Process itself, which would close the pipe before its last lines are read.
            run.toHandle().destroy();
            assertThat(err.lines()).anyMatch(line -> line.contains("The bundle was stopped. Nothing of it is left behind."));
            assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isNotZero();
            assertThat(out()).doesNotExist();
        } finally {
            run.destroyForcibly();
        }
    }

    @Test
    @Timeout(120)
    void killedItHindersNoOtherRunAndAtWorkItHindersAll() throws Exception {
        Process run = atWork();
        try {
            Said refused = another();
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains("Another run is making a delivery in " + out());
        } finally {
            run.destroyForcibly();
            assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(out().toFile().list()).containsExactly(".making");

        assertThat(another().exit()).isZero();
        assertThat(out().toFile().list()).hasSize(3).doesNotContain(".making");
    }

    private Said another() {
        return terminal.greenlane("authority", "bundle", folder.resolve("keys"), out(), "--people", 20);
    }

    /// A run that has told of its progress, and is far from its end.
    private Process atWork() throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Greenlane.class.getName(),
                        "authority",
                        "bundle",
                        folder.resolve("keys").toString(),
                        out().toString(),
                        "--people",
                        "20000000")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = run.errorReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).contains(" of 20,000,000 statuses");
        return run;
    }
}
