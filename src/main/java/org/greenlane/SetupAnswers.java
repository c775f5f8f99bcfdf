package org.greenlane;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenlane.health.RootFingerprint;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.setup.SetupStep;
import org.greenlane.wire.PortName;

/// From what somebody answered to what stands in the settings, and back.
public final class SetupAnswers {
    private SetupAnswers() {}

    static StationSettings settings(Answers answers, Optional<String> source) {
        UpdateSettings updates = new UpdateSettings(source, Optional.empty(), UpdateSettings.NONE.every());
        return new StationSettings(answers.region(), answers.site(), answers.root().hex(), false, updates)
                .starting(new StationSettings.Start(
                        Optional.of(answers.profile()), Optional.of(answers.language()), Optional.empty(), ports(answers.ports())));
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

    /// A station that is something else from now on; where it looks for deliveries and what opens its key stay. So does how it
    /// starts where that was not asked: what it runs with may have been named at its start, and the language is that of the
    /// assistant's own screen.
    ///
    /// @param only what alone was asked; empty where all was
    static StationSettings over(StationSettings before, Answers answers, Optional<SetupStep> only) {
        StationSettings.Start was = before.start();
        boolean devices = only.isEmpty() || only.get() == SetupStep.DEVICES;
        boolean language = only.isEmpty() || only.get() == SetupStep.LANGUAGE;
        return new StationSettings(
                answers.region(),
                answers.site(),
                answers.root().hex(),
                before.demo(),
                before.updates(),
                before.keyFile(),
                new StationSettings.Start(
                        devices ? Optional.of(answers.profile()) : was.profile(),
                        language ? Optional.of(answers.language()) : was.language(),
                        was.look(),
                        devices ? ports(answers.ports()) : was.ports()),
                before.commandSheet());
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
