package org.greenlane.sight.qr;

import java.util.function.BooleanSupplier;

/// How much more may be tried in a picture, in thousands of samples, roughly: a picture full of texture must not cost more
/// than one full of codes, and none more than its time.
final class Work {
    private static final double QUICK = 500;
    private static final double THOROUGH = 2500;

    /// Where there is one code there may be several.
    private static final double EACH_SUCCESS = 100;

    /// From so many on it is a sheet full of codes, and worth to be read to the last.
    private static final int MANY = 6;

    private static final double EACH_OF_MANY = 1000;

    private final QrReader.Effort effort;
    private final BooleanSupplier over;
    private double left;
    private int successes;

    /// @param over whether the time is over
    Work(QrReader.Effort effort, BooleanSupplier over) {
        this.effort = effort;
        this.over = over;
        left = effort == QrReader.Effort.QUICK ? QUICK : THOROUGH;
    }

    boolean isThorough() {
        return effort == QrReader.Effort.THOROUGH;
    }

    void spend(double samples) {
        left -= samples / 1000;
    }

    void succeeded() {
        successes++;
        left += successes < MANY ? EACH_SUCCESS : EACH_OF_MANY;
    }

    boolean isOver() {
        return over.getAsBoolean();
    }

    boolean isUsedUp() {
        return left <= 0 || isOver();
    }
}
