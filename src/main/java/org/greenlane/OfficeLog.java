package org.greenlane;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenlane.audit.AuditException;
import org.greenlane.audit.AuditLog;
import org.greenlane.audit.Entry;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.desk.supervisor.LogAnswer;
import org.greenlane.desk.supervisor.LogBook;
import org.greenlane.desk.supervisor.LogQuery;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SearchReason;
import org.greenlane.health.TravelRisk;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.SiteRules;
import org.greenlane.staff.LookUpAnswer;
import org.greenlane.staff.LookUpLimits;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;
import org.greenlane.staff.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log, searched backwards and page by page. Of one person only by a document on the reader, and with a reason that is
/// in the log first.
final class OfficeLog implements LogBook {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeLog.class);

    /// So many entries are read in one go, between two of which passages are recorded.
    private static final int BATCH = 200;

    /// So many entries are looked through before it is told how far that is.
    private static final int MOST_SCANNED = 10_000;

    /// In so many of the newest entries lanes are looked for.
    private static final int NEWEST = 1_000;

    private final Station station;
    private final Supplier<Optional<OperatorId>> supervisor;
    private final DocumentClaim claim;
    private final Executor thread;
    private final Optional<LookUpLimits> limits;
    private final ZoneId zone = ZoneId.systemDefault();
    // Of the thread.
    private Set<String> person = Set.of();

    /// From when to when, the end exclusive.
    private record Times(Instant from, Instant until) {
        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /// @param supervisor who is at the desk
    OfficeLog(Station station, Supplier<Optional<OperatorId>> supervisor, DocumentClaim claim, Executor thread) {
        this.station = station;
        this.supervisor = supervisor;
        this.claim = claim;
        this.thread = thread;
        SiteRule rule = SiteRules.of(station.settings().site());
        this.limits = station.staff().map(it -> it.lookUpLimits(rule.typedLookUpsPerHour(), rule.lookUpsPerHour()));
    }

    @Override
    public void search(LogQuery query, long before, Consumer<LogAnswer> told) {
        thread.execute(() -> told.accept(found(query, before)));
    }

    private LogAnswer found(LogQuery query, long before) {
        if (supervisor.get().isEmpty() || station.log().isEmpty()) {
            return new LogAnswer.Unreadable();
        }
        try {
            return page(station.log().get(), query, before);
        } catch (AuditException e) {
            LOG.warn("The log cannot be searched: {}", e.getMessage());
            return new LogAnswer.Unreadable();
        }
    }

    private LogAnswer.Page page(AuditLog log, LogQuery query, long before) throws AuditException {
        Times times = times(query.span());
        LogSearch search = new LogSearch(log);
        long end = Math.min(Math.min(before, log.size() + 1), search.behind(times.until()));
        long begin = search.firstAt(times.from());
        List<Entry> found = new ArrayList<>();
        long scanned = 0;
        while (end > begin && scanned < MOST_SCANNED) {
            long first = Math.max(begin, end - BATCH);
            List<Entry> entries = log.read(first, (int) (end - first));
            for (Entry entry : entries.reversed()) {
                if (times.has(entry.at()) && query.takes(entry) && isOfPerson(query, entry)) {
                    if (found.size() == PAGE) {
                        return new LogAnswer.Page(found, entry.number() + 1, false, begin);
                    }
                    found.add(anonymous(entry));
                }
            }
            scanned += end - first;
            end = first;
        }
        boolean more = end > begin;
        return new LogAnswer.Page(found, more ? end : 0, more, begin);
    }

    private boolean isOfPerson(LogQuery query, Entry entry) {
        return !query.ofPerson()
                || (entry instanceof Entry.OfPassage passage
                        && passage.people().stream()
                                .flatMap(each -> each.pseudonym().stream())
                                .anyMatch(person::contains));
    }

    /// What the desk may show of it: of people no colour, no travel mark and no pseudonym.
    static Entry anonymous(Entry entry) {
        return entry instanceof Entry.OfPassage it
                ? new Entry.OfPassage(
                        it.number(),
                        it.at(),
                        it.lane(),
                        it.answer(),
                        it.reasons(),
                        it.kind(),
                        it.issuer(),
                        it.medium(),
                        it.people().stream()
                                .map(each -> new Entry.Person(
                                        each.answer(),
                                        each.reasons(),
                                        Optional.empty(),
                                        TravelRisk.NOT_STATED,
                                        Optional.empty()))
                                .toList(),
                        it.freshness(),
                        it.assistance(),
                        it.rule(),
                        it.isPurged())
                : entry;
    }

    private Times times(LogQuery.Span span) {
        Instant now = station.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant midnight = today.atStartOfDay(zone).toInstant();
        return switch (span) {
            case ALL -> new Times(Instant.MIN, Instant.MAX);
            case LAST_HOUR -> new Times(now.minus(Duration.ofHours(1)), Instant.MAX);
            case TODAY -> new Times(midnight, today.plusDays(1).atStartOfDay(zone).toInstant());
            case YESTERDAY -> new Times(today.minusDays(1).atStartOfDay(zone).toInstant(), midnight);
            case LAST_WEEK -> new Times(today.minusDays(7).atStartOfDay(zone).toInstant(), Instant.MAX);
        };
    }

    @Override
    public void choices(Consumer<Choices> told) {
        thread.execute(() -> told.accept(new Choices(lanes(), staff())));
    }

    private List<String> lanes() {
        Set<String> lanes = new TreeSet<>();
        try {
            if (station.log().isPresent()) {
                AuditLog log = station.log().get();
                log.read(Math.max(1, log.size() - NEWEST + 1), NEWEST).forEach(entry -> lanes.add(entry.lane()));
            }
        } catch (AuditException e) {
            LOG.warn("The log's lanes cannot be told: {}", e.getMessage());
        }
        return List.copyOf(lanes);
    }

    private List<OperatorId> staff() {
        try {
            Optional<StaffBook> book = station.staff();
            return book.isPresent()
                    ? book.get().roster().members().stream().map(StaffMember::number).toList()
                    : List.of();
        } catch (StaffException e) {
            LOG.warn("Nobody knows who works here: {}", e.getMessage());
            return List.of();
        }
    }

    @Override
    public void person(SearchReason reason, Consumer<PersonAnswer> told) {
        boolean waits = claim.await(presented -> thread.execute(() -> {
            try (presented) {
                told.accept(searched(presented, reason));
            }
        }));
        if (!waits) {
            thread.execute(() -> told.accept(PersonAnswer.NO_READER));
        }
    }

    private PersonAnswer searched(Presented presented, SearchReason reason) {
        // Printed lines are made by whoever knows a number.
        if (!(presented instanceof Presented.Shown(var document, var proof)) || proof != Presented.Proof.CHIP) {
            return PersonAnswer.UNREADABLE;
        }
        Optional<OperatorId> who = supervisor.get();
        if (who.isEmpty() || station.log().isEmpty()) {
            return PersonAnswer.NOT_RECORDED;
        }
        Set<String> pseudonyms = new HashSet<>();
        for (DocumentNumber number : document.numbers()) {
            station.personOf(number).map(station.log().get()::pseudonymOf).ifPresent(pseudonyms::add);
        }
        if (pseudonyms.isEmpty()) {
            return PersonAnswer.NO_KEY;
        }
        // Before anything is found, as at the desk: a search is a look-up.
        return switch (limits.map(LookUpLimits::byDocument).orElseGet(LookUpAnswer.Unavailable::new)) {
            case LookUpAnswer.Allowed() -> recorded(pseudonyms, who.get(), reason);
            case LookUpAnswer.TooMany _ -> PersonAnswer.TOO_MANY;
            case LookUpAnswer.NeedsApproval(), LookUpAnswer.Unavailable() -> PersonAnswer.NOT_RECORDED;
        };
    }

    private PersonAnswer recorded(Set<String> pseudonyms, OperatorId who, SearchReason reason) {
        try {
            station.record(new Event.PersonSearched(station.clock().instant(), who, reason));
            person = pseudonyms;
            return PersonAnswer.KNOWN;
        } catch (AuditException e) {
            return PersonAnswer.NOT_RECORDED;
        }
    }

    @Override
    public void forgetPerson() {
        claim.stop();
        thread.execute(() -> person = Set.of());
    }
}
