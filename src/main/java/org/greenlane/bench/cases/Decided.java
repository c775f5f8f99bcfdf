package org.greenlane.bench.cases;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.Reason;

/// What became of one case.
///
/// @param name its path in the folder of cases
/// @param refused why it was refused; empty if it stands, signature and all
/// @param wrong what was decided otherwise than its authors say; empty if nothing was
/// @param exception why it is, where that is known
public record Decided(String name, Optional<Reason> refused, List<String> wrong, Optional<String> exception) {
    public Decided {
        wrong = List.copyOf(wrong);
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }

    /// Right, or otherwise for a reason that is known.
    public boolean isKnown() {
        return isRight() || exception.isPresent();
    }
}
