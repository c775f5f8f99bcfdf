package org.greenlane.bench;

import java.nio.file.Path;
import java.util.List;
import org.greenlane.authority.Population;

/// What is to be measured.
///
/// @param lookUps how many of each contender count
/// @param contenders in the order in which they begin
/// @param folder in which the run makes a folder of its own
/// @param heap the most memory for Java's objects in each contender's process, for example `256m`
public record StatusBenchPlan(
        Population population, int lookUps, List<ContenderKind> contenders, Path folder, String heap) {
    /// Rounds that count.
    public static final int ROUNDS = 10;

    /// Rounds before them, of the same length.
    static final int WARM_ROUNDS = 3;
    /// The most look-ups; more would tell nothing new.
    public static final int MAX_LOOK_UPS = 10_000_000;

    private static final int MAX_CHANGES = 1_000_000;
    private static final int CHANGED_PART = 10;
    private static final int BUNDLE_BYTES_A_PERSON = 30;
    /// The bundle, and twice as much while it is made.
    private static final int MAKING = 3;
    /// For databases of nobody, logs and the like.
    private static final long MARGIN_BYTES = 200_000_000;

    public StatusBenchPlan {
        contenders = List.copyOf(contenders);
        if (lookUps < ROUNDS || lookUps > MAX_LOOK_UPS) {
            throw new IllegalArgumentException("there are " + ROUNDS + " to " + MAX_LOOK_UPS + " look-ups");
        }
        if (contenders.isEmpty()) {
            throw new IllegalArgumentException("somebody has to be measured");
        }
    }

    /// Look-ups in one round.
    int inOneRound() {
        return lookUps / ROUNDS;
    }

    /// How many people each delta tells of.
    public int changes() {
        return Math.clamp(population.people() / CHANGED_PART, 1, MAX_CHANGES);
    }

    /// How much free space the run needs, in bytes.
    long spaceNeeded() {
        long bundle = (long) population.people() * BUNDLE_BYTES_A_PERSON;
        long all = contenders.stream()
                .mapToLong(kind -> (long) population.people() * kind.bytesAPerson())
                .sum();
        long deltas = (long) changes() * BUNDLE_BYTES_A_PERSON * MAKING * StatusBench.DELTAS;
        return Math.max(bundle * MAKING, bundle + all) + deltas + MARGIN_BYTES;
    }
}
