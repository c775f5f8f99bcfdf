package org.greenlane;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.greenlane.audit.AuditLog;
import org.greenlane.backup.BackupDisk;
import org.greenlane.desk.supervisor.Door;
import org.greenlane.desk.supervisor.LogStanding;
import org.greenlane.desk.supervisor.Office;
import org.greenlane.desk.supervisor.OfficeModel;
import org.greenlane.health.Fault;
import org.greenlane.lane.assisted.AssistedView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The supervisor's desk at work at one gate.
///
/// It has threads of its own, so that neither the gate nor the screen ever waits for it: one on which people come and go,
/// one that reads the log, one for long work: exports and backups.
public final class SupervisorDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisorDesk.class);
    private static final String PART = "Supervisor's desk";
    private static final long CLOSING_SECONDS = 5;

    private final Means means;
    private final ScheduledThreadPoolExecutor door = thread("supervisor");
    private final ScheduledThreadPoolExecutor reading = thread("supervisor-log");
    private final ScheduledThreadPoolExecutor work = thread("supervisor-work");
    private final OfficeDoor doorkeeper;
    private final FaultCount faults;

    /// What it is made of.
    ///
    /// @param checkpoint runs a task on the checkpoint's thread, between two passages
    /// @param claim to the next document on the desk's reader
    /// @param badges what scanners read of staff's own while this desk is in front
    /// @param desk the desk where staff help people, where there is one
    /// @param screen what it shows
    /// @param reopening who can close the gate, change the station, and open it again
    record Means(
            Station station,
            Executor checkpoint,
            LaneClosing closing,
            BarrierClosing barrier,
            Updates updates,
            Optional<AssistedDesk> desk,
            DocumentClaim claim,
            BadgeClaim badges,
            OfficeModel screen,
            Optional<Reopening> reopening) {}

    SupervisorDesk(Means means) {
        this.means = means;
        this.faults = new FaultCount(means.station().board());
        this.doorkeeper = new OfficeDoor(means, guarded(door));
        means.screen().serve(office());
        var _ = door.scheduleWithFixedDelay(() -> run(this::tick), 0, 1, TimeUnit.SECONDS);
    }

    private Office office() {
        Station station = means.station();
        Executor log = guarded(reading);
        OfficeToday today = new OfficeToday(station, faults, log);
        return new Office(
                doorkeeper,
                today,
                new OfficeLog(station, doorkeeper::supervisor, means.claim(), log),
                new OfficeIncidents(station, doorkeeper::supervisor, log),
                new OfficeFolders(OfficeFolders.MEDIA, Path.of(System.getProperty("user.home")), log),
                new OfficeExports(station, doorkeeper, guarded(door), guarded(work)),
                new OfficeStaff(station, doorkeeper, means.claim(), guarded(door)),
                new OfficeData(station, doorkeeper, today::standing, means.updates(), log),
                new OfficeBackups(
                        station,
                        () -> doorkeeper.visitor().map(OfficeDoor.Visitor::operator),
                        BackupDisk.ORDINARY,
                        guarded(work)),
                new OfficeStation(station, doorkeeper, means.reopening(), guarded(door)));
    }

    private static ScheduledThreadPoolExecutor thread(String name) {
        return new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    private Executor guarded(Executor thread) {
        return task -> thread.execute(() -> run(task));
    }

    /// The one place where a defect on these threads ends: they go on.
    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error defect) {
            LOG.error("The supervisor's desk broke", defect);
            means.station()
                    .board()
                    .report(new Fault(
                            Fault.Kind.INTERNAL,
                            PART,
                            defect.getClass().getSimpleName(),
                            means.station().clock().instant()));
        }
    }

    private void tick() {
        means.screen().stand(standing());
        doorkeeper.tick();
    }

    private LogStanding standing() {
        boolean writable = means.station().board().faultsOf(Station.LOG_PART).stream()
                .noneMatch(fault -> fault.kind() == Fault.Kind.LOG_NOT_WRITABLE);
        Optional<AuditLog> log = means.station().log();
        return new LogStanding(
                log.map(AuditLog::size).orElse(0L),
                log.map(AuditLog::root).map(HexFormat.of()::formatHex).orElse(""),
                writable && log.isPresent());
    }

    /// Hears every view of the desk where staff help people, to know who works there. From any thread; never waits.
    public void deskShows(AssistedView view) {
        doorkeeper.deskShows(view);
    }

    /// Who comes here and goes.
    Door door() {
        return doorkeeper;
    }

    /// Whether its screen is to be seen. From any thread; never waits.
    public void inFront(boolean now) {
        doorkeeper.inFront(now);
        if (now) {
            means.badges().begin(means.screen()::scanned);
        } else {
            means.badges().end();
        }
    }

    /// Whoever is here is signed out, and where the log stands is signed.
    @Override
    public void close() {
        means.badges().end();
        doorkeeper.close();
        for (ScheduledThreadPoolExecutor thread : new ScheduledThreadPoolExecutor[] {work, reading, door}) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("The supervisor's desk did not end in time");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        faults.close();
    }
}
