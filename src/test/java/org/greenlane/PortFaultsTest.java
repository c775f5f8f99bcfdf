package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.WiredGate.until;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.greenlane.gear.SerialSettings;
import org.greenlane.health.Fault;
import org.greenlane.wire.Opener;
import org.greenlane.wire.PortName;
import org.greenlane.wire.PseudoTerminal;
import org.greenlane.wire.SerialPorts;
import org.junit.jupiter.api.Test;

/// A device whose port is not there, or not to be had.
class PortFaultsTest extends AtFaultyDevice {
    private static final int NOBODY = 65_534;

    @Test
    void aMissingDevice() throws Exception {
        start(reader());
        soonSays(Fault.Kind.DEVICE_MISSING);
        plug().in(this::answer);
        goesByItself();
    }

    @Test
    void aDeviceThatVanishes() throws Exception {
        plug().in(this::answer);
        start(reader());
        until("it works", () -> screen.cueProperty().get().isPresent());
        plug().out();
        soonSays(Fault.Kind.DEVICE_MISSING);
        assertThat(boards).anyMatch(each -> each.faults().stream().anyMatch(it -> it.kind() == Fault.Kind.DEVICE_LOST));
        staysBroken();
        plug().in(this::answer);
        goesByItself();
        assertThat(plug().names()).as("it came back under another name").doesNotHaveDuplicates();
    }

    /// As another user, whom the system refuses: on the line's own thread, and by the system itself.
    @Test
    void aPortThatThisUserMayNotOpen() throws Exception {
        PseudoTerminal terminal = plug().in(this::answer);
        Path port = Path.of(terminal.path());
        Files.setPosixFilePermissions(port, PosixFilePermissions.fromString("---------"));
        // Not by the link: its folder is this user's own.
        Opener opener = SerialPorts.opener(new PortName.File(terminal.path()), 115_200);
        start(reader(), () -> {
            int before = actAs(NOBODY);
            try {
                return opener.open();
            } finally {
                actAs(before);
            }
        });
        soonSays(Fault.Kind.DEVICE_FORBIDDEN);
        Files.setPosixFilePermissions(port, PosixFilePermissions.fromString("rw-rw-rw-"));
        goesByItself();
    }

    /// Whose rights to files this thread has; root alone can change it.
    @SuppressWarnings("restricted")
    private static int actAs(int user) {
        Linker linker = Linker.nativeLinker();
        try {
            return (int) linker.downcallHandle(
                            linker.defaultLookup().find("setfsuid").orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(user);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPortThatAnotherProgramHas() throws Exception {
        PseudoTerminal terminal = plug().in(this::answer);
        Process other = new ProcessBuilder("flock", terminal.path(), "sh", "-c", "echo locked; cat > /dev/null").start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("locked");
            start(reader());
            soonSays(Fault.Kind.DEVICE_BUSY);
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        goesByItself();
    }

    @Test
    void aSerialLibraryThatDoesNotLoadIsAFaultAndNotTheEndOfTheThread() throws Exception {
        AtomicBoolean loads = new AtomicBoolean();
        plug().in(this::answer);
        SerialSettings settings = reader();
        Opener opener = SerialDevice.of(settings).opener();
        start(settings, () -> {
            if (!loads.get()) {
                throw new NoClassDefFoundError("com.fazecast.jSerialComm.SerialPort");
            }
            return opener.open();
        });
        soonSays(Fault.Kind.DEVICE_LOST);
        loads.set(true);
        goesByItself();
    }
}
