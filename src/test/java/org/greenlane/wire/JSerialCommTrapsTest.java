package org.greenlane.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the serial library does where one would not expect it, so that an upgrade which changes it is noticed; and what
/// [SerialLine] does about it.
@Timeout(60)
class JSerialCommTrapsTest {
    private static final int SPEED = 115_200;

    private final PseudoTerminal plugged = new PseudoTerminal();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void unplug() {
        plugged.close();
    }

    private SerialPort open(int timeoutMillis) {
        SerialPort port = SerialPort.getCommPort(plugged.path());
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, timeoutMillis, 0);
        assertThat(port.openPort()).isTrue();
        return port;
    }

    private static long millis(Runnable task) {
        long begun = System.nanoTime();
        task.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /// So the line asks for a port by its name at each opening.
    @Test
    void aPortObjectKeepsThePathThatItsLinkMeantFirst() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("gate"), Path.of(plugged.path()));
        SerialPort port = SerialPort.getCommPort(link.toString());
        try (PseudoTerminal other = new PseudoTerminal()) {
            Files.delete(link);
            Files.createSymbolicLink(link, Path.of(other.path()));

            assertThat(port.getSystemPortPath()).isEqualTo(plugged.path());
            try (Line line = SerialLine.open(link.toString(), SPEED)) {
                assertThat(line.path()).contains(other.path());
            }
        }
    }

    /// So the line takes this for a missing device.
    @Test
    void aLinkThatLeadsNowhereIsAnException() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("gate"), folder.resolve("nowhere"));

        assertThatThrownBy(() -> SerialPort.getCommPort(link.toString()))
                .isInstanceOf(SerialPortInvalidPortException.class);
        assertThatThrownBy(() -> SerialLine.open(link.toString(), SPEED))
                .isInstanceOfSatisfying(
                        LineException.class, it -> assertThat(it.kind()).isEqualTo(LineException.Cause.MISSING));
    }

    /// So the line believes what reads and writes say, never `isOpen`, and ends at the first sign: else it would spin.
    @Test
    void aLostDeviceStaysOpenAnswersMinusOneAtOnceAndTakesNothing() {
        SerialPort port = open(1000);
        plugged.close();
        byte[] bytes = new byte[4];

        assertThat(port.readBytes(bytes, bytes.length)).isNegative();
        assertThat(millis(() -> {
                    for (int i = 0; i < 1000; i++) {
                        assertThat(port.readBytes(bytes, bytes.length)).isNegative();
                    }
                }))
                .as("a thousand reads, each of which may wait for a second")
                .isLessThan(1000);
        assertThat(port.bytesAvailable()).isNegative();
        assertThat(port.writeBytes(bytes, bytes.length)).isNotEqualTo(bytes.length);
        assertThat(port.isOpen()).isTrue();
        assertThat(port.closePort()).isTrue();
    }

    /// So the line waits for bytes itself where it must wait less long.
    @Test
    void shortTimeoutsAreRoundedUpToATenthOfASecond() throws Exception {
        SerialPort port = open(1);
        assertThat(millis(() -> assertThat(port.readBytes(new byte[1], 1)).isZero())).isGreaterThanOrEqualTo(90);
        port.closePort();

        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            long fastest = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long begun = System.nanoTime();
                assertThat(line.read(new byte[1], Duration.ofMillis(10))).isZero();
                fastest = Math.min(fastest, System.nanoTime() - begun);
            }
            assertThat(TimeUnit.NANOSECONDS.toMillis(fastest)).isBetween(9L, 80L);
        }
    }

    /// So the line asks for a tenth of a second, again and again.
    @Test
    void timeoutsBeyondAByteOfTenthsWrapRound() throws Exception {
        SerialPort port = open(26_000);
        assertThat(millis(() -> assertThat(port.readBytes(new byte[1], 1)).isZero())).isLessThan(10_000);
        port.closePort();

        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> count(line));
            assertThat(read.completeOnTimeout(-1, 700, TimeUnit.MILLISECONDS).join())
                    .as("still waiting after the time at which the library would have given up")
                    .isEqualTo(-1);
        }
    }

    private static int count(Line line) {
        try {
            return line.read(new byte[1], Duration.ofSeconds(26));
        } catch (LineException _) {
            return -2;
        }
    }

    /// So the line throws away what is there before it opens.
    @Test
    void bytesFromBeforeTheOpeningAreReadAsTheFirstAnswer() throws Exception {
        // From the first opening on the terminal hands bytes on as they are.
        open(100).closePort();
        plugged.write(new byte[] {1, 2, 3});
        SerialPort port = open(1000);
        assertThat(port.readBytes(new byte[10], 10)).isPositive();
        port.closePort();
        plugged.write(new byte[] {4, 5});

        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            assertThat(line.read(new byte[10], Duration.ofMillis(100))).isZero();
        }
    }

    /// So the line tells by the file whether it is missing or busy.
    @Test
    void aSecondOpeningInThisProgramIsRefusedAsIfThePortWereMissing() throws Exception {
        SerialPort port = open(100);
        SerialPort second = SerialPort.getCommPort(plugged.path());

        assertThat(second.openPort()).isFalse();
        assertThat(second.getLastErrorCode()).isEqualTo(2);
        assertThatThrownBy(() -> SerialLine.open(plugged.path(), SPEED))
                .isInstanceOfSatisfying(
                        LineException.class, it -> assertThat(it.kind()).isEqualTo(LineException.Cause.BUSY));
        port.closePort();
    }

    /// So the line does not ask for an error after it has opened.
    @Test
    void aGoodOpeningLeavesAnErrorCodeBehind() {
        SerialPort port = open(100);

        assertThat(port.getLastErrorCode()).isNotZero();
        port.closePort();
    }

    /// So a watchdog closes the port.
    @Test
    void aWriteToADeviceThatTakesNothingEndsOnlyWhenAnotherThreadClosesThePort() throws Exception {
        SerialPort port = open(100);
        plugged.hang(true);
        CompletableFuture<Integer> written =
                CompletableFuture.supplyAsync(() -> port.writeBytes(new byte[] {1}, 1));

        assertThat(written.copy().completeOnTimeout(-9, 1500, TimeUnit.MILLISECONDS).join()).isEqualTo(-9);
        port.closePort();

        assertThat(written.get(20, TimeUnit.SECONDS)).isNotEqualTo(1);
        plugged.hang(false);
    }

    @Test
    void aHundredLinesLeaveNoFileAndNoThreadBehind() throws Exception {
        cycle();
        long files = files();
        int threads = Thread.getAllStackTraces().size();
        long tasks = tasks();
        for (int i = 0; i < 100; i++) {
            cycle();
        }

        // Of other tests some may come and go meanwhile.
        assertThat(files()).isLessThan(files + 20);
        assertThat(Thread.getAllStackTraces()).hasSizeLessThan(threads + 20);
        assertThat(tasks()).isLessThan(tasks + 20);
    }

    private void cycle() throws LineException {
        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            plugged.write(new byte[] {1});
            assertThat(line.read(new byte[1], Duration.ofSeconds(20))).isEqualTo(1);
            line.write(new byte[] {1}, Duration.ofSeconds(20));
        }
    }

    private static long files() throws IOException {
        return count(Path.of("/proc/self/fd"));
    }

    private static long tasks() throws IOException {
        return count(Path.of("/proc/self/task"));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
