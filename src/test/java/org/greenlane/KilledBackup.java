package org.greenlane;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.greenlane.gear.HealthBoard;
import org.greenlane.vault.Secrets;

/// The process that [BackupKillTest] kills: backs a station up again and again, or restores it in its own place, and says
/// how often once each is acknowledged.
public final class KilledBackup {
    static final String WORDS = "correct horse battery staple";
    static final String ENDING = ".glbackup";

    private KilledBackup() {}

    static StationHome home(Path folder) {
        return new StationHome(folder.resolve("home"), Secrets.with(Secrets.passphrase(WORDS)));
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path backups = folder.resolve("backups");
        try (Station station =
                Station.open(home(folder), InstantSource.system(), new HealthBoard(), Station.Recording.LOG)) {
            long first = station.log().orElseThrow().size();
            for (int number = 1; ; number++) {
                Path file = backups.resolve(first + "-" + number + ENDING);
                BackupEnd end = station.backup()
                        .write(new StationBackup.Wanted(file, Optional.empty(), Optional.empty(), false));
                if (!(end instanceof BackupEnd.Made)) {
                    throw new IllegalStateException(end.toString());
                }
                System.out.println(number);
                System.out.flush();
            }
        }
    }

    /// The other one.
    public static final class Restoring {
        private Restoring() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            StationRestore restore =
                    new StationRestore(home(folder), Station.Outside.of(InstantSource.system()));
            for (int number = 1; ; number++) {
                restore.restore(new StationRestore.Wanted(
                        folder.resolve("the" + ENDING),
                        Secrets.with(Secrets.passphrase(WORDS)),
                        true,
                        Optional.empty()));
                System.out.println(number);
                System.out.flush();
            }
        }
    }
}
