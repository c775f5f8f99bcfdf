package org.greenlane;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.vault.Secrets;

/// The process that [StationChangeKillTest] kills: makes a station this and that in turn, and says how often once each change
/// is acknowledged.
public final class KilledStationChange {
    static final OperatorId CHIEF = new OperatorId("S-1");
    static final StationSettings THIS =
            new StationSettings(new Region("990100"), SiteKind.PARK, "01".repeat(32), false)
                    .starting(new StationSettings.Start(Optional.of("camera-only"), Optional.of("en")));
    static final StationSettings THAT =
            new StationSettings(new Region("990200"), SiteKind.PORT, "23".repeat(32), false)
                    .starting(new StationSettings.Start(Optional.of("station-gate"), Optional.of("ko")));

    private KilledStationChange() {}

    static StationHome home(Path folder) {
        return new StationHome(folder.resolve("station"));
    }

    static Station.Outside outside() {
        return new Station.Outside(InstantSource.system(), System::nanoTime, Secrets.CHEAP, "file");
    }

    public static void main(String[] args) throws Exception {
        StationHome home = home(Path.of(args[0]));
        for (int number = 1; ; number++) {
            StationSetup.finish(home);
            StationSettings present = StationSettings.read(home.settings());
            try (StationChange change = StationChange.begin(home, outside(), Optional.of(present), present)) {
                change.signIn(CHIEF, "402819".toCharArray());
                if (StationChange.undone(home, present).isPresent()) {
                    change.undo();
                } else {
                    change.to(THAT);
                }
            }
            System.out.println(number);
            System.out.flush();
        }
    }
}
