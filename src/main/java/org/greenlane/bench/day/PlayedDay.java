package org.greenlane.bench.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.greenlane.Station;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.bench.CutDisk;
import org.greenlane.card.Presented;
import org.greenlane.code.PrintedNumber;
import org.greenlane.health.Passage;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;

/// Lets people come, one after the other or at the gate while somebody is helped at the desk, and lets happen what happens
/// on that day.
final class PlayedDay {
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final Duration COMES_AGAIN = Duration.ofMinutes(5);
    private static final Duration CAMERA_SEES_AGAIN = Duration.ofMillis(300);

    private final Station station;
    private final PlayedGate gate;
    private final World world;
    private final DayClock day;
    private final Examiner examiner;
    private final SplittableRandom random;
    private final PlateReader plate;
    private final PriorityQueue<Arrival> toTheGate = new PriorityQueue<>();
    private final PriorityQueue<Arrival> toTheDesk = new PriorityQueue<>();
    private final Deque<Happening> happenings = new ArrayDeque<>();
    private final List<PlayedDesk.Visit> visits = new ArrayList<>();
    private final List<Presented> cards = new ArrayList<>();
    private boolean handOverDue;
    private int turnedAway;

    private interface Event {
        void happen() throws IOException;
    }

    private record Happening(Duration at, Event event) {}

    PlayedDay(Station station, PlayedGate gate, World world, long seed) {
        this.station = station;
        this.gate = gate;
        this.world = world;
        this.day = world.day();
        this.examiner = world.examiner();
        this.random = new SplittableRandom(seed);
        this.plate = new PlateReader(random.split());
    }

    /// @param news of the home region
    void comes(List<Arrival> arrivals, Path news) {
        arrivals.forEach(each -> (each.manner().isPresent() ? toTheDesk : toTheGate).add(each));
        happenings.add(new Happening(day.newsArrive(), () -> land(news)));
        happenings.add(new Happening(day.handOver(), () -> handOverDue = true));
        happenings.add(new Happening(day.diskFull(), () -> fill(true)));
        happenings.add(new Happening(day.diskFull().plus(DayClock.FULL_FOR), () -> fill(false)));
        happenings.add(new Happening(day.clockBack(), () -> world.time().setClock(DayClock.BACK_BY)));
        happenings.add(new Happening(day.clockBack().plus(DayClock.BACK_FOR), () -> world.time().setClock(Duration.ZERO)));
    }

    private void land(Path news) {
        if (station.statuses().importBundle(news, station.trust(), world.time().instant(), Progress.NONE)
                instanceof ImportResult.Refused(var fault, String sentence)) {
            examiner.wrong("the news were refused: " + fault + ", " + sentence);
        }
        examiner.newsLanded();
    }

    private void fill(boolean full) {
        CutDisk.fill(full);
        examiner.logWrites(!full);
    }

    /// Until everybody has gone.
    void play(PlayedDesk desk) throws InterruptedException {
        while (!toTheDesk.isEmpty() || !toTheGate.isEmpty()) {
            Arrival next = toTheDesk.peek();
            if (next == null || next.at().compareTo(now()) > 0) {
                pass(next == null ? STEP : least(STEP, next.at().minus(now())));
                desk.tick();
                continue;
            }
            toTheDesk.remove();
            help(desk, next);
            if (handOverDue) {
                handOverDue = false;
                desk.staffing().handOver();
            }
        }
        desk.staffing().signOut();
    }

    private void help(PlayedDesk desk, Arrival next) throws InterruptedException {
        PlayedDesk.Visit visit = desk.help(next);
        visits.add(visit);
        if (visit.lost()) {
            turnedAway++;
            toTheDesk.add(new Arrival(now().plus(COMES_AGAIN), next.thing(), next.manner()));
        }
        visit.slip().ifPresent(this::given);
    }

    /// Whoever has a slip comes again with it, sometimes lends it, and sometimes comes too late.
    private void given(Slips.Slip slip) {
        Thing thing = new Thing.Slip(slip.id(), slip.until(), slip.text(), false);
        Duration back = now().plusMinutes(60 + random.nextInt(120));
        toTheGate.add(Arrival.atTheGate(back, thing));
        if (random.nextInt(3) == 0) {
            toTheGate.add(Arrival.atTheGate(back.plusMinutes(1 + random.nextInt(18)), thing));
        }
        if (random.nextInt(3) == 0) {
            String touched = touched(slip.text());
            toTheGate.add(Arrival.atTheGate(back.plusMinutes(40), new Thing.Slip(slip.id(), slip.until(), touched, true)));
        }
        Duration over = Duration.between(day.morning(), slip.until()).plusMinutes(2);
        if (over.compareTo(day.end()) < 0) {
            toTheGate.add(Arrival.atTheGate(over, thing));
        }
    }

