package org.greenlane.vault;

import java.io.Serial;

/// The key file cannot be used. Without it nothing that was sealed can be read.
public final class VaultException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /// What is wrong.
    public enum Kind {
        /// It cannot be read or made, or is not what it should be; the disk says why.
        UNREACHABLE,
        /// It is no key file, or not as it was written.
        DAMAGED,
        /// A stick or a credential is not there, or nobody is there to give a passphrase.
        MISSING,
        /// What was given opens no slot.
        WRONG_SECRET,
        /// It opens, but somebody without its keys has changed it.
        ALTERED,
        /// What was asked for is never done; nothing was changed.
        REFUSED
    }

    private final Kind kind;

    /// @param sentence without a full stop
    public VaultException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public VaultException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
