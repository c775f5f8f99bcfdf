package org.greenlane.staff;

import java.io.Serial;
import org.greenlane.ledger.LedgerException;
import org.greenlane.vault.VaultException;

/// The staff book cannot be used. While it cannot, nobody signs in; the gate goes on without staff.
public final class StaffException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final LedgerException.Kind kind;

    StaffException(LedgerException.Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    StaffException(LedgerException cause) {
        super(cause.getMessage(), cause);
        this.kind = cause.kind();
    }

    /// A PIN cannot be looked at.
    StaffException(VaultException cause) {
        super(cause.getMessage(), cause);
        this.kind = LedgerException.Kind.DISK;
    }

    public LedgerException.Kind kind() {
        return kind;
    }
}
