package org.greenlane.vault;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Path missing = folder.resolve("missing");

        assertThat(twoHashes("-Djava.io.tmpdir=" + missing))
                .filteredOn(line -> line.startsWith("UNREACHABLE no PIN and no passphrase can be looked at"))
                .hasSize(2);
    }

    /// Whoever puts a library under this name where the system looks for them would see each PIN.
    @Test
    @Timeout(60)
    void theProgramsOwnCopyIsLoadedAndNoneOfTheSystemAndLeftNowhere(@TempDir Path folder) throws Exception {
        List<String> said = twoHashes("-Djava.io.tmpdir=" + folder, "-Djna.debug_load=true");

        assertThat(said)
                .filteredOn(line -> line.contains("Found library 'argon2'"))
                .singleElement(as(STRING))
                .contains("at " + folder);
        assertThat(said).contains("32");
        assertThat(folder).isEmptyDirectory();
    }

    /// A station's heap has room for its gate only.
    @Test
    @Timeout(60)
    void aPassphraseTakesNoRoomInTheHeap() throws Exception {
        int heapMib = 24;
        assertThat(KeyRing.PASSPHRASE_COST.memoryKib()).isGreaterThan(heapMib << 10);

        assertThat(twoHashes("-Xmx" + heapMib + "m")).containsExactly("32", "32");
    }

    private static List<String> twoHashes(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                TwoHashes.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