    /// Its last symbols carry the signature's last byte or two.
    private static String touched(String slip) {
        int at = slip.length() - 3;
        char other = slip.charAt(at) == '0' ? '1' : '0';
        return slip.substring(0, at) + other + slip.substring(at + 1);
    }

    private Duration now() {
        return Duration.between(day.morning(), world.time().right());
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Lets time go by, and people go through the gate meanwhile.
    void pass(Duration by) throws InterruptedException {
        Duration end = now().plus(by);
        while (true) {
            Happening happening = happenings.peek();
            Arrival arrival = toTheGate.peek();
            boolean happens = happening != null && happening.at().compareTo(end) <= 0;
            boolean comes = arrival != null && arrival.at().compareTo(end) <= 0;
            if (happens && (!comes || happening.at().compareTo(arrival.at()) <= 0)) {
                until(happening.at());
                happenings.remove();
                happen(happening);
            } else if (comes) {
                until(arrival.at());
                toTheGate.remove();
                goThrough(arrival);
            } else {
                until(end);
                return;
            }
        }
    }

    private void until(Duration at) {
        if (at.compareTo(now()) > 0) {
            world.time().pass(at.minus(now()));
        }
    }

    private static void happen(Happening happening) {
        try {
            happening.event().happen();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void goThrough(Arrival arrival) throws InterruptedException {
        int before = examiner.unrecorded();
        Passage passage = present(arrival.thing());
        if (!(passage.verdict() instanceof Verdict.Pass)) {
            gate.acknowledge();
        }
        if (examiner.unrecorded() > before) {
            turnedAway++;
            toTheGate.add(Arrival.atTheGate(now().plus(COMES_AGAIN), arrival.thing()));
        }
    }

    private Passage present(Thing thing) throws InterruptedException {
        return switch (thing) {
            case Thing.Phone phone -> show(world.shown(phone));
            case Thing.Paper(ShownCode code) -> show(code);
            case Thing.Poster(String text) -> show(List.of(text), _ -> Oracle.nothing());
            case Thing.TwoPhones(Citizen one, Citizen other) ->
                show(List.of(fresh(one).text(), fresh(other).text()), _ -> Oracle.nothing());
            case Thing.SheetNumber(Citizen who) ->
                show(List.of(PrintedNumber.of(who.subject).text()), _ -> Oracle.nothing());
            case Thing.Slip(var id, Instant until, String text, boolean touched) ->
                show(List.of(text), now -> world.oracle().slip(id, until, touched, now));
            case Thing.Card(Oracle.Laid laid, boolean damaged) -> {
                Presented card = plate.read(Counter.card(laid, damaged, world.time().instant()));
                boolean read = card instanceof Presented.Shown;
                cards.add(card);
                examiner.expectAtTheGate(read ? now -> world.oracle().document(laid, false, now) : _ -> Oracle.nothing());
                yield gate.lay(card);
            }
            case Thing.Passport _, Thing.CardNumber _, Thing.Nothing _ ->
                throw new IllegalArgumentException("nobody comes to the gate with that");
        };
    }

    private ShownCode fresh(Citizen who) {
        return world.shown(new Thing.Phone(
                SyntheticRegion.HOME,
                List.of(who),
                Duration.ofSeconds(5),
                ShownCode.Make.GENUINE,
                Optional.empty()));
    }

    private Passage show(ShownCode code) throws InterruptedException {
        return show(
                List.of(code.text()), now -> world.oracle().code(code, world.town().isWithdrawn(code, now.newsLanded()), now));
    }

    /// The camera sees a code more than once, and the next person's behind somebody who is held.
    private Passage show(List<String> texts, Function<Oracle.Moment, List<Oracle.Answer>> truth)
            throws InterruptedException {
        examiner.expectAtTheGate(truth);
        Passage passage = gate.show(texts);
        world.time().pass(CAMERA_SEES_AGAIN);
        boolean held = !(passage.verdict() instanceof Verdict.Pass);
        List<String> seen = held && random.nextBoolean() ? List.of("https://example.org/next") : texts;
        if (!gate.ignores(seen)) {
            examiner.wrong("what the camera saw again was a passage of its own");
        }
        return passage;
    }

    List<PlayedDesk.Visit> visits() {
        return visits;
    }

    List<Presented> cards() {
        return cards;
    }

    PlateReader plate() {
        return plate;
    }

    int turnedAway() {
        return turnedAway;
    }
}
