package org.greenlane.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.greenlane.health.CodeId;
import org.greenlane.status.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Population PEOPLE = new Population(2_000, 7);

    @TempDir
    Path temp = Path.of("");

    private Path out = Path.of("");
    private Authority authority;

    @BeforeEach
    void makeAnAuthority() throws IOException {
        out = temp.resolve("out");
        authority = Authority.init(temp.resolve("keys"), new SecureRandom(), NOW);
    }

    @Test
    void nothingButItsThreeFilesIsInTheFolder() throws Exception {
        List<Path> files = new Delivery(authority, NOW, DAY).write(out, PEOPLE, Progress.NONE);

        assertThat(files)
                .containsExactly(
                        out.resolve("trust-list.cose"),
                        out.resolve("recognition.cose"),
                        out.resolve("statuses-990100-" + NOW.getEpochSecond() + ".glb"));
        assertThat(out.toFile().listFiles()).hasSize(3);
    }

    @Test
    void outsideTheTimeOfItsKeysNothingIsMade() {
        for (Instant at : List.of(NOW.minusSeconds(1), NOW.plus(Authority.KEY_LIFE))) {
            assertThatThrownBy(() -> new Delivery(authority, at, DAY).write(out, PEOPLE, Progress.NONE))
                    .isInstanceOf(AuthorityException.class)
                    .hasMessageContaining("count from " + NOW + " until " + NOW.plus(Authority.KEY_LIFE))
                    .hasMessageContaining(at.toString());
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void anOlderBundleCanBeMadeAgainAfterANewerOne() throws Exception {
        String first = digest(new Delivery(authority, NOW, DAY).write(out, PEOPLE, Progress.NONE));
        Changes changes = Changes.of(NOW.getEpochSecond(), 100);
        List<Path> delta = new Delivery(authority, NOW.plusSeconds(60), DAY)
                .writeDelta(temp.resolve("delta"), PEOPLE, changes, Progress.NONE);

        List<Path> again = new Delivery(authority, NOW, DAY).write(temp.resolve("again"), PEOPLE, Progress.NONE);

        assertThat(digest(again)).isEqualTo(first);
        assertThat(again.getFirst()).hasSameBinaryContentAs(delta.getFirst());
    }

    /// The figures are the promise: whoever makes these again, on any machine, has the same bytes.
    @Test
    void keysOutOfASeedGiveTheSameBundlesEverywhere() throws Exception {
        assertThat(measured("a"))
                .isEqualTo(measured("b"))
                .containsExactly(
                        "75dcf12fa9d63d7bd7f06c199918599a7c056afb7b71ca29a3f4e19dc316d8b1",
                        "e1a366696d612fe4fe894f670ce83171fa319d92c01e1818da4993e631e25186");
        assertThat(Authority.initSynthetic(temp.resolve("c"), 2, NOW).rootFingerprint())
                .isNotEqualTo(Authority.open(temp.resolve("a")).rootFingerprint());
    }

    private List<String> measured(String keys) throws Exception {
        Authority synthetic = Authority.initSynthetic(temp.resolve(keys), 1, NOW);
        Path folder = temp.resolve(keys + "-out");
        Changes changes = new Changes(
                NOW.getEpochSecond(), 500, Set.of(7, 8), Set.of(CodeId.of(new byte[16])));
        return List.of(
                digest(new Delivery(synthetic, NOW, DAY).write(folder, PEOPLE, Progress.NONE)),
                digest(new Delivery(synthetic, NOW.plusSeconds(3600), DAY)
                        .writeDelta(folder, PEOPLE, changes, Progress.NONE)));
    }

    private static String digest(List<Path> delivery) throws Exception {
        byte[] bundle = Files.readAllBytes(delivery.getLast());
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bundle));
    }

    @Test
    void tooLittleDiskIsToldBeforeAnythingIsMade() {
        Delivery delivery = new Delivery(authority, NOW, DAY, _ -> 1_000_000);

        assertThatThrownBy(() -> delivery.write(out, new Population(100_000_000, 1), (_, _) -> {
                    throw new AssertionError("begun");
                }))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("needs about 5,701,048,576 bytes free in " + out)
                .hasMessageContaining("there are 1,000,000. Make room");
        assertThat(out).doesNotExist();
    }

    @Test
    void moreIsNeverNeededThanIsAskedFor() throws Exception {
        long most = StatusBundles.bytesNeeded(PEOPLE.people());
        List<Path> files = new Delivery(authority, NOW, DAY, _ -> most).write(out, PEOPLE, Progress.NONE);

        assertThat(2 * Files.size(files.getLast())).isLessThan(most);
    }

    @Test
    void stoppedItLeavesNotEvenItsFolder() {
        Delivery delivery = new Delivery(authority, NOW, DAY);

        assertThatThrownBy(() -> delivery.write(out, new Population(200_000, 1), (_, _) -> false))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("stopped");

        assertThat(out).doesNotExist();
    }

    @Test
    void stoppedItLeavesTheDeliveryBeforeAsItWas() throws Exception {
        List<Path> before = new Delivery(authority, NOW, DAY).write(out, PEOPLE, Progress.NONE);
        String digest = digest(before);

        assertThatThrownBy(() -> new Delivery(authority, NOW, DAY).write(out, new Population(200_000, 1), (_, _) -> false))
                .isInstanceOf(AuthorityException.class);

        assertThat(digest(before)).isEqualTo(digest);
        assertThat(out.toFile().listFiles()).hasSize(3);
    }

    @Test
    void whatAKilledRunLeftIsSweptUp() throws Exception {
        Path sorting = Files.createDirectories(out.resolve(WorkFolder.NAME).resolve("statuses.glb.sorting"));
        Files.writeString(sorting.resolve("bucket-0"), "left");
        Files.writeString(out.resolve(WorkFolder.NAME).resolve("lock"), "");

        new Delivery(authority, NOW, DAY).write(out, PEOPLE, Progress.NONE);

        assertThat(out.toFile().listFiles()).hasSize(3);
    }

    @Test
    void whileOneRunIsAtWorkAnotherIsRefusedAndDisturbsNothing() throws Exception {
        Delivery delivery = new Delivery(authority, NOW, DAY);
        Progress meanwhile = (_, _) -> {
            assertThatThrownBy(() -> delivery.write(out, PEOPLE, Progress.NONE))
                    .isInstanceOf(AuthorityException.class)
                    .hasMessageContaining("Another run is making a delivery in " + out);
            return true;
        };

        assertThat(delivery.write(out, PEOPLE, meanwhile)).allSatisfy(file -> assertThat(file).exists());

        assertThat(out.toFile().listFiles()).hasSize(3);
    }
}
