package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.audit.Verification;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.SignIn;
import org.greenlane.ledger.KilledProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Processes killed in the middle of making stations.
@Timeout(120)
class SetupKillTest {
    private static final int[] ACKNOWLEDGED_BEFORE_THE_KILL = {1, 3};

    @TempDir
    Path folder = Path.of("");

    @Test
    void aKillLeavesNoStationOrAWholeOne() throws Exception {
        Site.at(folder);
        for (int enough : ACKNOWLEDGED_BEFORE_THE_KILL) {
            int acknowledged = (int) KilledProgram.workUntilKilled(KilledSetup.class, folder, enough);
            assertThat(acknowledged).isGreaterThanOrEqualTo(enough);
            for (Path home : homes()) {
                judge(home, acknowledged);
            }
        }
    }

    private List<Path> homes() throws Exception {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> path.getFileName().toString().startsWith(KilledSetup.BEGIN)).toList();
        }
    }

    private static void judge(Path folder, int acknowledged) throws Exception {
        StationHome home = new StationHome(folder);
        int number = Integer.parseInt(folder.getFileName().toString().substring(KilledSetup.BEGIN.length()));
        if (StationSetup.isNeeded(home)) {
            assertThat(number).as("a station that was acknowledged").isGreaterThan(acknowledged);
            assertThat(SetupStaging.isFree(home)).isTrue();
            return;
        }
        try (Station station = Station.open(home, KilledSetup.outside(), new HealthBoard(), Station.Recording.LOG)) {
            assertThat(station.log().orElseThrow().verify()).isInstanceOf(Verification.Whole.class);
            assertThat(station.trust().freshness()).isPresent();
            assertThat(station.staff().orElseThrow().signIn(KilledSetup.CHIEF, KilledSetup.PIN.toCharArray()))
                    .isInstanceOf(SignIn.Welcome.class);
        }
    }
}
