package org.greenlane;

import static org.greenlane.WiredGate.until;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.greenlane.health.Barrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A gate whose devices hang on terminals of the system: from the bytes on a serial line to the verdict on the screen,
/// the log, and the bytes that move the barrier.
@Timeout(120)
abstract class AtWiredGate {
    static final byte[] PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r"
                    .getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path folder = Path.of("");

    static WiredGate.@Nullable Folder station;

    @TempDir
    Path ports = Path.of("");

    @Nullable WiredGate opened;

    @BeforeAll
    static void prepare() throws SetupException {
        station = WiredGate.Folder.in(folder);
    }

    @BeforeEach
    void open() throws SetupException {
        WiredGate.Folder there = Objects.requireNonNull(station);
        // A test may have left it closed.
        KeptClosed.in(there.home().barrierClosed()).open();
        opened = new WiredGate(there, ports);
    }

    WiredGate gate() {
        return Objects.requireNonNull(opened);
    }

    @AfterEach
    void close() {
        gate().close();
    }

    static void untilAllWork(WiredGate gate) {
        until("all devices work", () -> gate.board.faults().isEmpty() && gate.cue().isPresent()
                && gate.screen.barrierProperty().get().equals(Optional.of(Barrier.CLOSED)));
    }

    static byte[] line(String code) {
        return (code + "\r").getBytes(StandardCharsets.UTF_8);
    }

    static long size(WiredGate gate) {
        return gate.station.log().orElseThrow().size();
    }
}
