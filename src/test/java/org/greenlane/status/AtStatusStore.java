package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.TRUST;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Before each test an empty store of statuses, under a key of its own.
abstract class AtStatusStore {
    @TempDir
    Path folder;

    Vault vault;
    StatusStore store;

    @BeforeEach
    void open() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        store = StatusStore.open(folder.resolve("statuses"), vault, TRUST, NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    void accept(byte[] bundle) {
        assertThat(store.importBundle(new ByteArrayInputStream(bundle), TRUST, NOW, Progress.NONE))
                .isInstanceOf(ImportResult.Imported.class);
    }

    int colour(int person) {
        return Bundles.colour(store, person);
    }
}
