package org.greenlane.bench.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.greenlane.BackupEnd;
import org.greenlane.ImportLine;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationBackup;
import org.greenlane.StationHome;
import org.greenlane.StationImport;
import org.greenlane.StationSettings;
import org.greenlane.SubjectKeyFile;
import org.greenlane.audit.AuditException;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.CutDisk;
import org.greenlane.bench.Machine;
import org.greenlane.card.Presented;
import org.greenlane.export.ExportEnd;
import org.greenlane.export.ExportForm;
import org.greenlane.export.ExportProgress;
import org.greenlane.export.ExportRange;
import org.greenlane.export.ExportRequest;
import org.greenlane.export.ExportWords;
import org.greenlane.export.Exports;
import org.greenlane.export.OrdinaryDisk;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.Reason;
import org.greenlane.health.Role;
import org.greenlane.status.Progress;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.SlotSecret;

/// Plays one day.
public final class DayBench {
    private static final Instant MORNING = Instant.parse("2026-03-02T22:00:00Z");
    private static final Argon2id SMALL = new Argon2id(64, 1, 1);

    private final DayPlan plan;
    private final DayClock day = new DayClock(MORNING);
    private final SimulatedTime time = new SimulatedTime(MORNING);

    public DayBench(DayPlan plan) {
        this.plan = plan;
    }

    /// @throws BenchException if the station does not take what it is given
    public DayResult run() throws IOException, BenchException, InterruptedException {
        Machine machine = Machine.now(Files.createDirectories(plan.folder()));
        Town town = new Town(plan.folder(), plan.seed(), MORNING);
        List<Arrival> arrivals = new Crowd(town, plan, day).gather();
        Bundles bundles = new Bundles(plan.folder().resolve("bundles"), town, MORNING.minus(Duration.ofMinutes(30)));
        StationHome home = new StationHome(plan.folder().resolve("station"));
        try {
            setUp(home, town, bundles);
            return played(home, town, arrivals, bundles.news(day.newsMade()), machine);
        } catch (SetupException | AuditException e) {
            throw new BenchException("The station of that day does not work: " + e.getMessage(), e);
        }
    }

    private void setUp(StationHome home, Town town, Bundles bundles)
            throws IOException, SetupException, BenchException {
        StationSettings settings = new StationSettings(
                SyntheticRegion.HOME.region(), plan.site(), town.authority().rootFingerprint(), true);
        settings.write(home.create().settings());
        SubjectKeyFile.take(home, settings, town.authority().subjectKeyFile());
        take(home, bundles.lists());
        take(home, bundles.snapshots(MORNING.plus(day.staleFrom())));
    }

    private void take(StationHome home, List<Path> files) throws IOException, SetupException, BenchException {
        for (ImportLine line : StationImport.of(home, files, time, Progress.NONE)) {
            if (!line.taken()) {
                throw new BenchException("The station did not take what its region made: " + line.sentence());
            }
        }
    }

    private DayResult played(StationHome home, Town town, List<Arrival> arrivals, Path news, Machine machine)
            throws SetupException, AuditException, BenchException, InterruptedException, IOException {
        long began = System.nanoTime();
        Station.Outside outside = new Station.Outside(time, time::nanoTime, SMALL, CutDisk.registered());
        DayAccount account = new DayAccount(plan, machine);
        try (Station station = Station.open(home, outside, new HealthBoard(), Station.Recording.LOG)) {
            Examiner examiner = new Examiner(time, day, station.log().orElseThrow());
            World world = new World(town, new Oracle(plan.site()), examiner, time, day);
            Crew crew = new Crew(station.staff().orElseThrow());
            List<Presented> documents = played(station, world, crew, arrivals, news, account);
            int missing = examiner.journal().missingIn(station.log().orElseThrow());
            Traces traces = Traces.of(town);
            crew.secrets().forEach(traces::add);
            List<Path> places = new ArrayList<>(plan.watched());
            places.add(home.folder());
            places.add(backedUp(station, crew, traces));
            places.add(takenAway(station));
            Traces.Found found = traces.in(places);
            DayResult.Checks checks = new DayResult.Checks(
                    examiner.wrong(),
                    examiner.wrongs(),
                    examiner.journal().acts(),
                    missing,
                    documents.size(),
                    new Wiping(town.subjectKey()).notWiped(documents),
                    traces.size(),
                    found.files(),
                    found.places());
            return account.result(examiner, checks, Duration.ofNanos(System.nanoTime() - began));
        } finally {
            CutDisk.fill(false);
        }
    }

    /// What leaves the station in the evening.
    private Path backedUp(Station station, Crew crew, Traces traces) throws BenchException {
        String passphrase = "a passphrase for the evening of " + MORNING;
        traces.add(passphrase);
        Path file = plan.folder().resolve("evening.glbackup");
        station.staff().orElseThrow().signIn(Crew.CHIEF, crew.pin(Crew.CHIEF));
        BackupEnd end = station.backup()
                .write(new StationBackup.Wanted(
                        file, Optional.of(Crew.CHIEF), Optional.of(SlotSecret.passphrase(passphrase.toCharArray())), true));
        if (!(end instanceof BackupEnd.Made)) {
            throw new BenchException("The station of that day is not backed up: " + end);
        }
        return file;
    }

    /// What a supervisor takes along: the day's log with pseudonyms, as every kind of table.
    private Path takenAway(Station station) throws BenchException, AuditException, IOException {
        ExportRequest request = new ExportRequest(
                Crew.CHIEF,
                Role.SUPERVISOR,
                Optional.empty(),
                new ExportRange.Everything(),
                Event.Exported.Content.PSEUDONYMS,
                EnumSet.of(ExportForm.CSV, ExportForm.XLSX),
                Optional.empty(),
                ExportWords.in("zh", Reason::name),
                ZoneOffset.UTC);
        Exports exports = new Exports(
                station.log().orElseThrow(() -> new BenchException("The station of that day has no log.")),
                new Exports.Surroundings(time, time::nanoTime, new SecureRandom(), new OrdinaryDisk(), frame -> {
                    throw new IllegalStateException("no report was asked for: " + frame.station());
                }, station.settings().where()));
        Path folder = Files.createDirectories(plan.folder().resolve("export"));
        ExportEnd end = exports.export(request, folder, ExportProgress.UNWATCHED);
        if (!(end instanceof ExportEnd.Written)) {
            throw new BenchException("The log of that day was not exported: " + end);
        }
        return folder;
    }

    /// @return every document that was laid down
    private List<Presented> played(
            Station station, World world, Crew crew, List<Arrival> arrivals, Path news, DayAccount account)
            throws InterruptedException {
        List<Presented> documents = new ArrayList<>();
        try (PlayedGate gate = new PlayedGate(station, time, world.examiner()::atTheGate)) {
            PlayedDay played = new PlayedDay(station, gate, world, plan.seed());
            try (Hands hands = new Hands(station, gate, world.examiner(), played::pass)) {
                SplittableRandom random = new SplittableRandom(plan.seed());
                Staffing staffing = new Staffing(hands, crew, time, random.split());
                PlayedDesk desk = new PlayedDesk(world, hands, staffing, random.split());
                played.comes(arrivals, news);
                played.play(desk);
                account.count(played, desk, gate);
                documents.addAll(hands.laid());
            }
            documents.addAll(played.cards());
        }
        return documents;
    }
}
