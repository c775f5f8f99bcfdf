package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.RED;
import static org.greenlane.status.Bundles.TRUST;
import static org.greenlane.status.Bundles.everybody;
import static org.greenlane.status.Bundles.status;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Before each test the statuses of a snapshot and a delta are in force.
abstract class AtStatusesInForce {
    static final byte[] GOOD = Bundles.snapshot(6, everybody(RED));

    static final StatusRecord ONE = status(1, RED, NOW);

    @TempDir
    Path folder;

    StatusStore store;

    @BeforeEach
    void statusesInForce() throws Exception {
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        store = StatusStore.open(folder.resolve("statuses"), vault, TRUST, NOW);
        assertThat(take(Bundles.snapshot(3, everybody(GREEN)))).isInstanceOf(ImportResult.Imported.class);
        assertThat(take(Bundles.delta(5, 3, status(7, RED, NOW)))).isInstanceOf(ImportResult.Imported.class);
    }

    @AfterEach
    void close() {
        store.close();
    }

    void assertRefused(BundleFault fault, ImportResult result) {
        assertThat(result).isInstanceOfSatisfying(ImportResult.Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused.sentence()).isNotBlank();
        });
        assertThat(colour(7)).isEqualTo(RED);
        assertThat(colour(8)).isEqualTo(GREEN);
        assertThat(store.layers()).hasSize(2);
        assertThat(folder.resolve("statuses").toFile().list())
                .containsExactlyInAnyOrder("statuses-000001.mv.db", "statuses-000002.mv.db", "statuses.lock", "newest.sealed");
    }

    ImportResult take(byte[] bundle) {
        return take(new ByteArrayInputStream(bundle));
    }

    ImportResult take(InputStream bundle) {
        return store.importBundle(bundle, TRUST, NOW, Progress.NONE);
    }

    int colour(int person) {
        return Bundles.colour(store, person);
    }
}
