package org.greenlane.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.greenlane.delivery.DeliveryException.Kind;
import org.greenlane.proof.Hashes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A wire may be slow, cut, endless or lying; a station is neither stalled nor filled by it.
@Timeout(60)
class FetcherTest {
    private static final Limits HASTY = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(300), 1024, 1 << 20, 0, 3);
    private static final byte[] BYTES = new byte[200_000];
    private static final String TAG = "\"v1\"";

    static {
        new Random(7).nextBytes(BYTES);
    }

    @TempDir
    Path folder;

    private WebServer server;
    private final Fetcher fetcher = new Fetcher(HASTY, Optional.empty());

    @BeforeEach
    void aServerRuns() throws Exception {
        server = new WebServer();
    }

    @AfterEach
    void allIsClosed() {
        fetcher.close();
        server.close();
    }

    private static Fetcher.Wanted wanted(URI address) {
        return new Fetcher.Wanted(address, Optional.empty(), Long.MAX_VALUE, Optional.empty());
    }

    private Path file() {
        return folder.resolve("statuses.glb");
    }

    private Optional<Fetched> fetch(String path) throws DeliveryException {
        return fetcher.fetch(wanted(server.address(path)), file(), (_, _) -> true);
    }

    private Kind refused(String path) {
        return catchThrowableOfType(DeliveryException.class, () -> fetch(path)).kind();
    }

    @Test
    void aFileComesWholeAndLeavesNothingElse() throws Exception {
        server.serve("/a.glb", BYTES, TAG);
        assertThat(fetch("/a.glb").orElseThrow().tag()).contains(TAG);
        assertThat(file()).hasBinaryContent(BYTES);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file()));
    }

    @Test
    void whatBrokeOffInTheMiddleGoesOnWhereItStopped() throws Exception {
        server.breakOffOnce("/a.glb", BYTES, 150_000, TAG);
        fetch("/a.glb");
        assertThat(file()).hasBinaryContent(BYTES);
        assertThat(server.asked).hasSize(2);
        assertThat(server.asked.getLast()).matches("/a.glb bytes=\\d+- null").doesNotContain("bytes=0-");
    }

    @Test
    void whatBrokeOffGoesOnAfterARestartToo() throws Exception {
        server.breakOffOnce("/a.glb", BYTES, 150_000, TAG);
        Limits once = new Limits(HASTY.connect(), HASTY.answer(), HASTY.window(), 1024, 1 << 20, 0, 1);
        try (Fetcher first = new Fetcher(once, Optional.empty())) {
            assertThat(catchThrowableOfType(DeliveryException.class,
                                    () -> first.fetch(wanted(server.address("/a.glb")), file(), (_, _) -> true))
                            .kind())
                    .isEqualTo(Kind.BROKEN_OFF);
        }
        assertThat(file()).doesNotExist();
        fetch("/a.glb");
        assertThat(file()).hasBinaryContent(BYTES);
        assertThat(server.asked.getLast()).contains("bytes=");
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedAnew() throws Exception {
        byte[] other = new byte[100_000];
        server.answer("/a.glb", exchange -> {
            server.serve("/a.glb", other, "\"v2\"");
            exchange.getResponseHeaders().add("ETag", TAG);
            exchange.sendResponseHeaders(200, BYTES.length);
            exchange.getResponseBody().write(BYTES, 0, 150_000);
            exchange.getResponseBody().flush();
            throw new java.io.IOException("the wire is cut");
        });
        fetch("/a.glb");
        assertThat(file()).hasBinaryContent(other);
    }

    @Test
    void whatHasNotChangedCostsOneSmallRequest() throws Exception {
        server.serve("/a.glb", BYTES, TAG);
        var known = new Fetcher.Wanted(server.address("/a.glb"), Optional.of(TAG), Long.MAX_VALUE, Optional.empty());
        assertThat(fetcher.fetch(known, file(), (_, _) -> true)).isEmpty();
        assertThat(file()).doesNotExist();
        assertThat(server.asked).containsExactly("/a.glb null " + TAG);
    }

    @Test
    void dataThatComesTooSlowlyIsRefused() {
        server.stall("/a.glb", new byte[100]);
        assertThat(refused("/a.glb")).isEqualTo(Kind.TOO_SLOW);
    }

    @Test
    void dataWithoutEndIsRefusedAtTheLimit() throws Exception {
        server.endless("/a.glb");
        assertThat(refused("/a.glb")).isEqualTo(Kind.TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatSaysItIsTooLongIsRefusedBeforeItComes() throws Exception {
        server.answer("/a.glb", exchange -> {
            exchange.sendResponseHeaders(200, HASTY.mostBytes() + 1);
            exchange.getResponseBody().write(BYTES);
            exchange.getResponseBody().flush();
            throw new java.io.IOException("the wire is cut");
        });
        assertThat(refused("/a.glb")).isEqualTo(Kind.TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileForWhichThereIsNoRoomIsNotFetched() {
        server.serve("/a.glb", BYTES, TAG);
        Limits full = new Limits(
                HASTY.connect(), HASTY.answer(), HASTY.window(), 1024, 1 << 20, Long.MAX_VALUE / 2, 3);
        var named = new Fetcher.Wanted(
                server.address("/a.glb"), Optional.empty(), BYTES.length, Optional.of("0".repeat(64)));
        try (Fetcher careful = new Fetcher(full, Optional.empty())) {
            assertThat(catchThrowableOfType(
                                    DeliveryException.class, () -> careful.fetch(named, file(), (_, _) -> true))
                            .kind())
                    .isEqualTo(Kind.TOO_LARGE);
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aServerThatCannotProveItsNameIsNotBelieved() throws Exception {
        try (WebServer stranger = WebServer.withItsOwnCertificate(folder)) {
            stranger.serve("/a.glb", BYTES, TAG);
            DeliveryException refused = catchThrowableOfType(
                    DeliveryException.class,
                    () -> fetcher.fetch(wanted(stranger.address("/a.glb")), file(), (_, _) -> true));
            assertThat(refused.kind()).isEqualTo(Kind.TLS_FAILED);
            assertThat(refused).hasMessageContaining("cannot prove who it is");
            assertThat(stranger.asked).isEmpty();
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileOfAnotherHashIsRefusedAndForgotten() {
        server.serve("/a.glb", BYTES, TAG);
        String hash = HexFormat.of().formatHex(Hashes.sha256(new byte[] {1}));
        var named = new Fetcher.Wanted(server.address("/a.glb"), Optional.empty(), BYTES.length, Optional.of(hash));
        assertThat(catchThrowableOfType(
                                DeliveryException.class, () -> fetcher.fetch(named, file(), (_, _) -> true))
                        .kind())
                .isEqualTo(Kind.WRONG_HASH);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsNotThereAndWhoDoesNotAnswerAreToldApart() {
        assertThat(refused("/none.glb")).isEqualTo(Kind.NOT_FOUND);
        server.status("/broken.glb", 500, "");
        assertThat(refused("/broken.glb")).isEqualTo(Kind.BAD_ANSWER);
        server.close();
        assertThat(refused("/a.glb")).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aRedirectIsFollowedWithinTheSameOrigin() throws Exception {
        server.serve("/new/a.glb", BYTES, TAG);
        server.status("/a.glb", 302, "/new/a.glb");
        fetch("/a.glb");
        assertThat(file()).hasBinaryContent(BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.invalid/a.glb", "ftp://127.0.0.1/a.glb", "file:///etc/passwd", "/a.glb", ":"})
    void aRedirectElsewhereOrRoundInCirclesIsRefused(String to) {
        server.status("/a.glb", 302, to);
        assertThat(refused("/a.glb")).isEqualTo(Kind.REDIRECT_REFUSED);
    }

    @Test
    void theProxyOfTheSettingsIsUsed() throws Exception {
        server.serve("/a.glb", BYTES, TAG);
        try (Fetcher through = new Fetcher(HASTY, Optional.of(server.socket()))) {
            through.fetch(wanted(URI.create("http://province.invalid/a.glb")), file(), (_, _) -> true);
        }
        assertThat(file()).hasBinaryContent(BYTES);
    }

    @Test
    void aTransferStopsWhenItIsNotWantedAnyMore() {
        server.stall("/a.glb", new byte[100]);
        assertThat(catchThrowableOfType(
                                DeliveryException.class,
                                () -> fetcher.fetch(wanted(server.address("/a.glb")), file(), (_, _) -> false))
                        .kind())
                .isEqualTo(Kind.CANCELLED);
    }
}
