package org.greenlane;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.desk.supervisor.ExportRoom;
import org.greenlane.desk.supervisor.ExportState;
import org.greenlane.desk.supervisor.ExportState.Why;
import org.greenlane.desk.supervisor.ExportWish;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.export.AgeRecipient;
import org.greenlane.export.ExportEnd;
import org.greenlane.export.ExportForm;
import org.greenlane.export.ExportProgress;
import org.greenlane.export.ExportRange;
import org.greenlane.export.ExportRefusal;
import org.greenlane.export.ExportRequest;
import org.greenlane.export.ExportTrouble;
import org.greenlane.export.ExportWords;
import org.greenlane.export.Exports;
import org.greenlane.export.OrdinaryDisk;
import org.greenlane.export.Preview;
import org.greenlane.export.ReportMaker;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.Typed;
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
    private final ZoneId zone = ZoneId.systemDefault();
    private volatile AtomicBoolean stopped = new AtomicBoolean();
    private volatile Optional<Agreed> agreed = Optional.empty();

    private record Agreed(OperatorId asking, OperatorId second, ExportWish wish) {}

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final Why why;

        Refused(Why why) {
            super(why.name());
            this.why = why;
        }
    }

    /// @param people a thread on which PINs are looked at
    /// @param work a thread for long work
    OfficeExports(Station station, OfficeDoor door, Executor people, Executor work) {
        this.station = station;
        this.door = door;
        this.people = people;
        this.work = work;
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
            ExportRequest request = request(wish, who, second);
            Preview preview = exports(request, wish).preview(request, progress);
            return new ExportState.Preview(preview.header(), preview.rows(), preview.first(), preview.last());
        } catch (Refused e) {
            return new ExportState.Failed(e.why);
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
            ExportRequest request = request(wish, who, second);
            return state(exports(request, wish).export(request, folder, progress));
        } catch (Refused e) {
            return new ExportState.Failed(e.why);
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
            return ShiftReports.of(station, log, request.forms(), language(wish), request.operator());
        } catch (FontMissingException e) {
            LOG.warn("No report: {}", e.getMessage());
            throw new Refused(Why.NO_FONT);
        }
    }

    private static Language language(ExportWish wish) {
        return Language.ofTag(wish.language()).orElse(Language.ENGLISH);
    }

    private ExportRequest request(ExportWish wish, Optional<OperatorId> who, Optional<Agreed> second) throws Refused {
        OperatorId operator = who.orElseThrow(() -> new Refused(Why.NOT_ALLOWED));
        Optional<OperatorId> approver =
                second.filter(it -> it.asking().equals(operator) && it.wish().equals(wish)).map(Agreed::second);
        Set<ExportForm> forms =
                wish.forms().stream().map(form -> ExportForm.valueOf(form.name())).collect(Collectors.toSet());
        Language language = language(wish);
        return new ExportRequest(
                operator,
                Role.SUPERVISOR,
                approver,
                range(wish),
                wish.content(),
                forms,
                recipient(wish),
                ExportWords.in(language.tag(), Words.of(language)::reason),
                zone);
    }

    private static Optional<AgeRecipient> recipient(ExportWish wish) throws Refused {
        Optional<AgeRecipient> read = wish.recipient().flatMap(AgeRecipient::of);
        if (wish.recipient().isPresent() && read.isEmpty()) {
            throw new Refused(Why.BAD_RECIPIENT);
        }
        return read;
    }

    private ExportRange range(ExportWish wish) {
        LocalDate today = LocalDate.ofInstant(station.clock().instant(), zone);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (wish.range()) {
            case ALL -> new ExportRange.Everything();
            case THIS_SHIFT -> new ExportRange.Times(door.shiftBegan(), ExportRange.Times.LAST);
            case TODAY -> days(today, today);
            case YESTERDAY -> days(today.minusDays(1), today.minusDays(1));
            case THIS_WEEK -> days(monday, today);
            case OWN -> days(wish.from(), wish.to());
        };
    }

    private ExportRange days(LocalDate first, LocalDate last) {
        return new ExportRange.Times(start(first), start(last.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static ExportState state(ExportEnd end) {
        return switch (end) {
            case ExportEnd.Written written ->
                new ExportState.Left(
                        written.file().toString(), written.first(), written.last(), written.rows(), written.toldBefore(), written.sha256());
            case ExportEnd.Cancelled _ -> new ExportState.Stopped();
            case ExportEnd.Refused(ExportRefusal why) -> new ExportState.Failed(why(why));
            case ExportEnd.Failed failed -> {
                LOG.warn("An export failed: {} {}", failed.trouble(), failed.sentence());
                yield new ExportState.Failed(why(failed.trouble()));
            }
        };
    }

    private static Why why(ExportRefusal refusal) {
        return switch (refusal) {
            case ROLE -> Why.NOT_ALLOWED;
            case SECOND_PERSON -> Why.SECOND_PERSON;
            case NOTHING_THERE -> Why.NOTHING_THERE;
            case NAME_TAKEN -> Why.NAME_TAKEN;
            case NO_FOLDER -> Why.NO_FOLDER;
        };
    }

    private static Why why(ExportTrouble trouble) {
        return switch (trouble) {
            case FULL -> Why.FULL;
            case READ_ONLY -> Why.READ_ONLY;
            case DISK -> Why.DISK;
            case LOG -> Why.LOG;
            case NOT_RECORDED -> Why.NOT_RECORDED;
            case RECORDED_BUT_NOT_THERE -> Why.RECORDED_BUT_NOT_THERE;
        };
    }
}
