package org.greenlane;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenlane.desk.supervisor.ExportState.Why;
import org.greenlane.desk.supervisor.ExportWish;
import org.greenlane.desk.words.Language;
import org.greenlane.desk.words.Words;
import org.greenlane.export.AgeRecipient;
import org.greenlane.export.ExportForm;
import org.greenlane.export.ExportRange;
import org.greenlane.export.ExportRequest;
import org.greenlane.export.ExportWords;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;

/// From what somebody wishes at the supervisor's desk to what is asked of an export.
final class OfficeExportRequests {
    private final InstantSource clock;
    private final ZoneId zone;
    private final OfficeDoor door;

    /// A second supervisor's word for one wish.
    record Agreed(OperatorId asking, OperatorId second, ExportWish wish) {}

    /// Why nothing is asked.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final Why why;

        Refused(Why why) {
            super(why.name());
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    /// @param zone whose days are meant
    OfficeExportRequests(InstantSource clock, ZoneId zone, OfficeDoor door) {
        this.clock = clock;
        this.zone = zone;
        this.door = door;
    }

    /// @throws Refused where nothing of that can be asked for
    ExportRequest of(ExportWish wish, Optional<OperatorId> who, Optional<Agreed> second) throws Refused {
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
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
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

    static Language language(ExportWish wish) {
        return Language.ofTag(wish.language()).orElse(Language.ENGLISH);
    }
}
