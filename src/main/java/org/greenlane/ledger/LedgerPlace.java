package org.greenlane.ledger;

import java.nio.file.Path;

/// Where a precious file stands, and what it is.
///
/// @param folder the folder
/// @param name of the file, without its ending
/// @param purpose names its keys in the vault; the same for a file and for what will take its place
/// @param title what people call it, for messages: `the log`
/// @param fileSystem the name of one of H2's file systems; `file` but in tests
public record LedgerPlace(Path folder, String name, String purpose, String title, String fileSystem) {
    private static final String ENDING = ".mv.db";

    public String fileName() {
        return name + ENDING;
    }

    public Path file() {
        return folder.resolve(fileName());
    }

    /// Tells with which keys the file was written; what will take its place is written with the same.
    Path check() {
        return folder.resolve(purpose + ".check");
    }

    /// Another file with the same keys in the same folder.
    public LedgerPlace beside(String otherName) {
        return new LedgerPlace(folder, otherName, purpose, title, fileSystem);
    }
}
