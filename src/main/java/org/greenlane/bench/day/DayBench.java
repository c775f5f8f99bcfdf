package org.greenlane.bench.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.greenlane.ImportLine;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.StationHome;
import org.greenlane.StationImport;
import org.greenlane.StationSettings;
import org.greenlane.SubjectKeyFile;
import org.greenlane.audit.AuditException;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.bench.BenchException;
import org.greenlane.bench.CutDisk;
import org.greenlane.bench.Machine;
import org.greenlane.gear.HealthBoard;
import org.greenlane.lane.assisted.AssistedLane;
import org.greenlane.lane.assisted.Counts;
import org.greenlane.lane.assisted.Limits;
import org.greenlane.lane.assisted.Settings;
import org.greenlane.lane.procedure.Procedures;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;
import org.greenlane.staff.Strength;
import org.greenlane.status.Progress;

/// Plays one day.
public final class DayBench {
    private static final Instant MORNING = Instant.parse("2026-03-02T22:00:00Z");
    private static final Strength SMALL = new Strength(64, 1, 1);

    private final DayPlan plan;
    private final DayClock day = new DayClock(MORNING);
    private final SimulatedTime time = new SimulatedTime(MORNING);
    private final Oracle oracle;
    private final Examiner examiner;

    public DayBench(DayPlan plan) {
        this.plan = plan;
        this.oracle = new Oracle(plan.site());
        this.examiner = new Examiner(time, day);
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
            throws SetupException, AuditException, InterruptedException, IOException {
        long began = System.nanoTime();
        Station.Outside outside = new Station.Outside(
                time,
                time::nanoTime,
                SMALL,
                CutDisk.registered(),
                Optional.of(SigningKey.generate(Algorithm.EDDSA, new SecureRandom())));
        DayAccount account = new DayAccount(plan, examiner, machine);
        Traces traces;
        try (Station station = Station.open(home, outside, new HealthBoard(), Station.Recording.LOG);
                PlayedGate gate = new PlayedGate(station, time, passage -> examiner.answered(passage, false))) {
            Crew crew = new Crew(station.staff().orElseThrow());
            DeskPorts ports = new DeskPorts(station, examiner, town.subjectKey());
            PlayedDay played =
                    new PlayedDay(station, gate, examiner, oracle, town, time, day, plan.seed());
            PlayedDesk.Means means = new PlayedDesk.Means(
                    gate, ports, crew, examiner, oracle, town, time, day, played::pass);
            AssistedLane lane = new AssistedLane(time, ports.ports(), settings(), _ -> {});
            PlayedDesk desk = new PlayedDesk(lane, means, new SplittableRandom(plan.seed()));
            played.comes(arrivals, news);
            played.play(desk);
            traces = Traces.of(town);
            crew.secrets().forEach(traces::add);
            account.count(played, desk, gate);
            account.check(ports, played, examiner.unlogged(station.log().orElseThrow()));
        } finally {
            CutDisk.fill(false);
        }
        return account.result(traces.size(), traces.in(home.folder()), Duration.ofNanos(System.nanoTime() - began));
    }

    private Settings settings() {
        return new Settings(
                List.of("zh", "en", "ko"),
                Limits.USUAL,
                plan.site(),
                Procedures.shipped(),
                ZoneId.systemDefault(),
                Counts.NONE);
    }
}
