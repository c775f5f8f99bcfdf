package org.greenlane.sight.simulated;

/// Time that stands still but for those who wait.
final class FakeTicker implements Ticker {
    private long now = 17;

    @Override
    public long now() {
        return now;
    }

    @Override
    public void waitFor(long nanos) {
        now += nanos;
    }
}
