package org.greenlane.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class Argon2idTest {
    private static final byte[] SALT = new byte[16];
    private static final byte[] NONE = {};

    /// What a station has stored, any other implementation of the RFC makes too.
    @Property(tries = 200)
    void itMakesWhatAnotherImplementationMakes(
            @ForAll @Size(min = 1, max = 300) byte[] password,
            @ForAll @Size(min = 8, max = 40) byte[] salt,
            @ForAll @Size(max = 40) byte[] secret,
            @ForAll @Size(max = 40) byte[] associated,
            @ForAll @IntRange(min = 1, max = 4) int passes,
            @ForAll @IntRange(min = 1, max = 4) int lanes)
            throws Exception {
        int kib = 64;
        Argon2BytesGenerator other = new Argon2BytesGenerator();
        other.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .withSecret(secret)
                .withAdditional(associated)
                .build());
        byte[] expected = new byte[Argon2id.HASH_BYTES];
        other.generateBytes(password, expected);

        assertThat(new Argon2id(kib, passes, lanes).hash(password, salt, secret, associated)).isEqualTo(expected);
    }

    @Test
    void nothingTypedIsLookedAtLikeEverythingElse() throws Exception {
        assertThat(Secrets.CHEAP.hash(NONE, SALT, NONE, NONE)).hasSize(Argon2id.HASH_BYTES);
    }

    @Test
    @Timeout(60)
    void whereItsLibraryCannotBeLoadedItSaysSoEachTime(@TempDir Path folder) throws Exception {
        Path noFolder = Files.createFile(folder.resolve("a-file"));

        assertThat(twoHashes("-Djna.tmpdir=" + noFolder))
                .hasSize(2)
                .allMatch(line -> line.startsWith("UNREACHABLE no PIN and no passphrase can be looked at"));
    }

    /// A station's heap has room for its gate only.
    @Test
    @Timeout(60)
    void aPassphraseTakesNoRoomInTheHeap() throws Exception {
        int heapMib = 24;
        assertThat(KeyRing.PASSPHRASE_COST.memoryKib()).isGreaterThan(heapMib << 10);

        assertThat(twoHashes("-Xmx" + heapMib + "m")).containsExactly("32", "32");
    }

    private static List<String> twoHashes(String option) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoHashes.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    /// Tells what comes of two hashes.
    static final class TwoHashes {
        private TwoHashes() {}

        public static void main(String[] args) {
            for (int time = 0; time < 2; time++) {
                try {
                    System.out.println(KeyRing.PASSPHRASE_COST.hash(SALT, SALT, NONE, NONE).length);
                } catch (VaultException e) {
                    System.out.println(e.kind() + " " + e.getMessage());
                }
            }
        }
    }
}
