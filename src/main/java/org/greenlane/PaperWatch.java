package org.greenlane;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.CodeId;
import org.greenlane.health.Fault;
import org.greenlane.health.PaperFacts;
import org.greenlane.health.Passage;
import org.greenlane.health.Reason;
import org.greenlane.health.Verdict;

/// Notices a sheet or slip with which somebody has gone through a short time ago: one of the two is a copy, or lent.
final class PaperWatch {
    /// The name of this part on the health board.
    static final String PART = "Used codes";

    private final UsedCodes used;
    private final Duration again;
    private final HealthBoard board;
    private Optional<Sheet> going = Optional.empty();

    /// Which sheet or slip it is.
    ///
    /// @param issuer who gave it its id
    /// @param copied what is said where it was used a short time ago
    record Sheet(String issuer, CodeId id, Instant printed, Instant validUntil, Reason copied) {}

    /// @param again for how long after somebody went through with it a sheet is a doubt
    PaperWatch(UsedCodes used, Duration again, HealthBoard board) {
        this.used = used;
        this.again = again;
        this.board = board;
    }

    /// Adds to an answer what its sheet says, and doubts a sheet that was just used. If the answer lets somebody through
    /// it is remembered, durably, or it lets nobody through.
    Passage shown(Passage passage, Sheet sheet) {
        Instant now = passage.at();
        // A use that stands in the future speaks of a wrong clock, and is no less a doubt.
        Optional<Instant> before =
                used.lastUse(sheet.issuer(), sheet.id()).filter(use -> use.isAfter(now.minus(again)));
        Passage told = passage.onPaper(new PaperFacts(sheet.printed(), sheet.validUntil(), before));
        if (before.isPresent()) {
            return told.doubted(sheet.copied());
        }
        return told.verdict() instanceof Verdict.Pass ? remembered(told, sheet) : told;
    }

    private Passage remembered(Passage passage, Sheet sheet) {
        try {
            used.use(sheet.issuer(), sheet.id(), passage.at());
            going = Optional.of(sheet);
            board.mended(PART, Fault.Kind.LOG_NOT_WRITABLE);
            return passage;
        } catch (UncheckedIOException e) {
            board.report(new Fault(Fault.Kind.LOG_NOT_WRITABLE, PART, String.valueOf(e.getMessage()), passage.at()));
            return passage.doubted(Reason.LOG_UNAVAILABLE);
        }
    }

    /// The passage that was shown last is in the log.
    void recorded() {
        going = Optional.empty();
    }

    /// The passage that was shown last could not be recorded, so nobody goes through with its sheet: whoever comes again
    /// with it brings no copy.
    void unrecorded() {
        going.ifPresent(sheet -> used.takeBack(sheet.issuer(), sheet.id()));
        going = Optional.empty();
    }
}
