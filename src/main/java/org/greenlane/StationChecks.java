package org.greenlane;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Verification;
import org.greenlane.gear.Doctor.Check;
import org.greenlane.gear.Doctor.Finding;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.health.Sentence;
import org.greenlane.sight.CameraTrouble;
import org.greenlane.sight.Cameras;
import org.greenlane.vault.KeyRing;
import org.greenlane.vault.SlotInfo;
import org.greenlane.vault.Vault;

/// The doctor's questions about the station in a folder: is it set up, does it hold what it needs, is its log whole?
public final class StationChecks {
    private static final String IMPORT = "Import the authority's delivery: greenlane status import FOLDER";

    private static final Duration CAMERA_PATIENCE = Duration.ofSeconds(8);

    private StationChecks() {}

    public static List<Check> all(StationHome home, InstantSource clock) {
        return Stream.concat(Stream.of(Check.of("Cameras", StationChecks::cameras)), ofHome(home, clock).stream())
                .toList();
    }

    private static Finding cameras() throws InterruptedException {
        try {
            List<String> names = Cameras.names(CAMERA_PATIENCE);
            return names.isEmpty()
                    ? Finding.bad("no camera found", "Plug a USB camera in, or choose the demo profile.")
                    : Finding.good(String.join(", ", names));
        } catch (CameraTrouble e) {
            return Finding.bad(String.valueOf(e.getMessage()), "See the check of the camera library above.");
        }
    }

    private static List<Check> ofHome(StationHome home, InstantSource clock) {
        if (!Files.exists(home.settings())) {
            return List.of(Check.of(
                    "Set-up",
                    () -> Finding.bad(
                            "this station has not been set up",
                            "Run: greenlane setup --help; or, to try it with made-up people: greenlane demo")));
        }
        return List.of(
                Check.of("Set-up", () -> setUp(home)),
                Check.of("Key", () -> key(home)),
                Check.of("Trust list", () -> signed(home, clock, Station.TRUST_PART, station -> station.trust().freshness())),
                Check.of(
                        "Recognition",
                        () -> signed(
                                home,
                                clock,
                                Station.RECOGNITION_PART,
                                station -> station.recognition().map(table -> table.freshness()))),
                Check.of(
                        "Statuses",
                        () -> signed(home, clock, Station.STATUSES_PART, station -> station.statuses().freshness())),
                Check.of("Foreign lists", () -> foreign(home, clock)),
                Check.of("Documents", () -> documents(home)),
                Check.of("Log", () -> log(home, clock)));
    }

    private static Finding setUp(StationHome home) throws SetupException {
        StationSettings settings = StationSettings.read(home.settings());
        return Finding.good("region " + settings.region() + ", " + settings.site() + (settings.demo() ? ", demo" : ""));
    }

    private static Finding key(StationHome home) {
        try {
            KeyRing ring = StationVault.ring(home);
            if (!ring.isOpen()) {
                String slots = ring.slots().stream().map(SlotInfo::toString).collect(Collectors.joining(", "));
                return Finding.good("locked; what opens it: " + slots);
            }
            return StationSettings.read(home.settings()).demo()
                    ? Finding.good("lies open beside the data, as a demo's may")
                    : Finding.bad(
                            "lies open beside the data: whoever takes the disk reads all of it",
                            "Lock it: greenlane key add passphrase; then: greenlane key add recovery");
        } catch (SetupException e) {
            return unopened(e);
        }
    }

    private static Finding documents(StationHome home) throws SetupException {
        if (Files.notExists(home.subjectKey())) {
            return Finding.good("no subject key: nobody can be looked up by a document (greenlane setup --subject-key)");
        }
        Vault vault;
        try {
            vault = StationVault.open(home);
        } catch (SetupException e) {
            return unopened(e);
        }
        try {
            boolean there = new SubjectKeyFile(home, StationSettings.read(home.settings()), vault).open().isPresent();
            return Finding.good(there ? "the region's subject key is there" : "no subject key");
        } catch (SetupException e) {
            return Finding.bad(
                    String.valueOf(e.getMessage()), "Take the region's key again: greenlane setup --subject-key FILE");
        }
    }

    private interface Part {
        Optional<Freshness> of(Station station);
    }

    private static Finding signed(StationHome home, InstantSource clock, String name, Part part) {
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(home, clock, board, Station.Recording.NOTHING)) {
            Instant now = clock.instant();
            return part.of(station).map(freshness -> fresh(freshness, now)).orElseGet(() -> missing(board, name));
        } catch (SetupException e) {
            return unopened(e);
        }
    }

    /// A station need not have any list for the certificates of other countries; one that it has must be of use.
    private static Finding foreign(StationHome home, InstantSource clock) {
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(home, clock, board, Station.Recording.NOTHING)) {
            Instant now = clock.instant();
            String unusable = Stream.of(ForeignList.values())
                    .map(ForeignList::fileName)
                    .filter(name -> !board.faultsOf(name).isEmpty())
                    .map(name -> name + ": " + why(board, name))
                    .collect(Collectors.joining("; "));
            SortedMap<String, Freshness> lists = station.foreignLists();
            String stale = lists.entrySet().stream()
                    .filter(list -> list.getValue().isStale(now))
                    .map(list -> list.getKey() + " is stale since " + list.getValue().expires())
                    .collect(Collectors.joining("; "));
            if (!unusable.isEmpty() || !stale.isEmpty()) {
                return Finding.bad(
                        Stream.of(unusable, stale).filter(each -> !each.isEmpty()).collect(Collectors.joining("; ")), IMPORT);
            }
            return Finding.good(
                    lists.isEmpty()
                            ? "none: certificates of other countries are not read"
                            : lists.entrySet().stream()
                                    .map(list -> list.getKey() + " until " + list.getValue().expires())
                                    .collect(Collectors.joining(", ")));
        } catch (SetupException e) {
            return unopened(e);
        }
    }

    private static Finding fresh(Freshness freshness, Instant now) {
        return freshness.isStale(now)
                ? Finding.bad("stale since " + freshness.expires(), IMPORT)
                : Finding.good("of " + freshness.created() + ", good until " + freshness.expires());
    }

    private static Finding missing(HealthBoard board, String name) {
        return Finding.bad(why(board, name), IMPORT);
    }

    private static String why(HealthBoard board, String name) {
        return board.faultsOf(name).stream().findFirst().map(Fault::detail).orElse("missing");
    }

    private static Finding log(StationHome home, InstantSource clock) throws AuditException {
        HealthBoard board = new HealthBoard();
        try (Station station = Station.open(home, clock, board, Station.Recording.LOG)) {
            Optional<AuditLog> log = station.log();
            return log.isPresent()
                    ? whole(log.get().verify())
                    : Finding.bad(why(board, Station.LOG_PART), "See that the disk has room and the folder may be written.");
        } catch (SetupException e) {
            return unopened(e);
        }
    }

    private static Finding whole(Verification verification) {
        return switch (verification) {
            case Verification.Whole(long size, _, _) -> Finding.good(Sentence.count(size, "entry", "entries") + ", every one as it was recorded");
            case Verification.Broken(_, long number, String sentence) ->
                Finding.bad(
                        "entry " + number + ": " + sentence,
                        "Keep the folder as it is, and tell the supervisor: the log has been changed or damaged.");
        };
    }

    private static Finding unopened(SetupException e) {
        return Finding.bad(String.valueOf(e.getMessage()), "Then run the doctor again.");
    }
}
