package org.greenlane.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.NoteSigner;
import org.greenlane.proof.SigningKey;
import org.greenlane.vault.Vault;

/// Opens logs in tests. Each folder has a signing key of its own, which stays from one opening to the next.
final class Logs {
    private static final String KEY = "signer.pem";

    private Logs() {}

    static LogPlace place(Path folder, Vault vault, String lane) {
        return place(folder, vault, lane, "file");
    }

    static LogPlace place(Path folder, Vault vault, String lane, String fileSystem) {
        return new LogPlace(folder, folder.resolve("mark"), vault, signer(folder), lane, fileSystem);
    }

    static NoteSigner signer(Path folder) {
        Path file = folder.resolve(KEY);
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, SigningKey.generate(Algorithm.EDDSA, new SecureRandom()).pem());
            }
            return new NoteSigner("greenlane.station/test", SigningKey.ofPem(Files.readString(file)));
        } catch (IOException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    static AuditLog open(Path folder, Vault vault, String lane) throws AuditException {
        return AuditLog.open(place(folder, vault, lane));
    }

    static AuditLog open(Path folder, Vault vault, String lane, String fileSystem, Compaction compaction)
            throws AuditException {
        return AuditLog.open(place(folder, vault, lane, fileSystem), compaction);
    }
}
