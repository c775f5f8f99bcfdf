package org.greenlane.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeId;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.Event;
import org.greenlane.health.Freshness;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Reason;
import org.greenlane.health.SearchReason;
import org.greenlane.health.TravelRisk;

/// Entries of a log, drawn at random from one seed.
final class Entries {
    static final Instant MORNING = Instant.parse("2022-05-01T00:30:00Z");
    static final String NOTE = "Called the clinic: 发热门诊";

    private final Random random;
    private long number;

    Entries(long seed) {
        this.random = new Random(seed);
    }

    /// @param clockMayJump whether times may be anywhere in some days, forwards and back
    List<Entry> some(int count, boolean clockMayJump) {
        List<Entry> entries = new ArrayList<>();
        Instant at = MORNING;
        for (int i = 0; i < count; i++) {
            at = at.plusSeconds(random.nextInt(60));
            if (clockMayJump && random.nextInt(20) == 0) {
                at = MORNING.plusSeconds(random.nextInt(400_000));
            }
            entries.add(any(at));
        }
        return entries;
    }

    Entry any(Instant at) {
        int lot = random.nextInt(100);
        if (lot < 70) {
            return passage(at, "lane-" + random.nextInt(3));
        }
        number++;
        return lot == 99
                ? new Entry.Purge(number, at, "lane-0", LocalDate.EPOCH.plusDays(19_000), 1 + random.nextInt(5))
                : new Entry.OfStaff(number, "lane-0", act(at), false);
    }

    Entry.OfPassage passage(Instant at, String lane) {
        Answer answer = random.nextInt(10) < 8 ? Answer.PASS : oneOf(Answer.values());
        return passage(at, lane, answer, reasons(answer));
    }

    Entry.OfPassage passage(Instant at, String lane, Answer answer, List<Reason> reasons) {
        List<Entry.Person> people = new ArrayList<>();
        for (int i = random.nextInt(5) == 0 ? random.nextInt(4) : 0; i >= 0; i--) {
            people.add(new Entry.Person(
                    i == 0 ? answer : Answer.PASS, reasons, Optional.empty(), TravelRisk.CLEAR, Optional.empty()));
        }
        number++;
        return new Entry.OfPassage(
                number,
                at,
                lane,
                answer,
                reasons,
                random.nextInt(4) > 0 ? CodeKind.NATIVE : oneOf(CodeKind.values()),
                Optional.empty(),
                maybe(oneOf(Medium.values())),
                people,
                maybe(new Freshness(at.minusSeconds(random.nextInt(400_000)), at.plusSeconds(random.nextInt(200) - 40))),
                random.nextInt(5) == 0 ? Optional.of(help()) : Optional.empty(),
                Optional.empty(),
                false);
    }

    private List<Reason> reasons(Answer answer) {
        if (answer == Answer.PASS) {
            return random.nextInt(8) == 0 ? List.of(Reason.GREEN, Reason.TRAVEL_MARKED) : List.of(Reason.GREEN);
        }
        return List.of(oneOf(Reason.values()));
    }

    private Assistance help() {
        Optional<Consent> consent = maybe(new Consent(oneOf(Consent.Way.values()), "zh"));
        return new Assistance(operator(), oneOf(LookUpWay.values()), consent, maybe(operator()));
    }

    private Event.OfStaff act(Instant at) {
        OperatorId who = operator();
        return switch (random.nextInt(10)) {
            case 0 -> new Event.ConsentRefused(at, who, oneOf(LookUpWay.values()));
            case 1 -> new Event.Overridden(at, 7, who, operator(), oneOf(OverrideReason.values()), NOTE);
            case 2 -> new Event.PartPassed(at, 7, who, List.of(0));
            case 3 -> new Event.ProcedureEnded(
                    at, Optional.of(7L), who, "declaration", Map.of(), random.nextBoolean() ? "let-through" : "sent-away");
            case 4 -> new Event.SlipIssued(at, 7, who, CodeId.of(new byte[8]), at.plusSeconds(60));
            case 5 -> new Event.Staffing(at, who, oneOf(Event.Staffing.Kind.values()));
            case 6 -> new Event.StaffChanged(at, who, /* whom= */ operator(), oneOf(Event.StaffChanged.Kind.values()));
            case 7 -> new Event.Exported(
                    at, who, maybe(operator()), 1, 2, oneOf(Event.Exported.Content.values()), false, "00".repeat(32));
            case 8 -> new Event.IncidentNoted(at, who, oneOf(IncidentKind.values()), maybe(7L), NOTE);
            default -> new Event.PersonSearched(at, who, oneOf(SearchReason.values()));
        };
    }

    private OperatorId operator() {
        return new OperatorId("G-" + random.nextInt(9));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /// As many passages of a lane as come in some time, at even distances.
    List<Entry> steady(Instant from, Duration time, int count, String lane) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(passage(from.plus(time.multipliedBy(i).dividedBy(count)), lane, Answer.PASS, List.of(Reason.GREEN)));
        }
        return Collections.unmodifiableList(entries);
    }
}
