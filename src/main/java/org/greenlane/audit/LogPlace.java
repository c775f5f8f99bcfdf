package org.greenlane.audit;

import java.nio.file.Path;
import org.greenlane.ledger.LedgerPlace;
import org.greenlane.proof.NoteSigner;
import org.greenlane.vault.Vault;

/// Where and as whose a log is kept.
///
/// @param folder where the files `station.mv.db` and `checkpoints` stand or shall stand
/// @param mark the file that says, sealed, how far the log has come; best not in the same folder
/// @param signer signs the checkpoints
/// @param lane the name of the lane whose events are recorded
/// @param fileSystem the name of the one of H2's file systems under the database: `file`, but on a disk that is made to fail
public record LogPlace(Path folder, Path mark, Vault vault, NoteSigner signer, String lane, String fileSystem) {
    private static final String NAME = "station";
    private static final String TITLE = "the log";

    /// On an ordinary disk.
    public LogPlace(Path folder, Path mark, Vault vault, NoteSigner signer, String lane) {
        this(folder, mark, vault, signer, lane, "file");
    }

    LedgerPlace ledger() {
        return new LedgerPlace(folder, NAME, NAME, TITLE, fileSystem);
    }

    Path database() {
        return ledger().file();
    }

    Path checkpoints() {
        return folder.resolve("checkpoints");
    }
}
