package org.greenlane.bench;

import java.nio.file.Path;
import java.sql.DriverManager;

/// What is measured side by side.
public enum ContenderKind {
    /// Greenlane's signed and sealed pages.
    GREENLANE("Greenlane's pages: signed, sealed under AES-256-GCM, each look-up checked against the signed tree", 32),
    /// A row per person in H2, enciphered.
    H2("H2, a row per person: CIPHER=AES, BIGINT key, sorted, a commit every 4,096 rows; nothing checked", 110),
    /// A row per person in SQLite.
    SQLITE("SQLite, a row per person: WITHOUT ROWID, one transaction, mapped into memory; no cipher, nothing checked", 60),
    /// The physical limit.
    FILE("a plain sorted file mapped into memory: no cipher, nothing checked, takes no news; the physical limit", 29);

    private final String sentence;
    private final int bytesAPerson;

    ContenderKind(String sentence, int bytesAPerson) {
        this.sentence = sentence;
        this.bytesAPerson = bytesAPerson;
    }

    /// What it is, and what it leaves out.
    public String sentence() {
        return sentence;
    }

    /// How much space it takes on the disk, at most.
    int bytesAPerson() {
        return bytesAPerson;
    }

    /// Whether this Java has all that it needs. SQLite's driver is not part of the product.
    public boolean isHere() {
        return this != SQLITE
                || DriverManager.drivers().anyMatch(driver -> driver.getClass().getName().startsWith("org.sqlite."));
    }

    Contender in(BenchFolder folder) {
        Path place = folder.of(this);
        return switch (this) {
            case GREENLANE -> new StationPages(folder);
            case H2 -> Rows.h2(place);
            case SQLITE -> Rows.sqlite(place);
            case FILE -> new SortedFile(place);
        };
    }
}
