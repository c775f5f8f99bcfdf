package org.greenlane;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenlane.health.RootFingerprint;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.wire.PortName;

/// From what somebody answered to what stands in the settings, and back.
public final class SetupAnswers {
    private SetupAnswers() {}

    static StationSettings settings(Answers answers, Optional<String> source) {
        UpdateSettings updates = new UpdateSettings(source, Optional.empty(), UpdateSettings.NONE.every());
        return new StationSettings(answers.region(), answers.site(), answers.root().hex(), false, updates)
                .starting(start(answers, Optional.empty()));
    }

    /// @param look which the assistant does not ask for
    private static StationSettings.Start start(Answers answers, Optional<String> look) {
        return new StationSettings.Start(
                Optional.of(answers.profile()), Optional.of(answers.language()), look, ports(answers.ports()));
    }

    /// As the assistant named them; what is no name of a port is left out.
    static SortedMap<String, PortName> ports(SortedMap<String, String> named) {
        SortedMap<String, PortName> ports = new TreeMap<>();
        named.forEach((device, name) -> PortName.of(name).ifPresent(port -> ports.put(device, port)));
        return ports;
    }

    static SortedMap<String, String> names(SortedMap<String, PortName> ports) {
        SortedMap<String, String> names = new TreeMap<>();
        ports.forEach((device, port) -> names.put(device, port.toString()));
        return names;
    }

    /// A station that is something else from now on; where it looks for deliveries and what opens its key stay.
    static StationSettings over(StationSettings before, Answers answers) {
        return new StationSettings(
                answers.region(),
                answers.site(),
                answers.root().hex(),
                before.demo(),
                before.updates(),
                before.keyFile(),
                start(answers, before.start().look()));
    }

    /// What a station is now; how its key is locked stays as it is.
    ///
    /// @param profile that it starts with
    /// @param language that it starts with
    public static Answers of(StationSettings present, String profile, String language) {
        return new Answers(
                language,
                present.site(),
                present.region(),
                profile,
                Optional.empty(),
                new RootFingerprint(present.rootFingerprint()),
                new KeyChoice.Open(),
                present.updates().source(),
                names(present.start().ports()));
    }
}
