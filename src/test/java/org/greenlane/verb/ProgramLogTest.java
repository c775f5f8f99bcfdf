package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.greenlane.Greenlane;
import org.greenlane.StationHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Where the program writes what went on, as it is started by hand.
@Timeout(60)
class ProgramLogTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theLogLiesInTheFolderThatIsNamed() throws Exception {
        Terminal.ofNewStation(folder, 5);
        StationHome home = new StationHome(folder.resolve("station"));
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // As the program is delivered: tests have settings of their own, which write no files.
                "-Dlogback.configurationFile=" + Path.of("target", "classes", "logback.xml").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Greenlane.class.getName(),
                "status",
                "verify",
                "--home",
                home.folder().toString());
        program.environment().remove(StationHome.VARIABLE);
        Process running = program.redirectErrorStream(true).start();
        running.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(running.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(home.programLog()).exists();
    }
}
