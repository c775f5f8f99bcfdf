package org.greenlane.setup;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.OperatorId;

/// What a station is that shall be something else, and at whose wish.
///
/// @param present what it is; empty for one that is not there yet
/// @param by who began it, and gives their PIN again at its end: they may have gone since; empty where all have agreed
record Change(Optional<Answers> present, Optional<OperatorId> by) {
    static final Change NONE = new Change(Optional.empty(), Optional.empty());
    private static final List<SetupStep> STEPS =
            List.of(SetupStep.LANGUAGE, SetupStep.SITE, SetupStep.DEVICES, SetupStep.ROOT, SetupStep.READY);

    /// Through all that can be changed.
    static List<SetupStep> steps() {
        return STEPS;
    }

    /// Through one thing that can be changed.
    static List<SetupStep> steps(SetupStep what) {
        if (!STEPS.contains(what)) {
            throw new IllegalArgumentException(what + " is not changed here");
        }
        return List.of(what, SetupStep.READY);
    }

    /// Whether nobody passes afterwards before a delivery has come: for another region, or under another root.
    boolean needsDelivery(Draft draft) {
        return present.filter(was -> !draft.region().equals(Optional.of(was.region()))
                        || !draft.root().equals(Optional.of(was.root())))
                .isPresent();
    }
}
