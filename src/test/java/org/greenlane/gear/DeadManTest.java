package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.greenlane.wire.Line;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;
import org.greenlane.wire.SerialPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class DeadManTest {
    private static final byte[] LAST_WORD = {(byte) 0xA0, 1, 0, (byte) 0xA1};

    @TempDir
    private Path folder = Path.of("");

    private Path pipe() throws Exception {
        Path pipe = folder.resolve("port");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        return pipe;
    }

    /// A pipe that nobody reads hangs in opening, as ports do that wait for a carrier.
    @Test
    void aPortThatHangsInOpeningDoesNotHoldTheBarrierUp() throws Exception {
        Path pipe = pipe();
        long begun = System.nanoTime();

        DeadMan.over(Optional.of(pipe.toString()), LAST_WORD).close();

        assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }

    @Test
    void theLastWordIsSentAtTheEndAndNotBefore() throws Exception {
        Path pipe = pipe();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        DeadMan guard = DeadMan.over(Optional.of(pipe.toString()), LAST_WORD);
        assertThat(reader.getInputStream().available()).isZero();

        guard.close();

        assertThat(reader.getInputStream().readAllBytes()).isEqualTo(LAST_WORD);
    }

    /// In closing a port the serial library throws away what has not gone out yet.
    @Test
    void theLastWordOutlivesTheClosingOfThePort() throws Exception {
        try (PseudoTerminal board = new PseudoTerminal()) {
            Line line = SerialPorts.opener(new PortName.File(board.path()), 9_600).open();
            DeadMan guard = DeadMan.over(line.path(), LAST_WORD);

            guard.close();
            long end = System.nanoTime() + 100_000_000;
            while (System.nanoTime() < end) {
                line.drop();
            }
            line.close();

            assertThat(CompletableFuture.supplyAsync(board::read))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(LAST_WORD);
        }
    }

    @Test
    void aDeviceThatIsPlayedAndAPortThatIsGoneHaveNoGuardAndNoDefect() {
        DeadMan.over(Optional.empty(), LAST_WORD).close();
        DeadMan.over(Optional.of(folder.resolve("none").resolve("port").toString()), LAST_WORD).close();

        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }
}
