package org.greenlane.bench.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One reader's episodes of one kind.
public final class LiveTally {
    /// The first read of an episode without one.
    public static final int NEVER = Integer.MAX_VALUE;

    private final Tally frames = new Tally();
    private final List<Integer> firsts = new ArrayList<>();

    /// @param first the frame in which everything shown had been read, counted from when it was held still; [#NEVER]
    void addEpisode(int first) {
        firsts.add(first);
    }

    /// Counts the other's episodes too.
    public void addAll(LiveTally other) {
        frames.addAll(other.frames);
        firsts.addAll(other.firsts);
    }

    /// The frames in which something was held still, each by itself.
    public Tally frames() {
        return frames;
    }

    public int episodes() {
        return firsts.size();
    }

    /// Episodes in which not everything was read.
    public int never() {
        return Collections.frequency(firsts, NEVER);
    }

    /// The frame by which that part of all episodes was read, or [#NEVER].
    ///
    /// @param part 0 to 1
    public int quantile(double part) {
        List<Integer> sorted = firsts.stream().sorted().toList();
        int at = (int) Math.ceil(part * sorted.size()) - 1;
        return sorted.isEmpty() ? NEVER : sorted.get(Math.max(0, at));
    }

    /// The part of the episodes that was read by that frame, 0 to 1.
    public double readBy(int frame) {
        return firsts.isEmpty() ? 0 : (double) firsts.stream().filter(first -> first <= frame).count() / firsts.size();
    }
}
