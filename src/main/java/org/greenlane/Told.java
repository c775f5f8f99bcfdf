package org.greenlane;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Whoever waits for an answer gets one, whatever goes wrong: a screen that waits for ever is a desk at which nobody works.
final class Told {
    private Told() {}

    /// @param otherwise what is told where there is a defect, which goes on to where the thread's defects end
    static <T> void surely(Consumer<? super T> told, T otherwise, Supplier<? extends T> answer) {
        T end = otherwise;
        try {
            end = answer.get();
        } finally {
            told.accept(end);
        }
    }
}
