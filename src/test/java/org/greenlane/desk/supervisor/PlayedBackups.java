package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.health.Typed;

/// A station whose key lies open.
final class PlayedBackups implements BackupRoom {
    final List<String> asked = new ArrayList<>();
    final List<Typed> passphrases = new ArrayList<>();
    Optional<Consumer<BackupState>> running = Optional.empty();
    int stops;

    @Override
    public void backUp(String folder, Optional<Typed> passphrase, Consumer<BackupState> told) {
        asked.add(folder + passphrase.map(it -> " " + String.valueOf(it.symbols())).orElse(""));
        passphrase.ifPresent(passphrases::add);
        if (passphrase.isEmpty()) {
            told.accept(new BackupState.Failed(BackupState.Why.NEEDS_PASSPHRASE));
        } else if (passphrase.get().symbols().length < 12) {
            told.accept(new BackupState.Failed(BackupState.Why.PASSPHRASE_SHORT));
        } else {
            running = Optional.of(told);
        }
        passphrase.ifPresent(Typed::wipe);
    }

    @Override
    public void stop() {
        stops++;
    }
}
