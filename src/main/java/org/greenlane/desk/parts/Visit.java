package org.greenlane.desk.parts;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Hands answers over to the screen's thread, while the one who asked is still there: what comes later is for nobody.
public final class Visit {
    private final Executor screen;
    private final Runnable changed;
    private int number;

    /// @param changed called after each answer was taken
    public Visit(Executor screen, Runnable changed) {
        this.screen = screen;
        this.changed = changed;
    }

    /// Takes an answer that may come on any thread, and has all drawn anew.
    public <T> Consumer<T> take(Consumer<? super T> action) {
        return takeQuietly(answer -> {
            action.accept(answer);
            changed.run();
        });
    }

    /// Takes an answer that may come on any thread; what was typed stays.
    public <T> Consumer<T> takeQuietly(Consumer<? super T> action) {
        int asked = number;
        return answer -> screen.execute(() -> {
            if (asked == number) {
                action.accept(answer);
            }
        });
    }

    /// Whoever was here has gone. On the screen's thread.
    public void end() {
        number++;
    }

    /// Something is to be drawn anew. On the screen's thread.
    public void changed() {
        changed.run();
    }
}
