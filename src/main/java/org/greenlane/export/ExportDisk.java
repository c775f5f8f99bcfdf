package org.greenlane.export;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/// The folder or stick that an export goes to.
public interface ExportDisk {
    /// Whether something has that name.
    boolean exists(Path file);

    boolean isFolder(Path folder);

    /// A fresh file, readable by its own user alone where the disk knows users, to be written and read again.
    SeekableByteChannel create(Path file) throws IOException;

    /// Puts all bytes of a file on the disk.
    void force(Path file) throws IOException;

    /// Gives a file that is on the disk its name; fails if something has it.
    void rename(Path from, Path to) throws IOException;

    /// Takes a file away, if it is there.
    void delete(Path file) throws IOException;

    /// How many bytes there is room for.
    long room(Path folder) throws IOException;
}
