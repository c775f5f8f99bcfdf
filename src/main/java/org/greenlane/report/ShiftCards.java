package org.greenlane.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Reason;

/// The small tables of a report.
final class ShiftCards {
    private static final int MOST_REASONS = 8;

    private final ShiftFigures figures;
    private final ReportWords words;

    ShiftCards(ShiftFigures figures, ReportWords words) {
        this.figures = figures;
        this.words = words;
    }

    List<Card> all() {
        StaffFigures staff = figures.staff();
        return List.of(
                counted("ways", "way", figures.passages().ways(), true),
                reasons(),
                freshness(),
                lookUps(),
                consents(),
                counted("overrides", "override", staff.overrides(), false),
                groups(),
                Card.of(words.say("card.procedures"), staff.procedures(), words::procedure, false),
                counted("incidents", "incident", staff.incidentKinds(), false),
                counted("staffing", "staffing", staff.staffing(), false),
                counted("changes", "change", staff.changes(), false),
                counted("exports", "export", staff.exports(), false),
                counted("searches", "search", staff.searches(), false),
                log());
    }

    private <K extends Enum<K>> Card counted(String title, String prefix, Counts<K> counts, boolean hasBars) {
        return Card.of(words.say("card." + title), counts, kind -> words.of(prefix, kind), hasBars);
    }

    private Card reasons() {
        List<Map.Entry<Reason, Long>> all = figures.passages().heldReasons().mostFirst();
        int shown = Math.min(MOST_REASONS, all.size());
        List<Card.Row> rows = new ArrayList<>(
                Card.rows(all.subList(0, shown), reason -> reason.number() + " " + words.reason(reason)));
        if (shown < all.size()) {
            long others = all.subList(shown, all.size()).stream()
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            rows.add(new Card.Row(words.say("card.reasons.others"), Cards.number(others), 0));
        }
        return new Card(words.say("card.reasons"), rows, true);
    }

    private Card freshness() {
        FreshnessFigures freshness = figures.passages().freshness();
        List<Card.Row> rows = new ArrayList<>(
                Card.rows(List.copyOf(freshness.ages().each().entrySet()), age -> words.of("age", age)));
        freshness.oldest().ifPresent(oldest -> {
            rows.add(Card.Row.of(words.say("age.stale"), freshness.stale()));
            rows.add(new Card.Row(words.say("age.oldest"), words.span(oldest), 0));
        });
        return new Card(words.say("card.freshness"), rows, false);
    }

    private Card lookUps() {
        List<Card.Row> rows = new ArrayList<>();
        for (LookUpWay way : LookUpWay.values()) {
            LookUps count = figures.staff().lookUps().get(way);
            if (count != null) {
                rows.add(Card.Row.of(words.of("lookup", way), count.all()));
            }
        }
        return new Card(words.say("card.lookups"), rows, false);
    }

    private Card consents() {
        StaffFigures staff = figures.staff();
        List<Card.Row> rows = new ArrayList<>(
                Card.rows(List.copyOf(staff.consents().each().entrySet()), way -> words.of("consent", way)));
        if (!staff.lookUps().isEmpty() || staff.refusals().total() > 0) {
            long none = staff.lookUps().values().stream()
                    .mapToLong(LookUps::withoutConsent)
                    .sum();
            rows.add(Card.Row.of(words.say("consent.none"), none));
            rows.add(Card.Row.of(words.say("consent.refused"), staff.refusals().total()));
        }
        return new Card(words.say("card.consents"), rows, false);
    }

    private Card groups() {
        StaffFigures staff = figures.staff();
        return new Card(
                words.say("card.groups"),
                List.of(
                        Card.Row.of(words.say("groups.parts"), staff.partPasses()),
                        Card.Row.of(words.say("groups.slips"), staff.slips())),
                false);
    }

    private Card log() {
        LogFigures log = figures.log();
        return new Card(
                words.say("card.log"),
                List.of(
                        Card.Row.of(words.say("log.entries"), log.entries()),
                        Card.Row.of(words.say("log.first"), log.first()),
                        Card.Row.of(words.say("log.last"), log.last()),
                        Card.Row.of(words.say("log.purges"), log.purges()),
                        Card.Row.of(words.say("log.purgedDays"), log.purgedDays()),
                        Card.Row.of(words.say("log.setBacks"), log.setBacks())),
                false);
    }
}
