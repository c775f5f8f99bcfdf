package org.greenlane.ledger;

import java.io.Serial;
import java.sql.SQLException;
import java.util.List;
import org.greenlane.vault.KeyCheck;

/// A precious file cannot be used.
public final class LedgerException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DATABASE_IN_USE = 90020;

    /// H2's codes for a wrong file password and for a broken file, which it cannot tell from one another, and for both
    /// wrong passwords.
    private static final List<Integer> NOT_READABLE = List.of(90049, 90030, 28000);

    private final Kind kind;

    /// Why it cannot be used.
    public enum Kind {
        /// Another process has it open.
        IN_USE,
        /// The key file is not the one it was written with.
        WRONG_KEY,
        /// The key file is not the one it was written with, or the file is damaged: the database cannot tell which, and
        /// what would tell is not there.
        WRONG_KEY_OR_DAMAGED,
        /// The key is right, but the file does not open, or something that belongs to it is gone or was changed.
        DAMAGED,
        /// The disk does not take or give the bytes.
        DISK,
        /// It has been closed.
        CLOSED
    }

    public LedgerException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public LedgerException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /// What a failure of the database means that was open before.
    public static LedgerException of(LedgerPlace place, SQLException e) {
        return of(place, e, KeyCheck.Answer.UNKNOWN);
    }

    /// @param keys what the file beside it says of the keys
    static LedgerException of(LedgerPlace place, SQLException e, KeyCheck.Answer keys) {
        if (e.getErrorCode() == DATABASE_IN_USE) {
            return new LedgerException(Kind.IN_USE, "another program has " + place.title() + " open", e);
        }
        return NOT_READABLE.contains(e.getErrorCode()) ? notReadable(place, e, keys) : unreachable(place, e);
    }

    private static LedgerException notReadable(LedgerPlace place, SQLException e, KeyCheck.Answer keys) {
        return switch (keys) {
            case RIGHT ->
                new LedgerException(
                        Kind.DAMAGED,
                        place.title() + " does not open: the key is right, the file " + place.fileName()
                                + " is damaged; keep it as it is, and put back the copy you kept of it",
                        e);
            case OTHER ->
                new LedgerException(
                        Kind.WRONG_KEY,
                        place.title() + " does not open: it was written with another key than that of the key file; put back"
                                + " the station's own key file",
                        e);
            case OUTDATED -> outdatedKey(place);
            case UNKNOWN ->
                new LedgerException(
                        Kind.WRONG_KEY_OR_DAMAGED,
                        place.title() + " does not open: another key file, or the file " + place.fileName() + " is damaged",
                        e);
        };
    }

    static LedgerException outdatedKey(LedgerPlace place) {
        return new LedgerException(
                Kind.WRONG_KEY,
                place.title() + " does not open: the key file is a copy from before its keys were rotated; put back the newest");
    }

    public static LedgerException unreachable(LedgerPlace place, Exception e) {
        return new LedgerException(Kind.DISK, place.title() + " cannot be reached on the disk", e);
    }

    public Kind kind() {
        return kind;
    }
}
