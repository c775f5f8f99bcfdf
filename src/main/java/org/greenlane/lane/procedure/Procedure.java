package org.greenlane.lane.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenlane.health.Reason;
import org.greenlane.health.SiteKind;

/// One way through questions to an outcome, of one kind of site or several. It has no cycles, so it ends.
///
/// @param name as it stands in the log
/// @param reasons of which passages it is for; empty for those that no other procedure is for
/// @param first the question that it begins with
/// @param steps what follows, by the name of the question and that of the choice
public record Procedure(
        String name,
        Set<SiteKind> sites,
        Set<Reason> reasons,
        Question first,
        Map<String, Map<String, Next>> steps) {
    /// The longest way from the first question to an outcome.
    public static final int MOST_QUESTIONS = 12;

    public Procedure {
        sites = Set.copyOf(sites);
        reasons = Set.copyOf(reasons);
        Map<String, Map<String, Next>> copy = new LinkedHashMap<>();
        steps.forEach((question, choices) -> copy.put(question, Map.copyOf(choices)));
        steps = Map.copyOf(copy);
    }

    /// What follows a choice.
    public sealed interface Next {
        /// One more question.
        record Ask(Question question) implements Next {}

        record End(Outcome outcome) implements Next {}
    }

    /// @throws NullPointerException if the question is none of this procedure, or the choice none of the question
    public Next after(Question question, Question.Choice choice) {
        return Objects.requireNonNull(Objects.requireNonNull(steps.get(question.name())).get(choice.name()));
    }

    /// True if it is for passages that no other procedure is for.
    public boolean isForAllOthers() {
        return reasons.isEmpty();
    }

    /// Every outcome that can be reached, some of them perhaps more than once.
    public List<Outcome> outcomes() {
        return steps.values().stream()
                .flatMap(choices -> choices.values().stream())
                .filter(Next.End.class::isInstance)
                .map(next -> ((Next.End) next).outcome())
                .toList();
    }
}
