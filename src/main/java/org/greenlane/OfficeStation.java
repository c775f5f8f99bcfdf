package org.greenlane;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.greenlane.desk.supervisor.StationRoom;
import org.greenlane.gear.HardwareProfile;
import org.greenlane.gear.ProfileException;
import org.greenlane.health.DeviceState;
import org.greenlane.health.OperatorId;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.staff.Credential;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the station is, as the supervisor's desk shows it, and hands on what it shall be.
final class OfficeStation implements StationRoom {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeStation.class);

    private final Station station;
    private final OfficeDoor door;
    private final Optional<Reopening> reopening;
    private final Executor thread;

    /// @param reopening empty where nobody can close the gate and open it again
    OfficeStation(Station station, OfficeDoor door, Optional<Reopening> reopening, Executor thread) {
        this.station = station;
        this.door = door;
        this.reopening = reopening;
        this.thread = thread;
    }

    @Override
    public void look(Consumer<State> told) {
        thread.execute(() -> {
            StationSettings now = station.settings();
            Optional<StationSettings> before = StationChange.undone(station.home(), now);
            told.accept(new State(
                    shown(now),
                    before.map(this::shown),
                    before.filter(then -> StationChange.takesPin(now, then)).isPresent(),
                    isChangeable(),
                    reopening.filter(Reopening::failed).isPresent()));
        });
    }

    private boolean isChangeable() {
        return reopening.isPresent() && !station.settings().demo();
    }

    private Settings shown(StationSettings settings) {
        StationSettings.Start start = settings.start();
        String profile = start.profile().or(() -> reopening.map(Reopening::profile)).orElse("");
        return new Settings(
                start.language().or(() -> reopening.map(Reopening::language)).orElse(""),
                start.look().or(() -> reopening.map(Reopening::look)).orElse(""),
                settings.site(),
                settings.region(),
                profile,
                devices(profile),
                SetupAnswers.names(start.ports()),
                new RootFingerprint(settings.rootFingerprint()));
    }

    /// What hangs on ports, by its name. A profile that is gone since, or broken, says nothing.
    static SortedMap<String, DeviceState.Kind> devices(String profile) {
        SortedMap<String, DeviceState.Kind> devices = new TreeMap<>();
        try {
            HardwareProfile.find(profile).serial().forEach(device -> devices.put(device.name(), device.kind()));
        } catch (ProfileException | IOException e) {
            LOG.info("the devices of profile {} are not known", profile, e);
        }
        return devices;
    }

    @Override
    public void wish(Wish wish, Optional<Typed> pin, Consumer<Answer> told) {
        thread.execute(() -> {
            Optional<OperatorId> by = door.supervisor();
            Answer defect = new Answer.PinRefused(new SignIn.Unavailable());
            Told.surely(answer -> begins(answer, by, wish, pin, told), defect, () -> answer(by, pin));
        });
    }

    private Answer answer(Optional<OperatorId> by, Optional<Typed> pin) {
        try {
            return by.isPresent() && isChangeable() ? looked(by.get(), pin) : new Answer.Stays();
        } finally {
            pin.ifPresent(Typed::wipe);
        }
    }

    private void begins(Answer answer, Optional<OperatorId> by, Wish wish, Optional<Typed> pin, Consumer<Answer> told) {
        told.accept(answer);
        if (answer instanceof Answer.Begins) {
            reopening.orElseThrow().wished().accept(new StationWish(by.orElseThrow(), wish, pin.isPresent()));
        }
    }

    /// Before the gate is closed, which a wrong PIN shall not do.
    private Answer looked(OperatorId by, Optional<Typed> pin) {
        if (pin.isEmpty()) {
            return new Answer.Begins();
        }
        SignIn end = station.staff()
                .map(book -> book.identify(new Credential.Pin(by, pin.get().symbols())))
                .orElseGet(SignIn.Unavailable::new);
        return end instanceof SignIn.Welcome ? new Answer.Begins() : new Answer.PinRefused(end);
    }
}
