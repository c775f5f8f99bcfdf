package org.greenlane.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The devices that are tried now, and what was seen of them. Belongs to the screen's thread.
final class Bench {
    private final Machine machine;
    private final Executor screen;
    private final Runnable changed;
    private final Consumer<String> read;
    private final Map<String, Trial.State> states = new TreeMap<>();
    private final Map<String, Map<String, Trial.State>> onPorts = new TreeMap<>();
    private Optional<Trial> trial = Optional.empty();
    private int turn;

    /// @param read takes codes
    Bench(Machine machine, Executor screen, Runnable changed, Consumer<String> read) {
        this.machine = machine;
        this.screen = screen;
        this.changed = changed;
        this.read = read;
    }

    /// Tries those of another profile, or only its cameras.
    void open(String profile, SortedMap<String, String> ports, boolean camerasOnly) {
        close();
        states.clear();
        int mine = turn;
        trial = Optional.of(machine.tryOut(profile, ports, camerasOnly, new Trial.Hearing() {
            @Override
            public void stands(String device, Trial.State state) {
                screen.execute(() -> {
                    if (mine == turn) {
                        stand(device, state);
                    }
                });
            }

            @Override
            public void read(String text) {
                screen.execute(() -> {
                    if (mine == turn) {
                        read.accept(text);
                    }
                });
            }
        }));
    }

    private void stand(String device, Trial.State state) {
        // What was seen once stays seen while the device is there.
        boolean known = state instanceof Trial.State.There && states.get(device) instanceof Trial.State.Seen;
        if (!known && !state.equals(states.put(device, state))) {
            note(device, state);
            changed.run();
        }
    }

    /// What was seen of it on a port, in any trial before.
    Optional<Trial.State> seenAt(String device, PortOffer port) {
        return onPorts.getOrDefault(device, Map.of()).entrySet().stream()
                .filter(known -> port.goesBy(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void note(String device, Trial.State state) {
        if (state instanceof Trial.State.Looking) {
            return;
        }
        trial.stream()
                .flatMap(it -> it.devices().stream())
                .filter(tried -> tried.name().equals(device))
                .flatMap(tried -> tried.port().stream())
                .forEach(port -> onPorts.computeIfAbsent(device, _ -> new TreeMap<>()).put(port, state));
    }

    void close() {
        turn++;
        trial.ifPresent(Trial::close);
        trial = Optional.empty();
    }

    List<DeviceRow> rows() {
        List<DeviceRow> rows = new ArrayList<>();
        for (Trial.Tried device : trial.map(Trial::devices).orElse(List.of())) {
            rows.add(new DeviceRow(
                    device.name(),
                    device.kind(),
                    states.getOrDefault(device.name(), new Trial.State.Looking()),
                    device.port()));
        }
        return List.copyOf(rows);
    }

    void pulse(String device) {
        trial.ifPresent(it -> it.pulse(device));
    }

    void judge(String device, Trial.State state) {
        stand(device, state);
    }
}
