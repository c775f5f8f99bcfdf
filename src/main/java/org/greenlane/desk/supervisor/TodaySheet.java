package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Split;
import org.greenlane.health.LookUpWay;
import org.greenlane.report.Counts;
import org.greenlane.report.LaneFigures;
import org.greenlane.report.LookUps;
import org.greenlane.report.ShiftFigures;
import org.greenlane.report.WaitingTime;

/// Today at a glance.
final class TodaySheet {
    private static final int FEWEST_HOURS = 8;
    private static final int MOST_HOURS = 24;
    private static final int MOST_STAFF = 3;

    private TodaySheet() {}

    static Sheet of(TodayModel model, OfficeKit kit) {
        Region node = model.answer()
                .map(answer -> answer.figures()
                        .map(figures -> drawn(model, answer, figures, kit))
                        .orElseGet(() -> broken(answer, kit)))
                .orElseGet(() -> kit.text(kit.say(SupervisorPhrase.ONE_MOMENT), Pos.CENTER, 2));
        return Sheet.of("", node, Optional.empty());
    }

    private static Region broken(TodayAnswer answer, OfficeKit kit) {
        return Split.down(0.6, "sheet")
                .share(kit.logBroken(), 1)
                .fixed(standing(answer.standing(), kit), 11.4);
    }

    private static Region drawn(
            TodayModel model, TodayAnswer answer, ShiftFigures figures, OfficeKit kit) {
        return Split.down(0.5, "sheet")
                .fixed(tiles(answer, figures, kit), 5.6, 11.7)
                .share(chart(model, figures, kit), 1)
                .fixed(
                        Split.turning(0.6)
                                .share(lookUps(answer, figures, kit), 6)
                                .share(standing(answer.standing(), kit), 4),
                        11.4,
                        19);
    }

    private static Region tiles(TodayAnswer answer, ShiftFigures figures, OfficeKit kit) {
        SupervisorWords words = kit.words();
        TodayAnswer.Standing standing = answer.standing();
        LogStanding log = kit.model().standing();
        Split gate = Split.across(0.5)
                .share(Figure.of(
                        kit.say(answer.uncounted() > 0 ? SupervisorPhrase.COUNTED_SO_FAR : SupervisorPhrase.PASSAGES),
                        String.valueOf(figures.passages().total()),
                        Optional.empty()), 3.4)
                .share(Figure.of(kit.say(SupervisorPhrase.WAITING_TIME), words.today().waiting(longest(answer.waiting())), Optional.empty()), 4)
                .share(Figure.of(
                        kit.say(SupervisorPhrase.OVERRIDES),
                        String.valueOf(figures.staff().overrides().total()),
                        Optional.empty()), 3);
        Split station = Split.across(0.5)
                .share(Figure.of(
                        kit.say(SupervisorPhrase.FAULTS),
                        String.valueOf(standing.faults().size()),
                        Optional.of(words.data().faultsInAll(standing.faultsSinceStart())),
                        standing.faults().isEmpty() ? "figure-well" : "figure-warning"), 4)
                .share(Figure.of(
                        kit.say(SupervisorPhrase.LOG_ENTRIES),
                        String.valueOf(log.entries()),
                        Optional.of(log.shortRoot()),
                        log.writable() ? "figure-well" : "figure-warning"), 4);
        return Split.turning(0.5).share(gate, 10.4).share(station, 8);
    }

    /// Of several lanes, that of the slowest.
    private static WaitingTime longest(List<WaitingTime> lanes) {
        Optional<WaitingTime> full =
                lanes.stream().filter(WaitingTime.Full.class::isInstance).findFirst();
        return full.orElseGet(() -> lanes.stream()
                .filter(WaitingTime.AtMostAbout.class::isInstance)
                .map(WaitingTime.AtMostAbout.class::cast)
                .max(Comparator.comparing(WaitingTime.AtMostAbout::atMost))
                .<WaitingTime>map(each -> each)
                .orElseGet(WaitingTime.TooFew::new));
    }

    private static Region chart(TodayModel model, ShiftFigures figures, OfficeKit kit) {
        boolean severalLanes = figures.lanes().size() > 1;
        Split card = Split.down(0.2, "card").fixed(legend(model, figures, kit), severalLanes ? 3.1 : 1.7, severalLanes ? 5 : 3.5);
        if (figures.hours().isEmpty()) {
            return card.share(kit.text(kit.say(SupervisorPhrase.NO_PASSAGE_YET), Pos.CENTER, 1.6, "quiet"), 1);
        }
        return card.share(new Bars(hours(model, figures, kit)), 1);
    }

