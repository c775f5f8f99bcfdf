package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.greenlane.audit.Verification;
import org.greenlane.gear.HealthBoard;
import org.greenlane.ledger.KilledProgram;
import org.greenlane.staff.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Processes killed in the middle of changing a station and of undoing it.
@Timeout(120)
class StationChangeKillTest {
    private static final int[] ACKNOWLEDGED_BEFORE_THE_KILL = {1, 2, 4};

    @TempDir
    Path folder = Path.of("");

    @Test
    void aKillLeavesWhatItWasOrWhatItShallBeAndTheOtherToBringBack() throws Exception {
        StationHome home = KilledStationChange.home(folder);
        KilledStationChange.THIS.write(home.create().settings());
        try (Station station = open(home)) {
            assertThat(station.staff().orElseThrow().roster().enrolFirst(KilledStationChange.CHIEF, "402819".toCharArray()))
                    .isInstanceOf(Act.Done.class);
        }
        for (int enough : ACKNOWLEDGED_BEFORE_THE_KILL) {
            KilledProgram.workUntilKilled(KilledStationChange.class, folder, enough);
            try (Station station = open(home)) {
                assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
                StationSettings now = station.settings();
                boolean isThis = now.equals(KilledStationChange.THIS);
                assertThat(now).isEqualTo(isThis ? KilledStationChange.THIS : KilledStationChange.THAT);
                assertThat(StationChange.undone(home, now))
                        .contains(isThis ? KilledStationChange.THAT : KilledStationChange.THIS);
            }
        }
    }

    private static Station open(StationHome home) throws SetupException {
        return Station.open(home, KilledStationChange.outside(), new HealthBoard(), Station.Recording.LOG);
    }
}
