package org.greenlane;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.greenlane.desk.parts.PreviewFrame;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.setup.PortOffer;
import org.greenlane.setup.ProfileOffer;
import org.greenlane.setup.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The devices of this machine while a station is set up: found and tried on a thread of their own, one after the other.
final class SetupDevices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SetupDevices.class);

    private final SetupGear gear;
    private final Consumer<PreviewFrame> preview;
    private final InstantSource clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("set-up-devices").factory());

    SetupDevices(SetupGear gear, Consumer<PreviewFrame> preview, InstantSource clock, NativeFolder library) {
        this.gear = gear;
        this.preview = preview;
        this.clock = clock;
        thread.execute(library::load);
    }

    List<ProfileOffer> profiles() {
        return gear.profiles().stream()
                .map(named -> new ProfileOffer(named.name(), DeviceTrial.kinds(named.profile())))
                .toList();
    }

    /// The serial ports that are there now.
    void ports(Consumer<List<PortOffer>> told) {
        thread.execute(() -> told.accept(seen()));
    }

    /// None, where they cannot be listed.
    private List<PortOffer> seen() {
        try {
            return PortOffers.of(gear.ports().get());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Serial ports cannot be listed", e);
            return List.of();
        }
    }

    Trial tryOut(
            String profile, SortedMap<String, String> ports, boolean camerasOnly, Trial.Hearing hearing) {
        HardwareProfile chosen = gear.profiles().stream()
                .filter(named -> named.name().equals(profile))
                .map(SetupGear.Named::profile)
                .findFirst()
                .orElseThrow()
                .withPorts(SetupAnswers.ports(ports));
        DeviceTrial trial = DeviceTrial.of(
                gear.cameras().apply(chosen),
                camerasOnly ? List.of() : gear.serial().apply(chosen),
                new DeviceTrial.Heard(hearing, preview),
                clock);
        thread.execute(trial::start);
        return new Queued(trial);
    }

    /// Gives its devices back before the next one takes them, and lets nobody wait for that.
    private final class Queued implements Trial {
        private final DeviceTrial trial;

        Queued(DeviceTrial trial) {
            this.trial = trial;
        }

        @Override
        public List<Tried> devices() {
            return trial.devices();
        }

        @Override
        public void pulse(String device) {
            trial.pulse(device);
        }

        @Override
        public void close() {
            thread.execute(trial::close);
        }
    }

    /// Takes nothing more; what was begun goes on.
    @Override
    public void close() {
        thread.shutdown();
    }

    /// @return false if it did not end in time
    boolean await(Duration longest) throws InterruptedException {
        return thread.awaitTermination(longest.toSeconds(), TimeUnit.SECONDS);
    }
}
