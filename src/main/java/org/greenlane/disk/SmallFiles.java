package org.greenlane.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Signed files that fit into memory, read without believing how long they say they are.
public final class SmallFiles {
    /// No signed list is longer, in bytes.
    public static final int MAX_BYTES = 4 << 20;

    private SmallFiles() {}

    /// @throws IOException if the file cannot be read, or is longer than [#MAX_BYTES]
    public static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException(file + " is longer than 4 MiB");
            }
            return bytes;
        }
    }
}
