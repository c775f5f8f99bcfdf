package org.greenlane.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.greenlane.card.sam.SimulatedModule;
import org.greenlane.desk.kiosk.TrayCard;
import org.greenlane.sight.simulated.Scene;
import org.greenlane.sight.simulated.SimulatedCamera;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The travellers in the tray: one of them at a time steps before the camera, shows a code, and goes again once it has
/// been answered.
public final class Travellers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Travellers.class);
    private static final long LINGERS_MILLISECONDS = 1200;
    private static final long GIVES_UP_SECONDS = 8;

    private final DemoAuthority authority;
    private final SimulatedCamera camera;
    private final Optional<SimulatedModule> reader;
    private final InstantSource clock;
    private final ScheduledExecutorService stage = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("travellers").factory());
    private @Nullable ScheduledFuture<?> leaving;

    /// @param reader where cards are laid down; without one nobody comes with a card
    public Travellers(
            DemoAuthority authority, SimulatedCamera camera, Optional<SimulatedModule> reader, InstantSource clock) {
        this.authority = authority;
        this.camera = camera;
        this.reader = reader;
        this.clock = clock;
    }

    /// The cards of the tray, in that language.
    public List<TrayCard> cards(String language) {
        TravellerWords words = TravellerWords.in(language);
        return who().stream()
                .map(t -> new TrayCard(t.name(), words.title(t), words.subtitle(t), t.holds(), edge(t)))
                .toList();
    }

    /// Who comes to this gate.
    public List<Traveller> who() {
        return Arrays.stream(Traveller.values())
                .filter(traveller -> reader.isPresent() || traveller.medium().isPresent())
                .toList();
    }

    private static TrayCard.Edge edge(Traveller traveller) {
        return switch (traveller.expected()) {
            case PASS -> TrayCard.Edge.PASS;
            case ASK_STAFF -> TrayCard.Edge.ASK;
            case STOP -> TrayCard.Edge.STOP;
        };
    }

    /// Puts the traveller of that card before the camera. From any thread; never waits.
    public void show(String cardId) {
        stage.execute(() -> step(Traveller.valueOf(cardId)));
    }

    /// Lays the card of an old woman without a phone down. From any thread; never waits.
    public void layCardWithoutPhone() {
        stage.execute(() -> {
            leave();
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
            reader.ifPresent(it -> it.lay(authority.cardWithoutPhone(today)));
            leaveAfter(TimeUnit.SECONDS.toMillis(GIVES_UP_SECONDS));
        });
    }

    /// Whoever is there goes. Waits until they have.
    public void goAway() {
        CompletableFuture.runAsync(this::leave, stage).join();
    }

    /// The gate has answered: whoever stands there goes. From any thread; never waits.
    public void answered() {
        stage.execute(() -> leaveAfter(LINGERS_MILLISECONDS));
    }

    private void step(Traveller traveller) {
        try {
            List<String> codes = authority.codesOf(traveller, clock.instant());
            leave();
            traveller
                    .medium()
                    .ifPresent(medium -> camera.hold(new Scene(codes, medium, traveller.name().hashCode())));
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
            authority.cardOf(traveller, today).ifPresent(card -> reader.ifPresent(it -> it.lay(card)));
            leaveAfter(TimeUnit.SECONDS.toMillis(GIVES_UP_SECONDS));
        } catch (IOException e) {
            LOG.error("The demo's authority cannot issue a code", new UncheckedIOException(e));
        }
    }

    private void leaveAfter(long milliseconds) {
        if (leaving != null) {
            leaving.cancel(false);
        }
        leaving = stage.schedule(this::leave, milliseconds, TimeUnit.MILLISECONDS);
    }

    private void leave() {
        camera.hold(Scene.nobody());
        reader.ifPresent(SimulatedModule::take);
    }

    @Override
    public void close() {
        stage.shutdownNow();
    }
}
