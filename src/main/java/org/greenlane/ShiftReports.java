package org.greenlane;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Base64;
import org.greenlane.audit.Entry;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
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
final class ShiftReports implements ReportMaker {
    /// More notes stand in no report.
    private static final int MOST_NOTES = ShiftTally.MOST_INCIDENTS;

    private final String site;
    private final OperatorId by;
    private final NoteKey verifier;
    private final ShiftReportPdf pdf;

    /// @param site the name of the place whose gate it is
    /// @param by who asked for it
    /// @param verifier of the station's checkpoints
    /// @throws FontMissingException if this machine has no font for the language
    ShiftReports(Language language, String site, OperatorId by, NoteKey verifier) throws FontMissingException {
        this(language, site, by, verifier, ReportFont.foldersOfThisMachine());
    }

    private ShiftReports(Language language, String site, OperatorId by, NoteKey verifier, List<Path> fonts)
            throws FontMissingException {
        this.site = site;
        this.by = by;
        this.verifier = verifier;
        ReportLanguage speaks = ReportLanguage.ofTag(language.tag()).orElse(ReportLanguage.ENGLISH);
        ReportWords words = new ReportWords(speaks, Words.of(language)::reason);
        this.pdf = new ShiftReportPdf(words, ReportFont.find(words, fonts));
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
