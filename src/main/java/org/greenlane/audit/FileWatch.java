package org.greenlane.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Sees that the name still leads to the file that is open, and that nobody has cut it. A file that was deleted, or
/// replaced by another, goes on taking writes without an error, and all of them are gone when it is closed.
final class FileWatch {
    private final Path path;
    private final @Nullable Object identity;
    private long size;

    /// @param path of the file that has just been opened
    FileWatch(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        this.path = path;
        this.identity = attributes.fileKey();
        this.size = attributes.size();
    }

    /// @throws AuditException `DAMAGED` if it is another file, or shorter than it was; the file only grows while it is open
    void check() throws AuditException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            // Some systems know no identity: there it is null for every file.
            boolean same = identity == null || identity.equals(attributes.fileKey());
            if (!same || attributes.size() < size) {
                throw gone(null);
            }
            size = attributes.size();
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private static AuditException gone(@Nullable IOException cause) {
        String sentence = "the log's file was removed, replaced or cut short while it was open";
        return cause == null
                ? new AuditException(AuditException.Kind.DAMAGED, sentence)
                : new AuditException(AuditException.Kind.DAMAGED, sentence, cause);
    }
}
