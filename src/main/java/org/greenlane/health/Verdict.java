package org.greenlane.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the gate answers. Doubt is [AskStaff], never [Pass].
public sealed interface Verdict {
    /// Why, the weightiest first; never empty.
    List<Reason> reasons();

    /// Go through.
    record Pass(TravelRisk travel, List<Reason> reasons) implements Verdict {
        public Pass {
            reasons = atLeastOne(reasons);
        }
    }

    /// A person must look at it, and has a next step for it.
    ///
    /// @param notice what the authority announced about this case, where it did
    record AskStaff(List<Reason> reasons, Optional<Notice> notice) implements Verdict {
        public AskStaff {
            reasons = atLeastOne(reasons);
        }

        public AskStaff(Reason reason) {
            this(List.of(reason), Optional.empty());
        }
    }

    /// Do not go through.
    record Stop(List<Reason> reasons) implements Verdict {
        public Stop {
            reasons = atLeastOne(reasons);
        }

        public Stop(Reason reason) {
            this(List.of(reason));
        }
    }

    /// The verdict of a group: it passes when all do.
    ///
    /// @throws IllegalArgumentException if there is none
    static Verdict gravest(List<Verdict> verdicts) {
        return verdicts.stream()
                .max(Comparator.comparingInt(Verdict::gravity))
                .orElseThrow(() -> new IllegalArgumentException("a group of nobody has no verdict"));
    }

    private static int gravity(Verdict verdict) {
        return switch (verdict) {
            case Pass _ -> 0;
            case AskStaff _ -> 1;
            case Stop _ -> 2;
        };
    }

    private static List<Reason> atLeastOne(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a verdict says why");
        }
        return List.copyOf(reasons);
    }
}
