package org.greenlane.export;

import java.io.Serial;

/// A file is not an export, or not as it left; the message says why.
final class BrokenExport extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ExportVerdict.Damage damage;

    BrokenExport(ExportVerdict.Damage damage, String sentence) {
        super(sentence);
        this.damage = damage;
    }

    /// It is no export.
    BrokenExport(String sentence) {
        this(ExportVerdict.Damage.NOT_AN_EXPORT, sentence);
    }

    ExportVerdict.Damage damage() {
        return damage;
    }
}
