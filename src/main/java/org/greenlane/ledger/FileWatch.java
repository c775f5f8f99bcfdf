package org.greenlane.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Sees that the name still leads to the file that is open, and that nobody has cut it. A file that was deleted, or
/// replaced by another, goes on taking writes without an error, and all of them are gone when it is closed.
final class FileWatch {
    private final String title;
    private final Path path;
    private final @Nullable Object identity;
    private long size;

    /// @param place of the file that has just been opened
    FileWatch(LedgerPlace place) throws IOException {
        this.title = place.title();
        this.path = place.file();
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        this.identity = attributes.fileKey();
        this.size = attributes.size();
    }

    /// @throws LedgerException `DAMAGED` if it is another file, or shorter than it was; the file only grows while it is open
    void check() throws LedgerException {
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

    private LedgerException gone(@Nullable IOException cause) {
        String sentence = "the file of " + title + " was removed, replaced or cut short while it was open";
        return cause == null
                ? new LedgerException(LedgerException.Kind.DAMAGED, sentence)
                : new LedgerException(LedgerException.Kind.DAMAGED, sentence, cause);
    }
}
