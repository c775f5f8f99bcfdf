package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.greenlane.delivery.DeliveryIndex;
import org.greenlane.delivery.WebServer;
import org.greenlane.desk.kiosk.UpdateView;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.health.Passage;
import org.greenlane.lane.Shown;

/// A station that runs and keeps itself up to date, the server that it looks at, and a clock that a test sets.
@SuppressWarnings("NullAway.Init")
final class UpdatingStation implements AutoCloseable {
    final HealthBoard board = new HealthBoard();
    final WebServer server;

    private final StationHome home;
    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private volatile Instant now = Site.NOW;
    private volatile Consumer<Optional<UpdateView>> screen = _ -> {};
    private Station station;
    private Updates updates;

    private UpdatingStation(StationHome home, WebServer server) {
        this.home = home;
        this.server = server;
    }

    /// A station that is set up and not opened yet.
    static UpdatingStation of(StationHome home) throws IOException {
        return new UpdatingStation(home, new WebServer());
    }

    Station station() {
        return station;
    }

    Updates updates() {
        return updates;
    }

    void setClock(Instant time) {
        now = time;
    }

    void onProgress(Consumer<Optional<UpdateView>> told) {
        screen = told;
    }

    /// Looks at the server.
    UpdateSettings web() {
        return new UpdateSettings(
                Optional.of(server.address("/d/").toString()), Optional.empty(), Duration.ofHours(1));
    }

    UpdatingStation open(UpdateSettings settings, UpdateRound.Terms terms) throws Exception {
        openWithoutWaiting(settings, terms);
        // The repair, and the first look.
        oneChange();
        oneChange();
        return this;
    }

    void openWithoutWaiting(UpdateSettings settings, UpdateRound.Terms terms) throws Exception {
        StationSettings old = StationSettings.read(home.settings());
        new StationSettings(old.region(), old.site(), old.rootFingerprint(), old.demo(), settings).write(home.settings());
        station = Station.open(home, () -> now, board, Station.Recording.LOG);
        updates = new Updates(
                station,
                Runnable::run,
                terms,
                new Updates.Screen(view -> screen.accept(view), () -> changes.add("changed")));
        changes.clear();
        updates.start();
    }

    UpdatingStation open(UpdateSettings settings) throws Exception {
        return open(settings, UpdateRound.Terms.SERVICE);
    }

    /// Hands these files out over HTTP, with an index that names them.
    void publish(Path... files) throws IOException {
        for (Path file : files) {
            server.serve("/d/" + file.getFileName(), Files.readAllBytes(file), "\"" + file.getFileName() + "\"");
        }
        publishIndex(files);
    }

    void publishIndex(Path... files) throws IOException {
        byte[] index = DeliveryIndex.of(List.of(files)).text().getBytes(StandardCharsets.US_ASCII);
        server.serve("/d/" + DeliveryIndex.NAME, index, "\"" + DeliveryIndex.of(List.of(files)).hashCode() + "\"");
    }

    /// Until it is so: looked at whenever the updates say that something may have changed.
    void until(BooleanSupplier so) throws InterruptedException {
        while (!so.getAsBoolean()) {
            oneChange();
        }
    }

    /// Looks at the source, and waits until that has ended.
    void look() throws InterruptedException {
        changes.clear();
        updates.lookNow();
        oneChange();
    }

    /// Meets damage, and waits until what can be done about it has been done.
    void meetDamage() throws InterruptedException {
        changes.clear();
        updates.damageMet();
        oneChange();
    }

    private void oneChange() throws InterruptedException {
        assertThat(changes.poll(60, TimeUnit.SECONDS)).isNotNull();
    }

    boolean stands(Fault.Kind kind, String name) {
        return board.faults().stream()
                .anyMatch(fault -> fault.kind() == kind && fault.detail().startsWith(name + ":"));
    }

    Passage answer(String code) {
        return station.checkpoint().admit(new Shown(List.of(code)));
    }

    static long bytesIn(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /// As a power cut closes it: without a word.
    void closeStation() {
        updates.close();
        station.close();
    }

    @Override
    public void close() {
        closeStation();
        server.close();
    }
}
