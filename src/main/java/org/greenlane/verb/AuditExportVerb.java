package org.greenlane.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenlane.SetupException;
import org.greenlane.ShiftReports;
import org.greenlane.Station;
import org.greenlane.audit.AuditLog;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.export.AgeRecipient;
import org.greenlane.export.ExportEnd;
import org.greenlane.export.ExportForm;
import org.greenlane.export.ExportProgress;
import org.greenlane.export.ExportRange;
import org.greenlane.export.ExportRefusal;
import org.greenlane.export.ExportRequest;
import org.greenlane.export.ExportWords;
import org.greenlane.export.Exports;
import org.greenlane.export.OrdinaryDisk;
import org.greenlane.export.ReportMaker;
import org.greenlane.export.Site;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.report.FontMissingException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `audit export`.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Lets a part of the log leave, as a ZIP that proves itself; that it leaves is in the log.",
        footer = {
            "",
            "A supervisor's export calls people by pseudonyms that are good for it alone, in each entry",
            "once: what an earlier export has named is not named again. A technician's tells nothing of",
            "people or staff. What is personal leaves with a second supervisor only (--personal --second).",
            "PINs are asked for and not shown; without a terminal they are read from standard input, one a",
            "line: first one's own. The station must not be running.",
            "",
            "Examples:",
            "  greenlane audit export --by S-100 --out /media/stick",
            "  greenlane audit export --by S-100 --from 2026-11-23T00:00:00Z --form csv,xlsx,pdf --out log.zip",
            "  greenlane audit export --by S-100 --personal --second S-200 --out /media/stick"
        })
final class AuditExportVerb implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "Who takes it away.")
    private OperatorId by = new OperatorId("0");

    @Option(names = "--from", paramLabel = "TIME", description = "The first moment (default: the beginning of the log).")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "TIME", description = "Behind the last moment (default: the end of the log).")
    private @Nullable Instant until;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            split = ",",
            description = "csv, xlsx and pdf, the printed report: one or several (default: csv).")
    private List<ExportForm> forms = List.of(ExportForm.CSV);

    @Option(names = "--out", required = true, paramLabel = "FOLDER|FILE", description = "Where it goes.")
    private Path out = Path.of("");

    @Option(names = "--personal", description = "With what is personal; needs --second.")
    private boolean personal;

    @Option(names = "--second", paramLabel = "NUMBER", description = "The second supervisor.")
    private @Nullable OperatorId second;

    @Option(names = "--recipient", paramLabel = "AGE1…", description = "The age recipient who alone can open it.")
    private @Nullable String recipient;

    @Option(names = "--language", paramLabel = "TAG", description = "en, zh or ko (default: en).")
    private Language language = Language.ENGLISH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SetupException, VerbException {
        if (personal != (second != null)) {
            throw new ParameterException(spec.commandLine(), "--personal and --second go together.");
        }
        // Before anything is read.
        Optional<AgeRecipient> to = recipient == null ? Optional.empty() : Optional.of(ExportKeys.recipient(recipient));
        ExportRange range = range();
        try (StaffAtWork at = StaffAtWork.open(home)) {
            SignIn.Welcome who = at.signIn(by);
            if (who.mustChangePin()) {
                throw new VerbException("The first PIN is changed by `staff change-pin` before.");
            }
            ExportRequest request = new ExportRequest(
                    by, who.role(), approver(at), range, content(who.role()), EnumSet.copyOf(forms), to,
                    ExportWords.in(language.tag(), Words.of(language)::reason), ZoneId.systemDefault());
            AuditLog log = at.station().log().orElseThrow(() -> new VerbException("The log cannot be opened."));
            return told(exported(log, request, reports(at.station(), log, request), at.station().settings().where()));
        }
    }

    private ExportRange range() {
        if (from == null && until == null) {
            return new ExportRange.Everything();
        }
        try {
            return new ExportRange.Times(
                    from == null ? ExportRange.Times.FIRST : from, until == null ? ExportRange.Times.LAST : until);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "The range ends before it begins.");
        }
    }

    private Optional<OperatorId> approver(StaffAtWork at) throws IOException, VerbException {
        if (second == null) {
            return Optional.empty();
        }
        SignIn.Welcome agreed = at.second(second, by);
        if (agreed.role() != Role.SUPERVISOR) {
            throw new VerbException("The second person is a supervisor. Nothing left.");
        }
        return Optional.of(agreed.operator());
    }

    private Content content(Role role) {
        if (personal) {
            return Content.PERSONAL;
        }
        return role == Role.SUPERVISOR ? Content.PSEUDONYMS : Content.NOTHING;
    }

    private ReportMaker reports(Station station, AuditLog log, ExportRequest request) throws VerbException {
        try {
            return ShiftReports.of(station, log, request.forms(), language, by);
        } catch (FontMissingException e) {
            throw new VerbException("No printed report: " + e.getMessage() + "; " + e.remedy() + ". Nothing left.", e);
        }
    }

    private ExportEnd exported(AuditLog log, ExportRequest request, ReportMaker reports, Site site) {
        PrintWriter err = spec.commandLine().getErr();
        Exports exports = new Exports(
                log,
                new Exports.Surroundings(
                        InstantSource.system(), System::nanoTime, new SecureRandom(), new OrdinaryDisk(), reports, site));
        try (StopSignal signal = StopSignal.around(err, new ProgressLine(err, "entries"))) {
            return exports.export(request, out, new Watched(signal));
        }
    }

    private int told(ExportEnd end) throws VerbException {
        return switch (end) {
            case ExportEnd.Written written -> {
                PrintWriter to = spec.commandLine().getOut();
                to.println("Written: " + Printable.of(written.file()) + ", entries " + written.first() + " to " + written.last()
                        + ", " + written.rows() + " rows");
                if (written.toldBefore() > 0) {
                    to.println("In " + written.toldBefore() + " of these entries people are not named: an earlier export has"
                            + " named them, and that is done once.");
                }
                to.println("SHA-256: " + written.sha256() + ", in the log as entry " + written.recorded());
                yield Exit.OK;
            }
            case ExportEnd.Cancelled _ -> throw new VerbException("It was stopped. Nothing left.");
            case ExportEnd.Refused(ExportRefusal why) -> throw new VerbException(sentence(why) + " Nothing left.");
            case ExportEnd.Failed failed -> throw new VerbException(failed.sentence());
        };
    }

    private static String sentence(ExportRefusal why) {
        return switch (why) {
            case ROLE -> "Only supervisors take parts of the log away, and technicians what tells nothing of people.";
            case SECOND_PERSON -> "What is personal leaves with a second supervisor only.";
            case NOTHING_THERE -> "There is no entry in this range.";
            case NAME_TAKEN -> "There is a file of this name already.";
            case NO_FOLDER -> "There is no such folder.";
        };
    }

    /// Passes progress on, and asks whether to stop.
    private record Watched(StopSignal signal) implements ExportProgress {
        @Override
        public void reached(Reached reached) {
            signal.goOn(reached.done(), reached.of());
        }

        @Override
        public boolean isCancelled() {
            return signal.isGiven();
        }
    }
}
