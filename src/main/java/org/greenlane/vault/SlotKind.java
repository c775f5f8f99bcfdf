package org.greenlane.vault;

import java.util.Arrays;
import java.util.Optional;

/// What opens a key slot.
public enum SlotKind {
    /// Typed by a person; Argon2id makes trying expensive.
    PASSPHRASE(1, "passphrase"),
    /// 32 random bytes in a file on a stick.
    KEY_FILE(2, "key file"),
    /// Handed over by the system at the start, for a station that starts with nobody there.
    CREDENTIAL(3, "credential"),
    /// Printed once, sealed, and typed when all else is lost.
    RECOVERY(4, "recovery key");

    private final int code;
    private final String words;

    SlotKind(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /// For people.
    public String words() {
        return words;
    }

    /// Its number in the key file.
    int code() {
        return code;
    }

    static Optional<SlotKind> ofCode(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
}
