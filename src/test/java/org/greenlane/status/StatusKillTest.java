package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.RED;
import static org.greenlane.status.Bundles.TRUST;
import static org.greenlane.status.Bundles.everybody;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.greenlane.health.Known;
import org.greenlane.proof.PublicKeys;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StatusKillTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void anImportKilledInTheMiddleLeavesTheOldAnswersAndNothingElse() throws Exception {
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        Path statuses = folder.resolve("statuses");
        try (StatusStore store = StatusStore.open(statuses, vault, TRUST, NOW)) {
            assertThat(take(store, Bundles.snapshot(1, everybody(GREEN)))).isInstanceOf(ImportResult.Imported.class);
        }
        byte[] next = Bundles.snapshot(2, everybody(RED));
        Files.write(folder.resolve("bundle"), next);
        Files.write(folder.resolve("trust"), Bundles.TRUST_LIST);
        for (int stop : new int[] {next.length / 3, next.length - 1, next.length}) {
            importUntilKilled(stop);
            assertThat(statuses.toFile().list()).anyMatch(name -> name.startsWith("incoming"));
            try (StatusStore store = StatusStore.open(statuses, vault, TRUST, NOW)) {
                assertThat(store.damages()).isEmpty();
                for (int i = 0; i < Bundles.PEOPLE; i += 100) {
                    assertThat(Bundles.answer(store, Bundles.person(i))).isInstanceOfSatisfying(
                            Known.Found.class,
                            found -> assertThat(found.status().colour().value()).isEqualTo(GREEN));
                }
                assertThat(statuses.toFile().list())
                        .containsExactlyInAnyOrder("statuses-000001.mv.db", "statuses.lock", "newest.sealed");
            }
        }
        try (StatusStore store = StatusStore.open(statuses, vault, TRUST, NOW)) {
            assertThat(take(store, next)).isInstanceOf(ImportResult.Imported.class);
        }
    }

    private static ImportResult take(StatusStore store, byte[] bundle) {
        return store.importBundle(new ByteArrayInputStream(bundle), TRUST, NOW, Progress.NONE);
    }

    private void importUntilKilled(int stop) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImporter.class.getName(),
                        folder.toString(),
                        folder.resolve("trust").toString(),
                        PublicKeys.fingerprint(Bundles.ROOT.publicKey()),
                        folder.resolve("bundle").toString(),
                        Integer.toString(stop))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = out.readLine();
            while (line != null && !line.equals("here")) {
                line = out.readLine();
            }
            assertThat(line).isEqualTo("here");
        } finally {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
