package org.greenlane.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SerialLineTest {
    private static final int SPEED = 115_200;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final PseudoTerminal plugged = new PseudoTerminal();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void unplug() {
        plugged.close();
    }

    @Test
    void allBytesComeAsTheyAre() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            plugged.write(all);

            byte[] into = new byte[all.length];
            int count = 0;
            while (count < all.length) {
                byte[] piece = new byte[all.length];
                int more = line.read(piece, LONG);
                System.arraycopy(piece, 0, into, count, more);
                count += more;
            }
            assertThat(into).isEqualTo(all);
            line.write(all, LONG);
            byte[] back = new byte[0];
            while (back.length < all.length) {
                byte[] more = plugged.read();
                int had = back.length;
                back = Arrays.copyOf(back, had + more.length);
                System.arraycopy(more, 0, back, had, more.length);
            }
            assertThat(back).isEqualTo(all);
        }
    }

    @Test
    void silenceIsNoError() throws Exception {
        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            assertThat(line.read(new byte[10], Duration.ofMillis(100))).isZero();
        }
    }

    @Test
    void aPulledPlugIsTold() throws Exception {
        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            plugged.close();

            LineException lost = catchThrowableOfType(LineException.class, () -> line.read(new byte[10], LONG));

            assertThat(lost.kind()).isEqualTo(LineException.Cause.LOST);
            assertThat(catchThrowableOfType(LineException.class, () -> line.write(new byte[10], LONG))).isNotNull();
        }
    }

    @Test
    void aMissingPortIsTold() {
        LineException missing = catchThrowableOfType(
                LineException.class, () -> SerialLine.open(folder.resolve("none").toString(), SPEED));

        assertThat(missing.kind()).isEqualTo(LineException.Cause.MISSING);
    }

    @Test
    void aPortThatIsInUseIsTold() throws Exception {
        try (Line _ = SerialLine.open(plugged.path(), SPEED)) {
            LineException busy =
                    catchThrowableOfType(LineException.class, () -> SerialLine.open(plugged.path(), SPEED));

            assertThat(busy.kind()).isEqualTo(LineException.Cause.BUSY);
        }
    }

    @Test
    void aLinkThatLeadsElsewhereAfterReplugIsFollowed() throws Exception {
        Path link = folder.resolve("gate");
        Files.createSymbolicLink(link, Path.of(plugged.path()));
        try (Line line = SerialLine.open(link.toString(), SPEED)) {
            plugged.write(new byte[] {1});
            assertThat(line.read(new byte[10], LONG)).isEqualTo(1);
        }
        try (PseudoTerminal other = new PseudoTerminal()) {
            Files.delete(link);
            Files.createSymbolicLink(link, Path.of(other.path()));
            try (Line line = SerialLine.open(link.toString(), SPEED)) {
                other.write(new byte[] {1, 2});
                assertThat(line.read(new byte[10], LONG)).isPositive();
            }
        }
    }

    @Test
    void whatCameBeforeTheLineWasOpenedIsNotTakenForAnAnswer() throws Exception {
        try (Line first = SerialLine.open(plugged.path(), SPEED)) {
            assertThat(first.read(new byte[10], Duration.ZERO)).isZero();
            plugged.write(new byte[] {1, 2, 3});
        }
        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            plugged.write(new byte[] {4});

            byte[] into = new byte[10];
            assertThat(line.read(into, LONG)).isEqualTo(1);
            assertThat(into[0]).isEqualTo((byte) 4);
        }
    }

    @Test
    void whatIsDroppedDoesNotComeAnyMore() throws Exception {
        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            plugged.write(new byte[] {1, 2, 3});
            assertThat(line.read(new byte[1], LONG)).isEqualTo(1);

            line.drop();
            plugged.write(new byte[] {4});

            byte[] into = new byte[10];
            assertThat(line.read(into, LONG)).isEqualTo(1);
            assertThat(into[0]).isEqualTo((byte) 4);
        }
    }

    @Test
    void aDeviceThatTakesNothingDoesNotHoldTheThreadUp() throws Exception {
        try (Line line = SerialLine.open(plugged.path(), SPEED)) {
            LineException stuck = catchThrowableOfType(
                    LineException.class, () -> line.write(new byte[1 << 20], Duration.ofMillis(200)));

            assertThat(stuck.kind()).isEqualTo(LineException.Cause.SILENT);
        }
    }

    @Test
    void closingTheLineEndsAReadOnAnotherThread() throws Exception {
        Line line = SerialLine.open(plugged.path(), SPEED);
        CompletableFuture<LineException> ended = new CompletableFuture<>();
        CountDownLatch reading = new CountDownLatch(1);
        Thread reader = Thread.ofPlatform().start(() -> {
            reading.countDown();
            ended.complete(catchThrowableOfType(LineException.class, () -> line.read(new byte[10], Duration.ofHours(1))));
        });
        reading.await();

        line.close();

        assertThat(ended.get(20, TimeUnit.SECONDS).kind()).isEqualTo(LineException.Cause.LOST);
        reader.join();
    }

    @Test
    void manyOpeningsLeaveNoFileOpen() throws Exception {
        Path open = Path.of("/proc/self/fd");
        SerialLine.open(plugged.path(), SPEED).close();
        long before = count(open);
        for (int i = 0; i < 100; i++) {
            SerialLine.open(plugged.path(), SPEED).close();
        }

        assertThat(count(open)).isLessThan(before + 50);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
