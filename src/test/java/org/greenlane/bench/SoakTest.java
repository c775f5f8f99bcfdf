package org.greenlane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The soak on small data.
class SoakTest {
    private static final int PEOPLE = 3_000;

    @TempDir
    Path folder = Path.of("");

    private SoakTally soak(int kills, int cuts) throws Exception {
        return Soak.run(new SoakPlan(folder.resolve("soak"), PEOPLE, kills, cuts, 1), _ -> {});
    }

    @Test
    @Timeout(180)
    void aKilledStationComesBackWithAllThatItHasAcknowledged() throws Exception {
        SoakTally tally = soak(4, 0);
        assertThat(tally.violations()).isEmpty();
        assertThat(tally.kills()).isEqualTo(4);
        assertThat(tally.passages()).isPositive();
        assertThat(tally.imports()).isPositive();
    }

    @Test
    @Timeout(180)
    void aStationWhosePowerWasCutComesBackWithAllThatItHasAcknowledged() throws Exception {
        SoakTally tally = soak(0, 40);
        assertThat(tally.violations()).isEmpty();
        assertThat(tally.cuts()).isEqualTo(40);
        assertThat(tally.cutsInImport()).isBetween(1, 39);
        assertThat(tally.purges()).isPositive();
        assertThat(tally.passages()).isPositive();
        assertThat(tally.imports()).isPositive();
    }
}
