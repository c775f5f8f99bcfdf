package org.greenlane.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.greenlane.disk.DurableFiles;

/// The folder or stick that a backup goes to.
public interface BackupDisk {
    /// An ordinary one.
    BackupDisk ORDINARY = new BackupDisk() {
        private static final String ENDING = ".part";

        @Override
        public Path begin(Path file) throws IOException {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("A file needs a folder: " + file);
            }
            String name = String.valueOf(file.getFileName());
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, each -> isPartOf(name, each))) {
                for (Path each : left) {
                    Files.deleteIfExists(each);
                }
            }
            return Files.createTempFile(folder, name, ENDING);
        }

        private static boolean isPartOf(String name, Path file) {
            String other = String.valueOf(file.getFileName());
            return other.startsWith(name) && other.endsWith(ENDING);
        }

        @Override
        public OutputStream open(Path begun) throws IOException {
            return Files.newOutputStream(begun);
        }

        @Override
        public void name(Path begun, Path file) throws IOException {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            DurableFiles.replace(begun, file);
        }
    };

    /// A fresh empty file beside the one that it will be, readable by its own user alone; what an earlier one that was cut
    /// short has left is taken away.
    Path begin(Path file) throws IOException;

    OutputStream open(Path begun) throws IOException;

    /// Puts all bytes on the disk, and gives them their name.
    void name(Path begun, Path file) throws IOException;
}
