package org.greenlane.bench.decode;

import org.greenlane.bench.Latencies;

/// The looks of one reader at one kind of pictures.
public final class Tally {
    private final Latencies wall = new Latencies();
    private final Latencies core = new Latencies();
    private long pictures;
    private long picturesRead;
    private long symbols;
    private long symbolsRead;
    private long wrong;

    /// Counts one look.
    ///
    /// @param wallTime that it took, in nanoseconds
    /// @param coreTime for which it had a core, in nanoseconds
    void add(Score score, long wallTime, long coreTime) {
        pictures++;
        picturesRead += score.read() > 0 ? 1 : 0;
        symbols += score.symbols();
        symbolsRead += score.read();
        wrong += score.wrong();
        wall.add(wallTime);
        core.add(coreTime);
    }

    /// Counts the other's looks too.
    public void addAll(Tally other) {
        pictures += other.pictures;
        picturesRead += other.picturesRead;
        symbols += other.symbols;
        symbolsRead += other.symbolsRead;
        wrong += other.wrong;
        wall.addAll(other.wall);
        core.addAll(other.core);
    }

    public long pictures() {
        return pictures;
    }

    /// Those of which at least one symbol was read.
    public long picturesRead() {
        return picturesRead;
    }

    /// How many symbols are known to be there.
    public long symbols() {
        return symbols;
    }

    public long symbolsRead() {
        return symbolsRead;
    }

    /// What was read and is not there.
    public long wrong() {
        return wrong;
    }

    /// The time of each look.
    public Latencies wall() {
        return wall;
    }

    /// The time for which each look had a core.
    public Latencies core() {
        return core;
    }
}
