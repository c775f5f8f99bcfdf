package org.greenlane.setup;

import java.util.List;

/// Which step is in front. Belongs to the screen's thread.
final class Walk {
    private final List<SetupStep> steps;
    private SetupStep step;

    Walk(List<SetupStep> steps) {
        this.steps = List.copyOf(steps);
        this.step = steps.getFirst();
    }

    List<SetupStep> steps() {
        return steps;
    }

    SetupStep step() {
        return step;
    }

    boolean isAt(SetupStep one) {
        return step == one;
    }

    /// The last one has none after it.
    SetupStep next() {
        return steps.get(Math.min(at() + 1, steps.size() - 1));
    }

    /// The first one has none before it.
    SetupStep before() {
        return steps.get(Math.max(at() - 1, 0));
    }

    boolean isBehind(SetupStep earlier) {
        int there = steps.indexOf(earlier);
        return there >= 0 && there < at();
    }

    void go(SetupStep to) {
        step = to;
    }

    private int at() {
        return steps.indexOf(step);
    }
}
