package org.greenlane;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.greenlane.OfficeExportRequests.Agreed;
import org.greenlane.OfficeExportRequests.Refused;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.desk.supervisor.ExportRoom;
import org.greenlane.desk.supervisor.ExportState;
import org.greenlane.desk.supervisor.ExportState.Why;
import org.greenlane.desk.supervisor.ExportWish;
import org.greenlane.export.ExportProgress;
import org.greenlane.export.ExportRequest;
import org.greenlane.export.Exports;
import org.greenlane.export.OrdinaryDisk;
import org.greenlane.export.Preview;
import org.greenlane.export.ReportMaker;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.Typed;
import org.greenlane.report.FontMissingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exports as the supervisor's desk asks for them.
final class OfficeExports implements ExportRoom {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeExports.class);

    private final Station station;
    private final OfficeDoor door;
    private final Executor people;
    private final Executor work;
    private final OfficeExportRequests requests;
    private volatile AtomicBoolean stopped = new AtomicBoolean();
    private volatile Optional<Agreed> agreed = Optional.empty();

    /// @param people a thread on which PINs are looked at
    /// @param work a thread for long work
    OfficeExports(Station station, OfficeDoor door, Executor people, Executor work) {
        this.station = station;
        this.door = door;
        this.people = people;
        this.work = work;
        this.requests = new OfficeExportRequests(station.clock(), ZoneId.systemDefault(), door);
    }

    @Override
    public void approve(ExportWish wish, String who, Typed pin, Consumer<Approval> told) {
        people.execute(() -> Told.surely(told, Approval.UNAVAILABLE, () -> {
            try {
                return approved(wish, who, pin);
            } finally {
                pin.wipe();
            }
        }));
    }

    private Approval approved(ExportWish wish, String who, Typed pin) {
        Optional<OperatorId> asking = door.supervisor();
        if (asking.isEmpty() || station.staff().isEmpty()) {
            return Approval.UNAVAILABLE;
        }
        if (who.equals(asking.get().text())) {
            return Approval.SAME_PERSON;
        }
        return switch (station.staff().get().second(DeskColleagues.credential(who, pin), asking.get())) {
            case SignIn.Welcome(OperatorId second, Role role, _) when role == Role.SUPERVISOR -> {
                agreed = Optional.of(new Agreed(asking.get(), second, wish));
                yield Approval.AGREED;
            }
            case SignIn.Welcome _ -> Approval.NOT_A_SUPERVISOR;
            case SignIn.Wrong _ -> Approval.WRONG;
            case SignIn.NotIndependent _ -> Approval.NOT_INDEPENDENT;
            case SignIn.LockedOut _ -> Approval.LOCKED_OUT;
            case SignIn.Unavailable _ -> Approval.UNAVAILABLE;
        };
    }

    @Override
    public void forgetApproval() {
        agreed = Optional.empty();
    }

    @Override
    public void preview(ExportWish wish, Consumer<ExportState> told) {
        ExportProgress progress = begin(told);
        Optional<OperatorId> who = door.supervisor();
        Optional<Agreed> second = agreed;
        work.execute(() -> told.accept(previewed(wish, who, second, progress)));
    }

    private ExportState previewed(
            ExportWish wish, Optional<OperatorId> who, Optional<Agreed> second, ExportProgress progress) {
        try {
            ExportRequest request = requests.of(wish, who, second);
            Preview preview = exports(request, wish).preview(request, progress);
            return new ExportState.Preview(preview.header(), preview.rows(), preview.first(), preview.last());
        } catch (Refused e) {
            return new ExportState.Failed(e.why());
        } catch (AuditException e) {
            LOG.warn("No preview: {}", e.getMessage());
            return new ExportState.Failed(Why.LOG);
        }
    }

    @Override
    public void export(ExportWish wish, String folder, Consumer<ExportState> told) {
        ExportProgress progress = begin(told);
        Optional<OperatorId> who = door.supervisor();
        Optional<Agreed> second = agreed;
        work.execute(() -> told.accept(exported(wish, who, second, Path.of(folder), progress)));
    }

    private ExportState exported(
            ExportWish wish, Optional<OperatorId> who, Optional<Agreed> second, Path folder, ExportProgress progress) {
        try {
            ExportRequest request = requests.of(wish, who, second);
            return OfficeExportEnds.state(exports(request, wish).export(request, folder, progress));
        } catch (Refused e) {
            return new ExportState.Failed(e.why());
        }
    }

    /// What is begun has a stop of its own: what was stopped before it is not gone on with.
    private ExportProgress begin(Consumer<ExportState> told) {
        AtomicBoolean mine = new AtomicBoolean();
        stopped = mine;
        return new ExportProgress() {
            @Override
            public void reached(Reached reached) {
                told.accept(new ExportState.Running(reached.done(), reached.of(), reached.left()));
            }

            @Override
            public boolean isCancelled() {
                return mine.get();
            }
        };
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    private Exports exports(ExportRequest request, ExportWish wish) throws Refused {
        AuditLog log = station.log().orElseThrow(() -> new Refused(Why.LOG));
        return new Exports(
                log,
                new Exports.Surroundings(
                        station.clock(), System::nanoTime, new SecureRandom(), new OrdinaryDisk(), reports(log, request, wish),
                        station.settings().where()));
    }

    private ReportMaker reports(AuditLog log, ExportRequest request, ExportWish wish) throws Refused {
        try {
            return ShiftReports.of(station, log, request.forms(), OfficeExportRequests.language(wish), request.operator());
        } catch (FontMissingException e) {
            LOG.warn("No report: {}", e.getMessage());
            throw new Refused(Why.NO_FONT);
        }
    }
}
