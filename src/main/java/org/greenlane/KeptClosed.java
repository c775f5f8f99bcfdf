package org.greenlane;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.disk.DurableFiles;
import org.greenlane.disk.FileTrouble;
import org.greenlane.disk.SmallFiles;
import org.greenlane.health.OperatorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was closed stays closed over a restart and a power cut: a small file in the station's folder, there as long as it
/// is. In doubt it was closed, and by somebody who had signed in.
final class KeptClosed {
    private static final Logger LOG = LoggerFactory.getLogger(KeptClosed.class);

    private final Path file;
    private volatile Optional<By> by;

    /// How it was closed.
    enum By {
        /// By a key, which anybody can press.
        KEY,
        /// By somebody who had signed in.
        STAFF,
        /// By somebody, of which nothing is in the log yet.
        ASKED
    }

    private KeptClosed(Path file, Optional<By> by) {
        this.file = file;
        this.by = by;
    }

    /// @param file where it is kept
    static KeptClosed in(Path file) {
        return new KeptClosed(file, read(file));
    }

    private static Optional<By> read(Path file) {
        try {
            byte[] said = SmallFiles.read(file);
            return Stream.of(By.KEY, By.ASKED)
                    .filter(by -> Arrays.equals(said, bytes(by)))
                    .findFirst()
                    .or(() -> Optional.of(By.STAFF));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("It cannot be read what is closed: {}", FileTrouble.sentence(e));
            return Optional.of(By.STAFF);
        }
    }

    /// How it was closed; empty while it is open.
    Optional<By> by() {
        return by;
    }

    /// It is closed from now on, before anybody knows by whom, or whether the log takes it. From any thread; never waits for
    /// the disk, which has it a moment later.
    void asked() {
        if (by.isEmpty()) {
            by = Optional.of(By.ASKED);
            Thread.ofPlatform().daemon().name("kept-closed").start(this::keepAsked);
        }
    }

    /// Unless it is known by now, or open again.
    private synchronized void keepAsked() {
        if (by.filter(By.ASKED::equals).isPresent()) {
            close(By.ASKED);
        }
    }

    /// Looks whether it was closed at a gate that was closed before this one, since this one began.
    ///
    /// @return whether nobody has told the log yet that it is
    synchronized boolean isAsked() {
        if (by.isEmpty()) {
            by = read(file).filter(By.ASKED::equals);
        }
        return by.filter(By.ASKED::equals).isPresent();
    }

    /// It is closed from now on, by a key or by that somebody who has signed in. What staff closed, no key makes less.
    ///
    /// @return false where it is so already
    synchronized boolean closed(Optional<OperatorId> who) {
        By now = who.isPresent() ? By.STAFF : By.KEY;
        if (by.filter(before -> before == now || before == By.STAFF).isPresent()) {
            return false;
        }
        close(now);
        return true;
    }

    /// It is closed from now on. Where the disk does not take that, it is so until the program ends.
    private void close(By now) {
        by = Optional.of(now);
        try {
            DurableFiles.write(file, bytes(now));
        } catch (IOException e) {
            LOG.warn("What is closed will be open after a restart: {}", FileTrouble.sentence(e));
        }
    }

    /// It is open again. Where the disk does not take that, it is closed after a restart.
    synchronized void open() {
        by = Optional.empty();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("What is open will be closed after a restart: {}", FileTrouble.sentence(e));
        }
    }

    private static byte[] bytes(By by) {
        return (by.name() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
