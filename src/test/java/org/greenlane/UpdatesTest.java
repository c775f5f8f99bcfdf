package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.greenlane.authority.Authority;
import org.greenlane.authority.Delivery;
import org.greenlane.authority.SyntheticPeople;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.delivery.DeliveryIndex;
import org.greenlane.delivery.WebServer;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.health.Known;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.SubjectKey;
import org.greenlane.lane.Shown;
import org.greenlane.status.LayerInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A running station takes news in by itself, says what it refuses, and makes damage good, while its gate goes on.
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class UpdatesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Region HOME = SyntheticRegion.HOME.region();
    private static final int PEOPLE = 6000;
    private static final long SEED = 11;

    @TempDir
    static Path shared;

    private static Authority authority;
    private static List<Path> delivery;

    @TempDir
    Path folder;

    private final HealthBoard board = new HealthBoard();
    private final LinkedBlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final CountDownLatch importing = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private WebServer server;
    private StationHome home;
    private Station station;
    private Updates updates;

    @BeforeAll
    static void anAuthorityDelivers() throws Exception {
        authority = Authority.init(shared.resolve("authority"), new SecureRandom(), NOW.minus(Duration.ofDays(1)));
        delivery = new Delivery(authority, NOW.minus(Duration.ofHours(1)), Duration.ofDays(1))
                .write(shared.resolve("delivery"), PEOPLE, SEED);
    }

    @BeforeEach
    void aStationIsSetUp() throws Exception {
        server = new WebServer();
        home = new StationHome(folder.resolve("station")).create();
        mayGoOn.countDown();
    }

    private void open(UpdateSettings settings, CountDownLatch gate) throws Exception {
        openWith(settings, new Updates.Screen(view -> hold(view, gate), () -> changes.add("changed")));
    }

    private void openWith(UpdateSettings settings, Updates.Screen screen) throws Exception {
        new StationSettings(
                        SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), false, settings)
                .write(home.settings());
        station = Station.open(home, () -> NOW, board, Station.Recording.LOG);
        updates = new Updates(station, Runnable::run, UpdateRound.Terms.SERVICE, screen);
        updates.start();
    }

    private void hold(Optional<UpdateView> view, CountDownLatch gate) {
        if (view.isPresent()) {
            importing.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private UpdateSettings web() {
        return new UpdateSettings(
                Optional.of(server.address("/d/").toString()), Optional.empty(), Duration.ofHours(1));
    }

    private void publish() throws Exception {
        for (Path file : delivery) {
            server.serve("/d/" + file.getFileName(), Files.readAllBytes(file), "\"" + file.getFileName() + "\"");
        }
        byte[] index = DeliveryIndex.of(delivery).text().getBytes(StandardCharsets.US_ASCII);
        server.serve("/d/" + DeliveryIndex.NAME, index, "\"i\"");
    }

    private void layIntoIncoming(List<Path> files) throws Exception {
        Path stick = Files.createDirectories(home.incoming().resolve("stick"));
        for (Path file : files) {
            Files.copy(file, stick.resolve(file.getFileName()));
        }
    }

    /// Until it is so: looked at whenever the updates say that something may have changed.
    private void until(BooleanSupplier so) throws InterruptedException {
        while (!so.getAsBoolean()) {
            assertThat(changes.poll(60, TimeUnit.SECONDS)).isNotNull();
        }
    }

    /// But for the key, which lies open here.
    private boolean allIsWell() {
        return board.faults().stream().allMatch(fault -> fault.kind() == Fault.Kind.KEY_LIES_OPEN);
    }

    private boolean stands(Fault.Kind kind, String name) {
        return board.faults().stream()
                .anyMatch(fault -> fault.kind() == kind && fault.detail().startsWith(name + ":"));
    }

    private static SubjectKey someone() throws Exception {
        return new SyntheticPeople(SEED).person(7).subject(authority.subjectKey());
    }

    @AfterEach
    void allIsClosed() {
        updates.close();
        station.close();
        server.close();
    }

    @Test
    void whatTheAddressPublishesIsInForceWithoutARestart() throws Exception {
        publish();
        open(web(), mayGoOn);
        until(() -> station.statuses().freshness().isPresent() && allIsWell());
        assertThat(station.trust().freshness()).isPresent();
        assertThat(station.recognition()).isPresent();
        assertThat(station.statuses().find(someone(), HOME).getFirst()).isInstanceOf(Known.Found.class);
        assertThat(home.bundles()).isDirectoryContaining(file -> file.toString().endsWith(".glb"));
    }

    @Test
    void aScreenThatBreaksDoesNotEndTheLooks() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        publish();
        openWith(web(), new Updates.Screen(_ -> {}, () -> {
            if (broken.getCount() > 0) {
                broken.countDown();
                throw new IllegalStateException("no screen");
            }
            changes.add("changed");
        }));
        until(() -> station.statuses().freshness().isPresent());
        assertThat(broken.getCount()).isZero();
    }

    @Test
    void theGateAnswersWhileABundleIsTakenIn() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        publish();
        open(web(), answered);
        assertThat(importing.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(station.checkpoint().admit(new Shown(List.of("no code"))).number()).isEqualTo(1);
        answered.countDown();
        until(() -> station.statuses().freshness().isPresent());
    }

    @Test
    void anAddressWhereNobodyAnswersStandsOnTheBoardUntilItDoes() throws Exception {
        open(web(), mayGoOn);
        until(() -> stands(Fault.Kind.DELIVERY_UNREACHABLE, "NOT_FOUND"));
        publish();
        updates.lookNow();
        until(() -> station.statuses().freshness().isPresent() && allIsWell());
    }

    @Test
    void aDeliveryThatIsRefusedStandsOnTheBoardByItsName() throws Exception {
        layIntoIncoming(delivery);
        Authority stranger = Authority.init(folder.resolve("stranger"), new SecureRandom(), NOW);
        List<Path> foreign = new Delivery(stranger, NOW, Duration.ofDays(1)).write(folder.resolve("f"), 10, SEED);
        open(UpdateSettings.NONE, mayGoOn);
        updates.lookNow();
        until(() -> Files.isDirectory(home.incoming().resolve("taken/stick")));
        assertThat(home.incoming().resolve("taken/stick")).isDirectory();
        layIntoIncoming(List.of(foreign.getLast()));
        updates.lookNow();
        until(() -> stands(Fault.Kind.DELIVERY_REFUSED, "FOREIGN_SIGNER"));
        assertThat(station.statuses().find(someone(), HOME).getFirst()).isInstanceOf(Known.Found.class);
        assertThat(home.incoming().resolve("refused/stick")).isDirectory();
    }

    @Test
    void statusesThatAreBrokenAtTheStartAreRebuiltByThemselves() throws Exception {
        StationSettings settings = new StationSettings(
                SyntheticRegion.HOME.region(), SiteKind.STATION, authority.rootFingerprint(), false);
        settings.write(home.settings());
        assertThat(StationImport.of(home, List.of(shared.resolve("delivery")), () -> NOW, (_, _) -> true))
                .allMatch(ImportLine::taken);
        Path file = home.statuses().resolve("statuses-000001.mv.db");
        Files.write(file, new byte[(int) Files.size(file)]);
        open(UpdateSettings.NONE, mayGoOn);
        assertThat(station.statuses().damages()).hasSize(1);
        SubjectKey someone = someone();
        until(() -> station.statuses().find(someone, HOME).getFirst() instanceof Known.Found && allIsWell());
    }

    @Test
    void statusesThatAreFoundDamagedAtALookUpAreRebuiltWithoutARestart() throws Exception {
        layIntoIncoming(delivery);
        open(UpdateSettings.NONE, mayGoOn);
        updates.lookNow();
        until(() -> station.statuses().freshness().isPresent());
        Path file = home.statuses().resolve("statuses-000001.mv.db");
        Files.write(file, new byte[(int) Files.size(file)]);
        assertThat(station.statuses().verify((_, _) -> true)).singleElement().matches(layer -> layer.bad() > 0);
        assertThat(station.statuses().layers()).allMatch(LayerInfo::damaged);
        updates.damageMet();
        until(() -> station.statuses().layers().stream().noneMatch(LayerInfo::damaged));
        assertThat(station.statuses().find(someone(), HOME).getFirst()).isInstanceOf(Known.Found.class);
    }
}
