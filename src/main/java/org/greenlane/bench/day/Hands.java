package org.greenlane.bench.day;

import java.time.Duration;

/// How long people take for what they do at a desk. Assumed, not measured.
final class Hands {
    /// To see what there is, and touch it.
    static final Duration TOUCH = Duration.ofMillis(1200);
    /// A digit on a keyboard.
    static final Duration KEY = Duration.ofMillis(350);
    /// To hold something before a scanner.
    static final Duration SCAN = Duration.ofMillis(1500);
    /// To ask somebody something and hear the answer.
    static final Duration QUESTION = Duration.ofSeconds(4);
    /// Until a colleague has come over.
    static final Duration COLLEAGUE = Duration.ofSeconds(15);
    /// Until a supervisor has come, and seen the person.
    static final Duration SUPERVISOR = Duration.ofSeconds(45);

    private Hands() {}

    static Duration typing(int symbols) {
        return KEY.multipliedBy(symbols);
    }
}