    private static Region legend(TodayModel model, ShiftFigures figures, OfficeKit kit) {
        Split legend = Split.across(0.5);
        Counts<Answer> answers = figures.lanes().stream()
                .filter(lane -> model.lane().filter(lane.lane()::equals).isPresent())
                .findFirst()
                .map(LaneFigures::answers)
                .orElseGet(figures.passages()::answers);
        for (Answer answer : Answer.values()) {
            legend.fixed(Bars.block(answer), 1.7, 1.2)
                    .share(kit.line(kit.words().answer(answer) + " " + answers.of(answer)), 5);
        }
        if (figures.lanes().size() <= 1) {
            // Else each word stands far from the next one's colour.
            legend.share(new Region(), 5);
        } else {
            String lane = model.lane().orElseGet(() -> kit.say(SupervisorPhrase.ALL_LANES));
            legend.fixed(
                    new BigButton(Optional.empty(), lane, "").called("today-lane").on(model::nextLane), 9, 5.2);
        }
        return Split.turning(0.9).fixed(kit.line(kit.say(SupervisorPhrase.PER_HOUR), "strong"), 9, 1.5).share(legend, 1);
    }

    /// The hours until now without gaps; not fewer than a shift's, so that a bar stands where the eye expects it.
    private static List<Bars.Hour> hours(TodayModel model, ShiftFigures figures, OfficeKit kit) {
        Map<Instant, Counts<Answer>> known = new LinkedHashMap<>();
        figures.hours()
                .forEach(hour -> known.put(
                        hour.start(),
                        model.lane()
                                .map(lane -> hour.lanes().getOrDefault(lane, new Counts<>(Map.of())))
                                .orElseGet(hour::answers)));
        Instant last = figures.hours().getLast().start();
        Instant first = figures.hours().getFirst().start();
        Instant now = ZonedDateTime.ofInstant(kit.now(), figures.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
        Instant end = now.isAfter(last) ? now : last;
        if (Duration.between(first, end).toHours() >= MOST_HOURS) {
            first = end.minus(Duration.ofHours(MOST_HOURS - 1));
        } else if (Duration.between(first, end).toHours() < FEWEST_HOURS - 1) {
            end = first.plus(Duration.ofHours(FEWEST_HOURS - 1));
        }
        List<Bars.Hour> hours = new ArrayList<>();
        for (Instant at = first; !at.isAfter(end); at = at.plus(Duration.ofHours(1))) {
            String label = String.format(Locale.ROOT, "%02d", at.atZone(figures.zone()).getHour());
            hours.add(new Bars.Hour(at, label, known.getOrDefault(at, new Counts<>(Map.of()))));
        }
        return hours;
    }

    private static Region lookUps(TodayAnswer answer, ShiftFigures figures, OfficeKit kit) {
        TodayAnswer.Limits limits = answer.limits();
        long with = figures.staff().lookUps().values().stream().mapToLong(LookUps::withConsent).sum();
        long without = figures.staff().lookUps().entrySet().stream()
                .filter(each -> each.getKey() != LookUpWay.CODE && each.getKey() != LookUpWay.NOTHING)
                .mapToLong(each -> each.getValue().withoutConsent())
                .sum();
        Split card = Split.down(0.15, "card")
                .share(kit.line(kit.say(SupervisorPhrase.LOOK_UPS) + " · " + kit.words().today().consents(with, without), "strong"), 1)
                .share(kit.line(kit.words().today().ways(figures.staff().lookUps())), 1)
                .share(warned(
                        kit.words().today().station(limits.madeThisHour(), limits.perHour()),
                        TodayAnswer.Limits.isNear(limits.madeThisHour(), limits.perHour()),
                        kit), 1);
        if (answer.lookUps().isEmpty()) {
            return card.share(kit.line(kit.say(SupervisorPhrase.LOOK_UPS_NONE), "quiet"), 1);
        }
        answer.lookUps().stream().limit(MOST_STAFF).forEach(use -> card.share(
                warned(
                        kit.words().today().use(use, limits.typedPerHour()),
                        TodayAnswer.Limits.isNear(use.typedThisHour(), limits.typedPerHour()),
                        kit),
                1));
        return card;
    }

    private static Region warned(String text, boolean isNear, OfficeKit kit) {
        return isNear ? Split.across(0, "near-limit").share(kit.line("▲ " + text), 1) : kit.line(text);
    }

    private static Region standing(TodayAnswer.Standing standing, OfficeKit kit) {
        Split card = Split.down(0.15, "card")
                .share(kit.line(kit.words().common().statusesAge(standing.statuses(), kit.now())), 1)
                .share(kit.line(kit.words().common().trustListAge(standing.trustList(), kit.now())), 1)
                .share(kit.line(kit.words().data().recognition(standing.recognition(), kit.now())), 1);
        if (standing.faults().isEmpty()) {
            return card.share(kit.line(kit.say(SupervisorPhrase.ALL_WELL)), 1);
        }
        standing.faults().stream().limit(2).forEach(fault -> card.share(
                Split.across(0, "near-limit")
                        .share(kit.line(fault.kind().code() + "  " + kit.words().common().fault(fault, standing.devices())), 1),
                1));
        return card;
    }
}
