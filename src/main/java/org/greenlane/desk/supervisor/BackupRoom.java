package org.greenlane.desk.supervisor;

import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.Typed;

/// Backups of the whole station. Never waits; answers come on any thread.
public interface BackupRoom {
    /// Makes one.
    ///
    /// @param folder where it goes
    /// @param passphrase of the backup, where it needs one of its own; is wiped
    /// @param told several times, at last how it ended
    void backUp(String folder, Optional<Typed> passphrase, Consumer<BackupState> told);

    /// Stops the one that is being made.
    void stop();
}
