package org.greenlane;

import java.util.Optional;
import org.greenlane.health.RootFingerprint;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;

/// From what somebody answered to what stands in the settings, and back.
public final class SetupAnswers {
    private SetupAnswers() {}

    static StationSettings settings(Answers answers, Optional<String> source) {
        UpdateSettings updates = new UpdateSettings(source, Optional.empty(), UpdateSettings.NONE.every());
        return new StationSettings(answers.region(), answers.site(), answers.root().hex(), false, updates)
                .starting(new StationSettings.Start(Optional.of(answers.profile()), Optional.of(answers.language())));
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
                new StationSettings.Start(Optional.of(answers.profile()), Optional.of(answers.language())));
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
                present.updates().source());
    }
}
