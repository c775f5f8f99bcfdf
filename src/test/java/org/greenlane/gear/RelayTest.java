package org.greenlane.gear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.greenlane.health.Barrier;
import org.greenlane.wire.LineOwner;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;
import org.greenlane.wire.SerialPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A relay board on a serial line of the system: what it is told, byte for byte.
@Timeout(60)
class RelayTest {
    private static final String ON = "a00201a3";
    private static final String OFF = "a00200a2";
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final long LONG_SECONDS = 20;

    private final PseudoTerminal board = new PseudoTerminal();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Barrier> states = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen() {
        Thread.ofVirtual().start(() -> listen(board, told));
    }

    private static void listen(PseudoTerminal board, BlockingQueue<String> told) {
        StringBuilder bytes = new StringBuilder();
        for (byte[] piece = board.read(); piece.length > 0; piece = board.read()) {
            bytes.append(HexFormat.of().formatHex(piece));
            while (bytes.length() >= ON.length()) {
                told.add(bytes.substring(0, ON.length()));
                bytes.delete(0, ON.length());
            }
        }
    }

    @AfterEach
    void unplug() {
        board.close();
    }

    private Relay relay(Duration pulse) {
        return new Relay(2, pulse, states::add, System::nanoTime);
    }

    private LineOwner owner(Relay relay) {
        LineOwner owner = new LineOwner(
                "relay",
                SerialPorts.opener(new PortName.File(board.path()), 9_600),
                relay,
                _ -> {},
                InstantSource.system(),
                LineOwner.Retries.USUAL);
        owner.start();
        return owner;
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(LONG_SECONDS, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void itIsClosedAtTheStartOpenedForOnePassageAndClosedAgain() throws Exception {
        Relay relay = relay(SHORT);
        try (LineOwner _ = owner(relay)) {
            assertThat(next(told)).isEqualTo(OFF);
            assertThat(next(states)).isEqualTo(Barrier.CLOSED);

            relay.open(1);

            assertThat(next(told)).isEqualTo(ON);
            assertThat(next(states)).isEqualTo(Barrier.OPEN);
            assertThat(next(told)).isEqualTo(OFF);
            assertThat(next(states)).isEqualTo(Barrier.CLOSED);
        }
    }

    @Test
    void staffCloseItAtOnceAndItStaysClosedUntilTheyLetPeoplePassAgain() throws Exception {
        Relay relay = relay(LONG);
        try (LineOwner _ = owner(relay)) {
            assertThat(next(told)).isEqualTo(OFF);
            relay.open(1);
            assertThat(next(told)).isEqualTo(ON);

            relay.keepClosed(true);
            assertThat(next(told)).isEqualTo(OFF);
            until(Barrier.KEPT_CLOSED);
            relay.open(1);
            relay.keepClosed(false);
            until(Barrier.CLOSED);
            relay.open(1);

            assertThat(next(told)).isEqualTo(ON);
        }
    }

    @Test
    void eachOfAGroupHasAPulse() throws Exception {
        Relay relay = relay(SHORT);
        try (LineOwner _ = owner(relay)) {
            assertThat(next(told)).isEqualTo(OFF);
            relay.open(2);
            relay.open(1);
            for (int person = 0; person < 3; person++) {
                assertThat(next(told)).isEqualTo(ON);
                assertThat(next(told)).isEqualTo(OFF);
            }
            until(Barrier.CLOSED);
            relay.open(1);
            assertThat(next(told)).as("three, and no more").isEqualTo(ON);
            assertThat(next(told)).isEqualTo(OFF);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void whoIsLeftOfAGroupGetsNoPulseOnceSomebodyStandsThereWhoDoesNotPass() throws Exception {
        Relay relay = relay(SHORT);
        try (LineOwner _ = owner(relay)) {
            assertThat(next(told)).isEqualTo(OFF);
            relay.open(8);
            assertThat(next(told)).isEqualTo(ON);
            relay.dropWaiting();
            assertThat(next(told)).isEqualTo(OFF);
            relay.keepClosed(true);
            until(Barrier.KEPT_CLOSED);
            assertThat(told).as("seven pulses less").isEmpty();
        }
    }

    private void until(Barrier wanted) throws InterruptedException {
        while (next(states) != wanted) {
            // Each state is told.
        }
    }

    @Test
    void itIsClosedWhenTheStationEnds() throws Exception {
        Relay relay = relay(LONG);
        try (LineOwner _ = owner(relay)) {
            assertThat(next(told)).isEqualTo(OFF);
            relay.open(1);
            assertThat(next(told)).isEqualTo(ON);
        }

        assertThat(next(told)).isEqualTo(OFF);
    }

    /// Without it a barrier that is open would stay so if the program died.
    @Test
    void itIsClosedAndGuardedAnewWhenItsGuardIsKilledWhileItIsOpen() throws Exception {
        Relay relay = relay(LONG);
        try (LineOwner _ = owner(relay)) {
            assertThat(next(told)).isEqualTo(OFF);
            relay.open(1);
            assertThat(next(told)).isEqualTo(ON);
            long before = guard().pid();

            guard().destroyForcibly();

            assertThat(next(told)).isEqualTo(OFF);
            until(Barrier.UNKNOWN);
            until(Barrier.CLOSED);
            assertThat(guard().pid()).isNotEqualTo(before);
        }
    }

    private ProcessHandle guard() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().filter(line -> line.contains(board.path())).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsClosedWhenTheProgramIsKilledWhileItIsOpen() throws Exception {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opened.class.getName(),
                        board.path())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.lines().anyMatch(Barrier.OPEN.name()::equals)).isTrue();
            assertThat(next(told)).isEqualTo(OFF);
            assertThat(next(told)).isEqualTo(ON);
        } finally {
            program.destroyForcibly().waitFor();
        }

        assertThat(next(told)).isEqualTo(OFF);
    }

    /// A program that opens the relay at that port for ten minutes.
    static final class Opened {
        private Opened() {}

        public static void main(String[] arguments) throws InterruptedException {
            Relay relay = new Relay(2, LONG, Opened::say, System::nanoTime);
            try (LineOwner owner = new LineOwner(
                    "relay",
                    SerialPorts.opener(new PortName.File(arguments[0]), 9_600),
                    relay,
                    state -> relay.open(1),
                    InstantSource.system(),
                    LineOwner.Retries.USUAL)) {
                owner.start();
                Thread.currentThread().join();
            }
        }

        @SuppressWarnings("SystemOut") // Its parent reads it.
        private static void say(Barrier state) {
            System.out.println(state);
        }
    }
}
