package org.greenlane;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;
import org.greenlane.authority.Authority;
import org.greenlane.health.OperatorId;
import org.greenlane.health.RootFingerprint;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;
import org.greenlane.setup.Answers;
import org.greenlane.setup.KeyChoice;
import org.greenlane.vault.Secrets;

/// The process that [SetupKillTest] kills: makes one station after another, and says how many once each is acknowledged.
public final class KilledSetup {
    static final String BEGIN = "made-";
    static final OperatorId CHIEF = new OperatorId("S-1");
    static final String PIN = "402819";

    private KilledSetup() {}

    static Station.Outside outside() {
        return new Station.Outside(InstantSource.fixed(Site.NOW), System::nanoTime, Secrets.CHEAP, "file");
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Authority authority = Authority.open(folder.resolve("authority"));
        Path delivery = Files.createDirectories(folder.resolve("delivery"));
        Files.copy(
                authority.trustListFile(),
                delivery.resolve(DeliveryFiles.TRUST_LIST),
                StandardCopyOption.REPLACE_EXISTING);
        for (int number = 1; ; number++) {
            StationHome home = new StationHome(folder.resolve(BEGIN + number));
            if (StationSetup.isNeeded(home)) {
                make(home, authority, delivery);
            }
            System.out.println(number);
            System.out.flush();
        }
    }

    /// Of a delivery without statuses: that is told, and what came is kept.
    private static void make(StationHome home, Authority authority, Path delivery) throws Exception {
        Answers answers = new Answers(
                "en",
                SiteKind.PARK,
                Site.HOME,
                "camera-only",
                Optional.of(new Answers.Supervisor(CHIEF, new Typed(PIN.toCharArray()))),
                new RootFingerprint(authority.rootFingerprint()),
                new KeyChoice.Open(),
                Optional.empty());
        try (NewStation station = NewStation.begin(home, answers, outside())) {
            station.take(answers, delivery.toString(), _ -> {}, () -> true);
            station.finish(answers);
        }
    }
}
