package org.greenlane.sight.qr;

/// How much more may be tried in a picture, in thousands of samples, roughly: a picture full of texture must not cost more
/// than one full of codes.
final class Work {
    private static final double QUICK = 500;
    private static final double THOROUGH = 2500;

    /// Where there is one code there may be many.
    private static final double EACH_SUCCESS = 100;

    private final QrReader.Effort effort;
    private double left;

    Work(QrReader.Effort effort) {
        this.effort = effort;
        left = effort == QrReader.Effort.QUICK ? QUICK : THOROUGH;
    }

    boolean isThorough() {
        return effort == QrReader.Effort.THOROUGH;
    }

    void spend(double samples) {
        left -= samples / 1000;
    }

    void succeeded() {
        left += EACH_SUCCESS;
    }

    boolean isUsedUp() {
        return left <= 0;
    }
}
