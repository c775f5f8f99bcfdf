package org.greenlane.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.greenlane.trust.Trust;
import org.greenlane.vault.Vault;

/// The process that [StatusKillTest] kills: imports a bundle, says so at a given byte of it, and waits there.
public final class KilledImporter {
    private KilledImporter() {}

    /// @param args the folder, the trust list, the root's fingerprint, the bundle, and the byte to stop at
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Trust trust = Bundles.trust(Files.readAllBytes(Path.of(args[1])), args[2]);
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        try (StatusStore store = StatusStore.open(folder.resolve("statuses"), vault, trust, Bundles.NOW);
                InputStream bundle = new Pausing(Files.newInputStream(Path.of(args[3])), Long.parseLong(args[4]))) {
            System.out.println(store.importBundle(bundle, trust, Bundles.NOW, Progress.NONE));
        }
    }

    private static final class Pausing extends InputStream {
        private final InputStream source;
        private long left;

        Pausing(InputStream source, long left) {
            this.source = source;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                System.out.println("here");
                System.out.flush();
                return System.in.read();
            }
            int read = source.read(into, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
