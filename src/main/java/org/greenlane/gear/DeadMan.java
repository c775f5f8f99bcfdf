package org.greenlane.gear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small process that sends a last word to a device when this program ends, however it ends: it waits for the end of its
/// own input, which the system brings about when this program dies.
final class DeadMan implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadMan.class);
    private static final Path SHELL = Path.of("/bin/sh");
    private static final long GREETING_SECONDS = 2;
    /// On a machine that is busy the last word may take a while.
    private static final long FAREWELL_SECONDS = 5;

    /// The port is held open from the beginning, so that its settings outlive the program. Signals that are meant for the
    /// program, such as Ctrl+C, do not end the guard before it. The pause lets the program close the port first: that throws
    /// away whatever has not gone out yet, the guard's word too.
    private static final String GUARD =
            "trap '' INT TERM HUP; exec 3>\"$1\"; echo; cat >/dev/null; sleep 0.3; printf \"$2\" >&3";

    private final @Nullable Process guard;
    private final boolean ready;

    private DeadMan(@Nullable Process guard, boolean ready) {
        this.guard = guard;
        this.ready = ready;
    }

    /// @param port of the device; none for one that is played
    static DeadMan over(Optional<String> port, byte[] lastWord) {
        if (port.isEmpty()) {
            return new DeadMan(null, false);
        }
        if (!Files.isExecutable(SHELL)) {
            LOG.warn("Nothing closes the gate if the program dies: there is no {}", SHELL);
            return new DeadMan(null, false);
        }
        List<String> command = List.of(SHELL.toString(), "-c", GUARD, "sh", port.get(), octal(lastWord));
        try {
            Process guard = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // It has the port now, and will not open another device that gets this name later.
            boolean ready = isReady(guard);
            if (!ready) {
                LOG.warn("Nothing closes the gate if the program dies: the guard cannot open the port");
            }
            return new DeadMan(guard, ready);
        } catch (IOException e) {
            LOG.warn("Nothing closes the gate if the program dies: {} does not start", SHELL, e);
            return new DeadMan(null, false);
        }
    }

    /// Waits until it says that it has the port: not for ever, since a port can hang in opening.
    private static boolean isReady(Process guard) {
        CompletableFuture<Boolean> said = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> said.complete(says(guard)));
        said.completeOnTimeout(false, GREETING_SECONDS, TimeUnit.SECONDS);
        return said.join();
    }

    private static boolean says(Process guard) {
        try {
            return guard.getInputStream().read() >= 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static String octal(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append("\\%03o".formatted(each & 0xFF));
        }
        return text.toString();
    }

    /// Whether it stood guard and does not any more: somebody ended it, or the system did, for want of memory.
    boolean hasFallen() {
        return ready && guard != null && !guard.isAlive();
    }

    /// The last word is sent now; nobody waits for it.
    @Override
    public void close() {
        if (guard != null) {
            try {
                guard.getOutputStream().close();
            } catch (IOException e) {
                LOG.debug("The guard has ended before", e);
            }
            CompletableFuture.delayedExecutor(FAREWELL_SECONDS, TimeUnit.SECONDS).execute(guard::destroyForcibly);
        }
    }
}
