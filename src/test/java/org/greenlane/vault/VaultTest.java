package org.greenlane.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] PLAIN = "nobody may read this".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = {1, 2, 3};

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();

    @Test
    void theSameKeyFileGivesTheSameKeysAgain() throws Exception {
        Path file = folder.resolve("deep/station.key");
        Vault first = Vault.openOrCreate(file, random);
        Vault again = Vault.openOrCreate(file, random);
        assertThat(again.derive("audit", 32)).isEqualTo(first.derive("audit", 32));
        assertThat(again.sealer("pages").unseal(first.sealer("pages").seal(PLAIN, PLACE), PLACE))
                .isEqualTo(PLAIN);
    }

    @Test
    void everyPurposeHasItsOwnKey() throws Exception {
        Vault vault = Vault.openOrCreate(folder.resolve("station.key"), random);
        assertThat(vault.derive("one", 32)).isNotEqualTo(vault.derive("other", 32));
        byte[] sealed = vault.sealer("one").seal(PLAIN, PLACE);
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> vault.sealer("other").unseal(sealed, PLACE));
    }

    @Test
    void nobodyElseMayReadTheKeyFile() throws Exception {
        Path file = folder.resolve("station.key");
        Vault.openOrCreate(file, random);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void everyDamagedKeyFileIsToldAsSuchAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("station.key");
        Vault.openOrCreate(file, random);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x10;
            assertDamaged(file, flipped);
        }
        assertDamaged(file, Arrays.copyOf(whole, whole.length - 1));
        assertDamaged(file, Arrays.copyOf(whole, whole.length + 1));
        assertDamaged(file, new byte[0]);
    }

    @Test
    void aKeyFileThatCannotBeReadIsNotReplaced() throws Exception {
        Path file = Files.createDirectory(folder.resolve("station.key"));
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> Vault.openOrCreate(file, random))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(VaultException.Kind.UNREACHABLE));
    }

    @Test
    void aSealBreaksAtEveryChangedByteAndAtAnotherPlace() throws Exception {
        Sealer sealer = Vault.openOrCreate(folder.resolve("station.key"), random).sealer("pages");
        byte[] sealed = sealer.seal(PLAIN, PLACE);
        assertThat(sealed).hasSize(PLAIN.length + Sealer.OVERHEAD_BYTES);
        assertThat(sealer.seal(PLAIN, PLACE)).isNotEqualTo(sealed);
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= 1;
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealer.unseal(flipped, PLACE));
        }
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealer.unseal(sealed, new byte[] {1, 2}));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealer.unseal(new byte[5], PLACE));
    }

    private void assertDamaged(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> Vault.openOrCreate(file, random))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(VaultException.Kind.DAMAGED));
        assertThat(file).hasBinaryContent(bytes);
    }
}
