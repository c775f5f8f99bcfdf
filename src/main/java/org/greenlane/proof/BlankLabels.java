package org.greenlane.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.proof.Triple.Blank;

/// Gives out labels in the order in which they are asked for.
final class BlankLabels {
    private final String prefix;
    private final Map<Blank, String> labels;

    BlankLabels(String prefix) {
        this(prefix, new LinkedHashMap<>());
    }

    private BlankLabels(String prefix, Map<Blank, String> labels) {
        this.prefix = prefix;
        this.labels = labels;
    }

    BlankLabels copy() {
        return new BlankLabels(prefix, new LinkedHashMap<>(labels));
    }

    boolean has(Blank node) {
        return labels.containsKey(node);
    }

    Optional<String> of(Blank node) {
        return Optional.ofNullable(labels.get(node));
    }

    /// The label of that node: the same one whenever it is asked.
    String give(Blank node) {
        return labels.computeIfAbsent(node, _ -> prefix + labels.size());
    }

    /// In the order in which they were first asked for.
    Set<Blank> inOrder() {
        return labels.keySet();
    }
}
