package org.greenlane.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.Assistance;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;
import org.junit.jupiter.api.Test;

/// The figures of a shift are what somebody would count by hand.
class ShiftTallyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<ZoneId> ZONES =
            List.of(SHANGHAI, ZoneId.of("Asia/Kathmandu"), ZoneId.of("Australia/Lord_Howe"), ZoneId.of("Asia/Seoul"));

    @Property(tries = 150)
    void passagesAreCountedAsByHand(@ForAll long seed, @ForAll @IntRange(max = 400) int count) {
        List<Entry> entries = new Entries(seed).some(count, true);
        List<Entry.OfPassage> all = ofType(entries, Entry.OfPassage.class);

        PassageFigures figures = ShiftTally.of(entries.stream(), SHANGHAI).passages();

        assertThat(figures.total()).isEqualTo(all.size());
        assertThat(figures.answers().each()).isEqualTo(byHand(all, Entry.OfPassage::answer));
        assertThat(figures.ways().each()).isEqualTo(byHand(all, PassageWay::of));
        assertThat(figures.kinds().each()).isEqualTo(byHand(all, Entry.OfPassage::kind));
        assertThat(figures.people().each())
                .isEqualTo(byHand(all.stream().flatMap(p -> p.people().stream()).toList(), Entry.Person::answer));
        assertThat(figures.reasons().each())
                .isEqualTo(byHand(all.stream().flatMap(p -> p.reasons().stream()).toList(), identity()));
        assertThat(figures.heldReasons().each())
                .isEqualTo(byHand(
                        all.stream()
                                .filter(p -> p.answer() != Answer.PASS)
                                .flatMap(p -> p.reasons().stream())
                                .toList(),
                        identity()));
        assertThat(figures.first()).isEqualTo(all.stream().map(Entry::at).min(Instant::compareTo));
        assertThat(figures.last()).isEqualTo(all.stream().map(Entry::at).max(Instant::compareTo));
    }

    @Property(tries = 100)
    void freshnessIsCountedAsByHand(@ForAll long seed) {
        List<Entry> entries = new Entries(seed).some(200, true);
        List<Entry.OfPassage> answered = ofType(entries, Entry.OfPassage.class).stream()
                .filter(p -> p.freshness().isPresent())
                .toList();
        Function<Entry.OfPassage, Duration> age = p -> p.freshness().orElseThrow().age(p.at());

        FreshnessFigures figures =
                ShiftTally.of(entries.stream(), SHANGHAI).passages().freshness();

        assertThat(figures.oldest()).isEqualTo(answered.stream().map(age).max(Duration::compareTo));
        assertThat(figures.stale())
                .isEqualTo(answered.stream()
                        .filter(p -> p.freshness().orElseThrow().isStale(p.at()))
                        .count());
        assertThat(figures.ages().total()).isEqualTo(answered.size());
        assertThat(figures.ages().of(StatusAge.UNDER_6_HOURS))
                .isEqualTo(answered.stream()
                        .map(age)
                        .filter(a -> a.toMinutes() >= 60 && a.toMinutes() < 360)
                        .count());
    }

    @Property(tries = 150)
    void hoursAreThoseOfTheClockOnTheWall(@ForAll long seed, @ForAll @IntRange(max = 3) int zoneNumber) {
        ZoneId zone = ZONES.get(zoneNumber);
        List<Entry> entries = new Entries(seed).some(300, true);
        Map<Instant, List<Entry.OfPassage>> byHour = ofType(entries, Entry.OfPassage.class).stream()
                .collect(groupingBy(p -> p.at().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant()));

        ShiftFigures figures = ShiftTally.of(entries.stream(), zone);

        assertThat(figures.hours().stream().map(HourFigures::start))
                .containsExactlyElementsOf(byHour.keySet().stream().sorted().toList());
        for (HourFigures hour : figures.hours()) {
            List<Entry.OfPassage> all = byHour.getOrDefault(hour.start(), List.of());
            assertThat(hour.answers().each()).isEqualTo(byHand(all, Entry.OfPassage::answer));
            assertThat(hour.ways().each()).isEqualTo(byHand(all, PassageWay::of));
            hour.lanes().forEach((lane, answers) -> assertThat(answers.each())
                    .isEqualTo(byHand(
                            all.stream().filter(p -> p.lane().equals(lane)).toList(), Entry.OfPassage::answer)));
        }
    }

    @Property(tries = 150)
    void actsOfStaffAreCountedAsByHand(@ForAll long seed) {
        List<Entry> entries = new Entries(seed).some(400, false);
        List<Event.OfStaff> acts =
                ofType(entries, Entry.OfStaff.class).stream().map(Entry.OfStaff::event).toList();

        StaffFigures figures = ShiftTally.of(entries.stream(), SHANGHAI).staff();

        assertThat(figures.refusals().each())
                .isEqualTo(byHand(ofType(acts, Event.ConsentRefused.class), Event.ConsentRefused::way));
        assertThat(figures.overrides().each())
                .isEqualTo(byHand(ofType(acts, Event.Overridden.class), Event.Overridden::reason));
        assertThat(figures.partPasses()).isEqualTo(ofType(acts, Event.PartPassed.class).size());
        assertThat(figures.slips()).isEqualTo(ofType(acts, Event.SlipIssued.class).size());
        assertThat(figures.procedures().each())
                .isEqualTo(byHand(
                        ofType(acts, Event.ProcedureEnded.class), e -> new ProcedureEnd(e.procedure(), e.outcome())));
        assertThat(figures.incidentKinds().each())
                .isEqualTo(byHand(ofType(acts, Event.IncidentNoted.class), Event.IncidentNoted::kind));
        assertThat(figures.staffing().each()).isEqualTo(byHand(ofType(acts, Event.Staffing.class), Event.Staffing::kind));
        assertThat(figures.changes().each())
                .isEqualTo(byHand(ofType(acts, Event.StaffChanged.class), Event.StaffChanged::kind));
        assertThat(figures.exports().each())
                .isEqualTo(byHand(ofType(acts, Event.Exported.class), Event.Exported::content));
        assertThat(figures.searches().each())
                .isEqualTo(byHand(ofType(acts, Event.PersonSearched.class), Event.PersonSearched::reason));
    }

    @Property(tries = 50)
    void lookUpsAreCountedWithAndWithoutConsent(@ForAll long seed) {
        List<Entry> entries = new Entries(seed).some(300, false);
        List<Assistance> help = ofType(entries, Entry.OfPassage.class).stream()
                .flatMap(p -> p.assistance().stream())
                .toList();

        StaffFigures figures = ShiftTally.of(entries.stream(), SHANGHAI).staff();

        help.stream().collect(groupingBy(Assistance::way)).forEach((way, all) -> {
            long agreed = all.stream().filter(h -> h.consent().isPresent()).count();
            assertThat(figures.lookUps()).containsEntry(way, new LookUps(agreed, all.size() - agreed));
        });
        assertThat(figures.consents().each())
                .isEqualTo(byHand(
                        help.stream().flatMap(h -> h.consent().stream()).toList(), consent -> consent.way()));
    }

    @Property(tries = 50)
    void countingOneAtATimeIsCountingAll(@ForAll long seed) {
        List<Entry> entries = new Entries(seed).some(200, true);
        ShiftTally live = new ShiftTally(SHANGHAI);
        for (Entry entry : entries) {
            live.add(entry);
            live.figures();
        }

        assertThat(live.figures()).isEqualTo(ShiftTally.of(entries.stream(), SHANGHAI));
    }

    @Test
    void nothingIsCountedOfNothing() {
        ShiftFigures figures = ShiftTally.of(Stream.empty(), SHANGHAI);

        assertThat(figures.passages().total()).isZero();
        assertThat(figures.hours()).isEmpty();
        assertThat(figures.lanes()).isEmpty();
        assertThat(figures.overrideRate()).isZero();
        assertThat(figures.log().earliest()).isEmpty();
    }

    @Test
    void aClockThatWasSetBackIsToldWithHowFar() {
        Entries draw = new Entries(1);
        Instant noon = Entries.MORNING;
        List<Entry> entries = Stream.of(0, 100, 95, 200, -3400, -3300, 300)
                .map(seconds -> draw.any(noon.plusSeconds(seconds)))
                .toList();

        LogFigures log = ShiftTally.of(entries.stream(), SHANGHAI).log();

        assertThat(log.setBacks()).isOne();
        assertThat(log.furthestBack()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whoMistypesAPinIsNotOnDuty() {
        var refused = new Event.Staffing(
                Entries.MORNING, new OperatorId("G-1"), Event.Staffing.Kind.REFUSED);

        StaffFigures staff = ShiftTally.of(Stream.of(new Entry.OfStaff(1, "a", refused, false)), SHANGHAI).staff();

        assertThat(staff.onDuty()).isEmpty();
        assertThat(staff.staffing().of(Event.Staffing.Kind.REFUSED)).isOne();
    }

    @Test
    void ofMoreHoursThanAreKeptTheLatestStayWhateverTheirOrder() {
        Entries draw = new Entries(2);
        int more = 100;
        List<Entry> entries = new ArrayList<>();
        for (int hour = 0; hour < ShiftTally.MOST_HOURS + more; hour++) {
            entries.add(draw.passage(Entries.MORNING.plus(Duration.ofHours(hour)), "a"));
        }
        Collections.shuffle(entries, new Random(3));

        ShiftFigures figures = ShiftTally.of(entries.stream(), SHANGHAI);

        assertThat(figures.hours()).hasSize(ShiftTally.MOST_HOURS);
        assertThat(figures.hours().getFirst().start())
                .isEqualTo(Entries.MORNING.plus(Duration.ofHours(more)).truncatedTo(ChronoUnit.HOURS));
        assertThat(figures.earlierPassages()).isEqualTo(more);
        assertThat(figures.passages().total()).isEqualTo(entries.size());
    }

    @Test
    void lanesWithoutNumberAreCountedTogether() {
        Entries draw = new Entries(4);
        Stream<Entry> entries = Stream.iterate(0, i -> i < 100, i -> i + 1)
                .map(i -> draw.passage(Entries.MORNING, "lane " + i, Answer.PASS, List.of(Reason.GREEN)));

        ShiftFigures figures = ShiftTally.of(entries, SHANGHAI);

        assertThat(figures.lanes()).hasSize(ShiftTally.MOST_LANES + 1);
        assertThat(figures.lanes().stream()
                        .filter(lane -> lane.lane().equals(ShiftTally.OTHER_LANES))
                        .map(lane -> lane.answers().total()))
                .containsExactly(100L - ShiftTally.MOST_LANES);
    }

    private static <T, K> Map<K, Long> byHand(List<T> all, Function<T, K> kind) {
        return all.stream().collect(groupingBy(kind, counting()));
    }

    private static <T> List<T> ofType(List<? super T> all, Class<T> type) {
        return all.stream().flatMap(each -> type.isInstance(each) ? Optional.of(type.cast(each)).stream() : Stream.empty()).toList();
    }
}
