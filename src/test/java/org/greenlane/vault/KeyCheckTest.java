package org.greenlane.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCheckTest {
    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();

    private KeyCheck.Answer answer(Vault vault) {
        return check(vault).answer();
    }

    private KeyCheck check(Vault vault) {
        return new KeyCheck(folder.resolve("log.check"), "log", vault);
    }

    @Test
    void itTellsTheRightKeyFromAnotherAndFromAnOldCopyOfIt() throws Exception {
        Path file = folder.resolve("station.key");
        Vault old = Vault.openOrCreate(file, random);
        assertThat(answer(old)).isEqualTo(KeyCheck.Answer.UNKNOWN);
        check(old).keep();
        assertThat(answer(old)).isEqualTo(KeyCheck.Answer.RIGHT);
        assertThat(answer(Vault.openOrCreate(folder.resolve("other.key"), random))).isEqualTo(KeyCheck.Answer.OTHER);

        Secrets.lock(file, Unlock.NOBODY, "correct horse battery staple");
        Vault locked = Vault.openOrCreate(file, Secrets.with(Secrets.passphrase("correct horse battery staple")), random);
        assertThat(answer(locked)).isEqualTo(KeyCheck.Answer.RIGHT);
        check(locked).keep();
        assertThat(answer(locked)).isEqualTo(KeyCheck.Answer.RIGHT);
        check(old).keep();
        assertThat(answer(old)).isEqualTo(KeyCheck.Answer.OUTDATED);
    }

    @Test
    void aDamagedCheckAccusesNobody() throws Exception {
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), random);
        check(vault).keep();
        byte[] whole = Files.readAllBytes(folder.resolve("log.check"));
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(folder.resolve("log.check"), flipped);
            assertThat(answer(vault)).isEqualTo(KeyCheck.Answer.UNKNOWN);
        }
        check(vault).keep();
        assertThat(answer(vault)).isEqualTo(KeyCheck.Answer.RIGHT);
    }

    @Test
    void aCheckOfAnotherDatabaseIsNone() throws Exception {
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), random);
        new KeyCheck(folder.resolve("log.check"), "staff", vault).keep();
        assertThat(answer(vault)).isEqualTo(KeyCheck.Answer.OTHER);
    }
}
