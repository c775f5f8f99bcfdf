package org.greenlane;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Base64;
import java.util.Set;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.export.ExportForm;
import org.greenlane.export.ReportMaker;
import org.greenlane.health.Event;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.OperatorId;
import org.greenlane.proof.NoteException;
import org.greenlane.proof.NoteKey;
import org.greenlane.proof.TreeCheckpoint;
import org.greenlane.report.FontMissingException;
import org.greenlane.report.LogFigures;
import org.greenlane.report.ReportFont;
import org.greenlane.report.ReportHead;
import org.greenlane.report.ReportLanguage;
import org.greenlane.report.ReportWords;
import org.greenlane.report.ShiftFigures;
import org.greenlane.report.ShiftReportPdf;
import org.greenlane.report.ShiftTally;

/// Makes the printed report of an export out of its entries.
public final class ShiftReports implements ReportMaker {
    /// More notes stand in no report.
    private static final int MOST_NOTES = ShiftTally.MOST_INCIDENTS;

    private final String site;
    private final OperatorId by;
    private final NoteKey verifier;
    private final ShiftReportPdf pdf;

    private ShiftReports(Station station, AuditLog log, Language language, OperatorId by) throws FontMissingException {
        this.site = station.settings().region() + " · " + station.settings().site();
        this.by = by;
        this.verifier = log.verifier();
        ReportLanguage speaks = ReportLanguage.ofTag(language.tag()).orElse(ReportLanguage.ENGLISH);
        ReportWords words = new ReportWords(speaks, Words.of(language)::reason);
        this.pdf = new ShiftReportPdf(words, ReportFont.find(words, ReportFont.foldersOfThisMachine()));
    }

    /// What makes the reports of exports out of a station's log.
    ///
    /// @param forms what is asked for; a font is looked for only where a report is
    /// @param by who asks for it
    /// @throws FontMissingException if this machine has no font for the language
    public static ReportMaker of(Station station, AuditLog log, Set<ExportForm> forms, Language language, OperatorId by)
            throws FontMissingException {
        if (forms.contains(ExportForm.PDF)) {
            return new ShiftReports(station, log, language, by);
        }
        return frame -> {
            throw new IllegalStateException("no report was asked for: " + frame.station());
        };
    }

    @Override
    public Draft begin(Frame frame) {
        return new Counting(frame);
    }

    private final class Counting implements Draft {
        private final Frame frame;
        private final ShiftTally tally;
        private final Map<Long, String> notes = new HashMap<>();

        Counting(Frame frame) {
            this.frame = frame;
            this.tally = new ShiftTally(frame.zone());
        }

        @Override
        public void take(Entry entry) {
            tally.add(entry);
            if (frame.content() == Content.PERSONAL
                    && notes.size() < MOST_NOTES
                    && entry instanceof Entry.OfStaff act
                    && act.event() instanceof Event.IncidentNoted incident
                    && !act.isPurged()) {
                notes.put(entry.number(), incident.note());
            }
        }

        @Override
        public void write(OutputStream out) throws IOException {
            ShiftFigures figures = tally.figures();
            LogFigures log = figures.log();
            Instant from = log.earliest().orElse(frame.at());
            Instant to = log.latest().orElse(frame.at());
            pdf.write(
                    figures,
                    new ReportHead(
                            frame.station(), site, Optional.empty(), from, to, frame.at(), by, checkpoint(), notes),
                    out);
        }

        private Optional<ReportHead.Checkpoint> checkpoint() throws IOException {
            try {
                TreeCheckpoint at = TreeCheckpoint.open(frame.checkpoint(), verifier);
                String root = HexFormat.of().formatHex(Base64.getDecoder().decode(at.root()));
                return Optional.of(new ReportHead.Checkpoint(at.size(), root));
            } catch (NoteException e) {
                throw new IOException("the station's own checkpoint cannot be read", e);
            }
        }
    }
}
