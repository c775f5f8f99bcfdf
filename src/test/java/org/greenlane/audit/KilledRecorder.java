package org.greenlane.audit;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.greenlane.vault.Vault;

/// The process that [AuditKillTest] kills: records passages and says the number of each once it is acknowledged.
public final class KilledRecorder {
    private KilledRecorder() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        try (AuditLog log = Logs.open(folder, vault, "lane 1")) {
            for (int second = 0; ; second++) {
                System.out.println(log.record(Passages.after(second)));
                System.out.flush();
            }
        }
    }
}
