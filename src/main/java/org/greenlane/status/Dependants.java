package org.greenlane.status;

import java.util.List;
import java.util.Optional;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.Reason;
import org.greenlane.health.SubjectKey;

/// Whom somebody brings along by the family bindings of the signed statuses.
public sealed interface Dependants {
    /// All of them; nobody, where nobody is bound.
    record Bound(List<Dependant> people) implements Dependants {
        public Bound {
            people = List.copyOf(people);
        }
    }

    /// The pages cannot answer: what they do not show may have been withdrawn.
    record Unanswerable(Reason reason) implements Dependants {}

    /// One person without a document of their own.
    ///
    /// @param age where the region says it
    record Dependant(SubjectKey subject, Optional<AgeGroup> age) {}
}
