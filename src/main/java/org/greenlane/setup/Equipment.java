package org.greenlane.setup;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.greenlane.health.Fault;

/// What the station is made of: its profile, on which ports its devices hang, and what was seen of each while it was tried.
/// Belongs to the screen's thread.
public final class Equipment {
    private final Machine machine;
    private final Executor screen;
    private final Draft draft;
    private final Runnable changed;
    private final Bench bench;
    private final boolean isAtWork;
    private Optional<Trouble> refused = Optional.empty();
    private Optional<List<PortOffer>> ports = Optional.empty();
    private List<DeviceRow> tried = List.of();
    private boolean trying;

    /// @param isAtWork whether the station is there already
    /// @param read takes codes
    Equipment(
            Machine machine, Executor screen, Draft draft, boolean isAtWork, Runnable changed, Consumer<String> read) {
        this.machine = machine;
        this.screen = screen;
        this.draft = draft;
        this.isAtWork = isAtWork;
        this.changed = changed;
        this.bench = new Bench(machine, screen, changed, read);
    }

    public List<ProfileOffer> profiles() {
        return machine.profiles();
    }

    /// The profile that is chosen, if there is one of that name.
    public Optional<String> profile() {
        return draft.profile()
                .filter(name -> machine.profiles().stream().anyMatch(offer -> offer.name().equals(name)));
    }

    /// The devices that are tried, or were when that step was left.
    public List<DeviceRow> rows() {
        return trying ? bench.rows() : tried;
    }

    /// How the cameras stand before which the root's sheet is held.
    public List<DeviceRow> cameras() {
        return bench.rows();
    }

    /// Another profile's devices are tried.
    public void choose(String profile) {
        refused = Optional.empty();
        draft.profile(profile);
        tryAll();
        changed.run();
    }

    /// The serial ports that are there; empty while they are looked for.
    public Optional<List<PortOffer>> ports() {
        return ports;
    }

    /// Looks which there are now.
    public void lookForPorts() {
        ports = Optional.empty();
        refused = Optional.empty();
        machine.ports(found -> screen.execute(() -> {
            ports = Optional.of(List.copyOf(found));
            changed.run();
        }));
        changed.run();
    }

    /// What was seen of a device the last time it was tried on a port.
    public Optional<Trial.State> seenAt(String device, PortOffer port) {
        return bench.seenAt(device, port);
    }

    /// Tries a device on another port, and all others again; not on one on which another device is.
    public void move(String device, PortOffer port) {
        refused = holder(device, port).map(other -> new Trouble(Trouble.Kind.PORT_TAKEN, other));
        if (refused.isEmpty()) {
            draft.port(device, port.name());
            tryAll();
        }
        changed.run();
    }

    /// The port that was chosen for a device; empty while it is on its profile's own.
    public Optional<String> chosenPort(String device) {
        return Optional.ofNullable(draft.ports().get(device));
    }

    /// Puts a device back where it was.
    ///
    /// @param port that was chosen for it; empty for its profile's own
    public void moveBack(String device, Optional<String> port) {
        refused = Optional.empty();
        if (!chosenPort(device).equals(port)) {
            port.ifPresentOrElse(name -> draft.port(device, name), () -> draft.ports().remove(device));
            tryAll();
        }
        changed.run();
    }

    /// Which other device is on a port, by its name. One that is meant by a name that several ports have is on none of them
    /// for certain.
    public Optional<String> holder(String device, PortOffer port) {
        List<PortOffer> all = ports.orElse(List.of());
        return rows().stream()
                .filter(row -> !row.name().equals(device))
                .filter(row -> row.port()
                        .filter(name -> port.goesBy(name)
                                && all.stream().filter(offer -> offer.goesBy(name)).count() <= 1)
                        .isPresent())
                .map(DeviceRow::name)
                .findFirst();
    }

    /// Why the port that was touched last was not taken.
    Optional<Trouble> refused() {
        return refused;
    }

    /// Whether a barrier may be opened to try it. At a station that is at work it opens for nothing but a pass that is in the log.
    public boolean mayPulse() {
        return !isAtWork;
    }

    /// @throws IllegalStateException if it may not
    public void pulse(String device) {
        if (!mayPulse()) {
            throw new IllegalStateException("a barrier at work opens for recorded passes alone");
        }
        bench.pulse(device);
    }

    /// What somebody saw of a device that says nothing of itself.
    public void saw(String device, boolean works) {
        bench.judge(device, works ? new Trial.State.Seen() : new Trial.State.Broken(Fault.Kind.DEVICE_SILENT));
    }

    void tryAll() {
        trying = true;
        profile().ifPresent(name -> bench.open(name, draft.ports(), false));
    }

    void watch() {
        profile().ifPresent(name -> bench.open(name, draft.ports(), true));
    }

    /// What was seen is remembered.
    void rest() {
        refused = Optional.empty();
        if (trying) {
            tried = bench.rows();
            trying = false;
        }
        bench.close();
    }
}
