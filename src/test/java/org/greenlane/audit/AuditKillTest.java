package org.greenlane.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.greenlane.ledger.KilledProgram;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AuditKillTest {
    private static final int[] ACKNOWLEDGED_BEFORE_THE_KILL = {1, 17, 60, 2, 133};

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void noAcknowledgedPassageIsLostWhenTheStationIsKilled() throws Exception {
        long recorded = 0;
        for (int enough : ACKNOWLEDGED_BEFORE_THE_KILL) {
            long last = KilledProgram.workUntilKilled(KilledRecorder.class, folder, recorded + enough);
            Vault vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
            try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
                assertThat(log.size()).isBetween(last, last + 1);
                assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
                recorded = log.size();
            }
        }
    }
}
