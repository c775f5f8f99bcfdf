package org.greenlane.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.Event;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Reason;

/// What a supervisor should look at: sentences, the gravest first.
final class Findings {
    /// From which part of those held on the overrides are named; a few are everyday life.
    private static final double MANY_OVERRIDES = 0.1;

    private static final long FEW_OVERRIDES = 3;

    private static final Set<LookUpWay> ASKED_FIRST =
            Set.of(LookUpWay.DOCUMENT, LookUpWay.TYPED_NUMBER, LookUpWay.PRINTED_NUMBER);

    private static final List<Reason> FAILED = List.of(
            Reason.NO_TRUST_LIST,
            Reason.TRUST_LIST_EXPIRED,
            Reason.NO_STATUSES,
            Reason.STATUSES_STALE,
            Reason.STATUSES_DAMAGED,
            Reason.NO_RECOGNITION_TABLE,
            Reason.LOG_UNAVAILABLE,
            Reason.CLOCK_WRONG,
            Reason.INTERNAL);

    private final ShiftFigures figures;
    private final ReportWords words;
    private final List<String> said = new ArrayList<>();

    private Findings(ShiftFigures figures, ReportWords words) {
        this.figures = figures;
        this.words = words;
    }

    /// What there is; none where nothing stands out.
    static List<String> of(ShiftFigures figures, ReportWords words) {
        Findings findings = new Findings(figures, words);
        findings.ofTheLog();
        findings.ofPassages();
        findings.ofStaff();
        findings.ofLanes();
        return List.copyOf(findings.said);
    }

    private void ofTheLog() {
        LogFigures log = figures.log();
        if (log.setBacks() > 0) {
            said.add(words.say("finding.clock", Cards.number(log.setBacks()), words.span(log.furthestBack())));
        }
    }

    private void ofPassages() {
        PassageFigures passages = figures.passages();
        FreshnessFigures freshness = passages.freshness();
        some("finding.forged", passages.forged());
        some("finding.failed", FAILED.stream().mapToLong(passages.heldReasons()::of).sum());
        some("finding.stale", freshness.stale());
        long old = freshness.ages().of(StatusAge.OLDER);
        if (old > 0) {
            said.add(words.say("finding.old", Cards.number(old), words.span(freshness.oldest().orElseThrow())));
        }
    }

    private void ofStaff() {
        StaffFigures staff = figures.staff();
        long overrides = staff.overrides().total();
        long held = figures.passages().total() - figures.passages().answers().of(Answer.PASS);
        if (overrides >= FEW_OVERRIDES && figures.overrideRate() >= MANY_OVERRIDES) {
            String percent = String.valueOf(Math.round(100 * figures.overrideRate()));
            said.add(words.say("finding.overrides", Cards.number(overrides), Cards.number(held), percent));
        }
        some(
                "finding.consent",
                staff.lookUps().entrySet().stream()
                        .filter(each -> ASKED_FIRST.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .mapToLong(LookUps::withoutConsent)
                        .sum());
        some("finding.locked", staff.staffing().of(Event.Staffing.Kind.LOCKED_OUT));
        some("finding.personal", staff.exports().of(Event.Exported.Content.PERSONAL));
        some("finding.searched", staff.searches().total());
    }

    private void ofLanes() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
        ZoneId zone = figures.zone();
        for (LaneFigures lane : figures.lanes()) {
            if (lane.waiting() instanceof WaitingTime.Full && lane.busiest().isPresent()) {
                said.add(words.say("finding.full", lane.lane(), form.format(lane.busiest().get().atZone(zone))));
            }
        }
    }

    private void some(String key, long count) {
        if (count > 0) {
            said.add(words.say(key, Cards.number(count)));
        }
    }
}
