package org.greenlane.vault;

/// The key file cannot be used. Without it nothing that was sealed can be read.
public final class VaultException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong with the key file.
    public enum Kind {
        /// It cannot be read or made; the disk says why.
        UNREACHABLE,
        /// It is no key file, or not as it was written.
        DAMAGED
    }

    private final Kind kind;

    VaultException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    VaultException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
