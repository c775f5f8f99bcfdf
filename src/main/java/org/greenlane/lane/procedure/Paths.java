package org.greenlane.lane.procedure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.greenlane.lane.procedure.Procedure.Next;

/// The ways through one procedure: every choice leads somewhere, none back, none too far, and every step is on one.
final class Paths {
    private final Map<String, Map<String, Next>> steps;
    private final Fields fields;
    private final Deque<String> way = new ArrayDeque<>();
    /// How many questions can follow, the question counted.
    private final Map<String, Integer> depths = new HashMap<>();

    Paths(Map<String, Map<String, Next>> steps, Fields fields) {
        this.steps = steps;
        this.fields = fields;
    }

    void check(Question first) {
        int depth = walk(first);
        if (depth > Procedure.MOST_QUESTIONS) {
            fields.flaw("steps", "ask up to " + depth + " questions; at most " + Procedure.MOST_QUESTIONS);
        }
        for (String question : new TreeSet<>(steps.keySet())) {
            if (!depths.containsKey(question)) {
                fields.flaw("steps", "never lead to the question " + question);
            }
        }
    }

    private int walk(Question question) {
        Integer known = depths.get(question.name());
        if (known != null) {
            return known;
        }
        if (way.contains(question.name())) {
            fields.flaw("steps", "lead from the question " + question.name() + " back to it");
            return 0;
        }
        way.push(question.name());
        int deepest = 0;
        Map<String, Next> choices = steps.getOrDefault(question.name(), Map.of());
        for (Question.Choice choice : question.choices()) {
            switch (choices.get(choice.name())) {
                case Next.Ask(Question next) -> deepest = Math.max(deepest, walk(next));
                case Next.End _ -> {
                    // It leads out.
                }
                case null ->
                    fields.flaw(
                            "steps",
                            "lead nowhere from the choice " + choice.name() + " of the question " + question.name());
            }
        }
        way.pop();
        depths.put(question.name(), deepest + 1);
        return deepest + 1;
    }
}
