package org.greenlane.desk.supervisor;

import java.util.function.Consumer;

/// What happened today. Never waits; the answer comes on any thread.
public interface TodayBook {
    void look(Consumer<TodayAnswer> told);
}
