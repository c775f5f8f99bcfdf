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
    private Optional<Use> going = Optional.empty();

    /// Which sheet or slip it is.
    ///
    /// @param issuer who gave it its id
    /// @param copied what is said where it was used a short time ago
    record Sheet(String issuer, CodeId id, Instant printed, Instant validUntil, Reason copied) {}

    private record Use(String issuer, CodeId id) {}

    /// @param again for how long after somebody went through with it a sheet is a doubt
    PaperWatch(UsedCodes used, Duration again, HealthBoard board) {
        this.used = used;
        this.again = again;
        this.board = board;
    }

    /// Adds to an answer what its sheet says, and doubts a sheet that was just used. If the answer lets somebody through
    /// it is remembered, durably, or it lets nobody through.
    Passage shown(Passage passage, Sheet sheet) {
        Use use = new Use(sheet.issuer(), sheet.id());
        Optional<Instant> before = before(use, passage.at());
        Passage told = passage.onPaper(new PaperFacts(sheet.printed(), sheet.validUntil(), before));
        return watched(told, use, before, sheet.copied());
    }

    /// Likewise for what need not be on paper, and says nothing of itself.
    ///
    /// @param issuer who gave it its id
    /// @param copied what is said where it was used a short time ago
    Passage shown(Passage passage, String issuer, CodeId id, Reason copied) {
        Use use = new Use(issuer, id);
        return watched(passage, use, before(use, passage.at()), copied);
    }

    /// A use that stands in the future speaks of a wrong clock, and is no less a doubt.
    private Optional<Instant> before(Use use, Instant now) {
        return used.lastUse(use.issuer(), use.id()).filter(last -> last.isAfter(now.minus(again)));
    }

    private Passage watched(Passage passage, Use use, Optional<Instant> before, Reason copied) {
        if (before.isPresent()) {
            return passage.doubted(copied);
        }
        return passage.verdict() instanceof Verdict.Pass ? remembered(passage, use) : passage;
    }

    private Passage remembered(Passage passage, Use use) {
        try {
            used.use(use.issuer(), use.id(), passage.at());
            going = Optional.of(use);
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
        going.ifPresent(use -> used.takeBack(use.issuer(), use.id()));
        going = Optional.empty();
    }
}
