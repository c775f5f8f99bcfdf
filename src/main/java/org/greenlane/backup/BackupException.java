package org.greenlane.backup;

import java.io.Serial;

/// A file cannot be taken for a backup, or not for one of this station. Nothing was changed.
public final class BackupException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// Why it is not taken.
    public enum Kind {
        /// It is something else.
        NO_BACKUP,
        /// A newer program wrote it.
        NEWER,
        /// A byte of it is not as it was written, or its end is missing.
        DAMAGED,
        /// It is of another station.
        FOREIGN,
        /// Something is in the way, or somebody may not do this.
        REFUSED
    }

    public BackupException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public BackupException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    static BackupException damaged(String sentence) {
        return new BackupException(Kind.DAMAGED, "The backup is damaged: " + sentence + ". Nothing was changed.");
    }

    public Kind kind() {
        return kind;
    }
}
