package org.greenlane.gear;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.greenlane.gear.Doctor.Finding;

/// The station's own folder can be written, durably, and has room.
final class DataFolderCheck {
    /// The least free space, in bytes: a day's log and a small bundle of statuses beside the old one.
    static final long SPACE_WANTED = 1L << 30;

    private DataFolderCheck() {}

    static Finding run(Path home) {
        try {
            Files.createDirectories(home);
            Path trial = Files.createTempFile(home, "doctor", ".tmp");
            try (FileChannel channel = FileChannel.open(trial, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[] {1}));
                channel.force(true);
            } finally {
                Files.delete(trial);
            }
            // Not by its FileStore: that is not to be had in a container whose mounts Java cannot see.
            return space(home, home.toFile().getUsableSpace());
        } catch (IOException failed) {
            return Finding.bad(
                    home + " cannot be written (" + failed + ")",
                    "Give the station's user the right to write there, or choose another data folder.");
        }
    }

    static Finding space(Path home, long bytes) {
        String free = (bytes >> 20) + " MiB free in " + home;
        return bytes >= SPACE_WANTED
                ? Finding.good(free)
                : Finding.bad("only " + free, "Make room: at least " + (SPACE_WANTED >> 20) + " MiB.");
    }
}
