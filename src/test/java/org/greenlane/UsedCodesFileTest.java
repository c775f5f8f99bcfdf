package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.greenlane.health.CodeId;
import org.greenlane.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of used codes, whatever becomes of the file.
class UsedCodesFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration KEPT = Duration.ofMinutes(20);
    private static final String ISSUER = "code 990100";
    private static final int LINE = 28;

    @TempDir
    Path folder;

    private Vault vault;
    private Path file;

    @BeforeEach
    void aStationsFolder() throws Exception {
        vault = Vault.openOrCreate(folder.resolve("station.key"), new SecureRandom());
        file = folder.resolve("used-codes");
    }

    private UsedCodesFile open(Instant now) throws IOException {
        return UsedCodesFile.open(file, vault, KEPT, now);
    }

    private static CodeId code(int number) {
        return CodeId.of(new byte[] {1, 2, (byte) (number >> 8), (byte) number});
    }

    @Test
    void aUseIsKnownAlsoAfterARestart() throws IOException {
        UsedCodesFile used = open(NOW);
        assertThat(used.lastUse(ISSUER, code(1))).isEmpty();
        used.use(ISSUER, code(1), NOW);
        assertThat(used.lastUse(ISSUER, code(1))).contains(NOW);
        assertThat(open(NOW.plusSeconds(5)).lastUse(ISSUER, code(1))).contains(NOW);
        assertThat(open(NOW.plusSeconds(5)).lastUse(ISSUER, code(2))).isEmpty();
        assertThat(open(NOW.plusSeconds(5)).lastUse("code 990200", code(1))).isEmpty();
    }

    @Test
    void theLaterOfTwoUsesCounts() throws IOException {
        UsedCodesFile used = open(NOW);
        used.use(ISSUER, code(1), NOW);
        used.use(ISSUER, code(1), NOW.plusSeconds(9));
        assertThat(open(NOW.plusSeconds(10)).lastUse(ISSUER, code(1))).contains(NOW.plusSeconds(9));
    }

    @Test
    void whatIsTooOldIsForgottenAtTheNextStart() throws IOException {
        open(NOW).use(ISSUER, code(1), NOW);
        assertThat(open(NOW.plus(KEPT).minusMillis(1)).lastUse(ISSUER, code(1))).isPresent();
        assertThat(open(NOW.plus(KEPT)).lastUse(ISSUER, code(1))).isEmpty();
        assertThat(file).isEmptyFile();
    }

    @Test
    void aTornLastLineCostsNoOtherAndNoLaterOne() throws IOException {
        UsedCodesFile used = open(NOW);
        used.use(ISSUER, code(1), NOW);
        used.use(ISSUER, code(2), NOW);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            UsedCodesFile torn = open(NOW);
            assertThat(torn.lastUse(ISSUER, code(1)).isPresent()).isEqualTo(length >= LINE);
            assertThat(torn.lastUse(ISSUER, code(2)).isPresent()).isEqualTo(length >= 2 * LINE);
            torn.use(ISSUER, code(3), NOW);
            assertThat(open(NOW).lastUse(ISSUER, code(3))).isPresent();
        }
    }

    @Test
    void aLineThatWasTornWhileTheStationWorksPutsNoOtherOutOfStep() throws IOException {
        UsedCodesFile used = open(NOW);
        used.use(ISSUER, code(1), NOW);
        Files.write(file, new byte[LINE - 5], StandardOpenOption.APPEND);
        used.use(ISSUER, code(2), NOW);
        assertThat(open(NOW).lastUse(ISSUER, code(2))).isPresent();
    }

    @Test
    void aChangedByteTakesOneLineAwayAtMostAndMakesNoOther() throws IOException {
        UsedCodesFile used = open(NOW);
        for (int number = 0; number < 20; number++) {
            used.use(ISSUER, code(number), NOW);
        }
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            UsedCodesFile opened = open(NOW);
            long known = IntStream.range(0, 20)
                    .filter(number -> opened.lastUse(ISSUER, code(number)).equals(Optional.of(NOW)))
                    .count();
            assertThat(known).isGreaterThanOrEqualTo(19);
        }
    }

    @Test
    void theFileDoesNotGrowForEver() throws IOException {
        UsedCodesFile used = open(NOW);
        for (int number = 0; number <= UsedCodesFile.MAX_APPENDED; number++) {
            used.use(ISSUER, code(number), NOW.plusSeconds(number));
        }
        assertThat(Files.size(file)).isLessThan(KEPT.toSeconds() * LINE + LINE);
        assertThat(used.lastUse(ISSUER, code(UsedCodesFile.MAX_APPENDED))).isPresent();
    }

    @Test
    void noIdStandsInTheFile() throws IOException {
        open(NOW).use(ISSUER, code(1), NOW);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(code(1).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("990100");
    }

    @Test
    void aFileThatIsTooLargeToBeOursIsRefusedAndNotWrittenOver() throws IOException {
        long tooLarge = (1L << 24) + 1;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), tooLarge - 1);
        }

        assertThatThrownBy(() -> open(NOW)).isInstanceOf(IOException.class).hasMessageContaining("larger than any");

        assertThat(file).hasSize(tooLarge);
    }

    @Test
    void aUseThatCannotBeWrittenIsSaidSo() throws IOException {
        UsedCodesFile used = open(NOW);
        Files.delete(file);
        assertThatThrownBy(() -> used.use(ISSUER, code(1), NOW)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> UsedCodes.unopened(new IOException()).use(ISSUER, code(1), NOW))
                .isInstanceOf(UncheckedIOException.class);
    }
}
