package org.greenlane.bench.decode;

import java.time.Duration;
import java.util.List;
import org.greenlane.sight.EyeKind;

/// What to measure of streams.
///
/// @param readers side by side, each at every frame
/// @param look time of a cascade for one frame
/// @param seed of the codes, of who holds them and how
/// @param episodes of each kind
/// @param frames of each episode, from when somebody comes
public record LivePlan(List<EyeKind> readers, Duration look, long seed, int episodes, int frames) {
    public LivePlan {
        readers = List.copyOf(readers);
        if (readers.isEmpty() || episodes < 1 || frames < 1) {
            throw new IllegalArgumentException("there are readers, episodes and frames");
        }
    }
}
