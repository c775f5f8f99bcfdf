package org.greenlane.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Power cuts and kills while the keys are changed: afterwards the old file opens or the new one, never neither.
class KeyCutTest {
    private static final byte[] PLACE = {1};
    private static final int KILLS = 12;

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();

    private Path file() {
        return folder.resolve("station.key");
    }

    private Vault opened(String passphrase) throws VaultException {
        return Vault.openOrCreate(file(), Secrets.with(Secrets.passphrase(passphrase)), random);
    }

    /// What a cut leaves is the old file and the beginning of the new one beside it, or the new file.
    @Test
    void aRotationCutAtAnyByteLeavesTheOldKeysOrTheNewOnes() throws Exception {
        Secrets.lock(file(), Unlock.NOBODY, KilledKeyChange.EVEN);
        byte[] sealed = opened(KilledKeyChange.EVEN).sealer("pages").seal(PLACE, PLACE);
        byte[] before = Files.readAllBytes(file());
        KeyRing ring = KeyRing.openOrCreate(file(), Secrets.with(Secrets.passphrase(KilledKeyChange.EVEN)), random);
        ring.rotate();
        byte[] after = Files.readAllBytes(file());
        for (int cut = 0; cut <= after.length; cut += 29) {
            Files.write(file(), before);
            Files.write(folder.resolve("station.key4711.new"), Arrays.copyOf(after, cut));
            assertThat(opened(KilledKeyChange.EVEN).sealer("pages").unseal(sealed, PLACE)).isEqualTo(PLACE);
            KeyRing again = KeyRing.openOrCreate(file(), Secrets.with(Secrets.passphrase(KilledKeyChange.EVEN)), random);
            again.change(Set.of(), List.of(Secrets.keyFileSlot(1)));
            assertThat(folder.toFile().list()).containsExactly("station.key");
        }
        Files.write(file(), after);
        assertThat(opened(KilledKeyChange.EVEN).sealer("pages").unseal(sealed, PLACE)).isEqualTo(PLACE);
    }

    @Test
    @Timeout(120)
    void aProcessKilledWhileItChangesSlotsAndRotatesLeavesAFileThatOpens() throws Exception {
        Secrets.lock(file(), Unlock.NOBODY, KilledKeyChange.EVEN);
        byte[] sealed = opened(KilledKeyChange.EVEN).sealer("pages").seal(PLACE, PLACE);
        for (int kill = 1; kill <= KILLS; kill++) {
            changeUntilKilled(kill);
            Vault vault;
            try {
                vault = opened(KilledKeyChange.EVEN);
            } catch (VaultException e) {
                assertThat(e.kind()).isEqualTo(VaultException.Kind.WRONG_SECRET);
                vault = opened(KilledKeyChange.ODD);
            }
            assertThat(vault.sealer("pages").unseal(sealed, PLACE)).isEqualTo(PLACE);
        }
    }

    private void changeUntilKilled(int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledKeyChange.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int line = 0; line < lines; line++) {
                assertThat(out.readLine()).isEqualTo("changed");
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
