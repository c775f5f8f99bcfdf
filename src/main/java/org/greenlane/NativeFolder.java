package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.greenlane.wire.SerialPorts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the serial library is unpacked in a station's folder while the station is set up: where no station comes of it, the
/// folder is left as it was found.
final class NativeFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NativeFolder.class);

    private final StationHome home;
    private final boolean isOurs;

    NativeFolder(StationHome home) {
        this.home = home;
        this.isOurs = Files.notExists(home.nativeLibraries());
    }

    /// Without it the devices on serial lines stay unseen, and are told so.
    void load() {
        try {
            home.create();
            SerialPorts.loadFrom(home.nativeLibraries());
        } catch (IOException | LinkageError e) {
            LOG.error("The serial library cannot be loaded", e);
        }
    }

    /// Takes away what was unpacked, where there is no station.
    @Override
    public void close() {
        if (isOurs && Files.notExists(home.settings())) {
            leaveAsFound();
        }
    }

    /// Deleted and never overwritten: the library is at work in this program.
    private void leaveAsFound() {
        try (Stream<Path> inside = Files.walk(home.nativeLibraries())) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (NoSuchFileException e) {
            // It was never unpacked.
        } catch (IOException e) {
            LOG.warn("The serial library stays in the folder: {}", e.getMessage());
        }
    }
}
