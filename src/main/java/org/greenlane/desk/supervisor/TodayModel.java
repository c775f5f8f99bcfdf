package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import org.greenlane.desk.parts.Visit;
import org.greenlane.report.LaneFigures;

/// What happened today, looked at anew every few seconds while somebody looks.
final class TodayModel implements TabModel {
    private static final int TICKS_BETWEEN = 3;

    private final TodayBook book;
    private final Visit visit;
    private Optional<TodayAnswer> answer = Optional.empty();
    private Optional<String> lane = Optional.empty();
    private boolean asked;
    private int ticks;

    TodayModel(TodayBook book, Visit visit) {
        this.book = book;
        this.visit = visit;
    }

    /// Empty until the first answer is there.
    Optional<TodayAnswer> answer() {
        return answer;
    }

    /// The lane whose passages are drawn; empty for all.
    Optional<String> lane() {
        return lane;
    }

    /// The next lane in the round of all and each.
    void nextLane() {
        List<String> lanes = answer.flatMap(TodayAnswer::figures).stream()
                .flatMap(figures -> figures.lanes().stream())
                .map(LaneFigures::lane)
                .toList();
        int next = lane.map(now -> lanes.indexOf(now) + 1).orElse(0);
        lane = next < lanes.size() ? Optional.of(lanes.get(next)) : Optional.empty();
        visit.changed();
    }

    @Override
    public void open() {
        ask();
    }

    private void ask() {
        if (!asked) {
            asked = true;
            book.look(visit.take(told -> {
                asked = false;
                answer = Optional.of(told);
                if (told.uncounted() > 0) {
                    ask();
                }
            }));
        }
    }

    @Override
    public void tick() {
        ticks++;
        if (ticks % TICKS_BETWEEN == 0) {
            ask();
        }
    }

    @Override
    public boolean back() {
        return false;
    }

    @Override
    public void forget() {
        answer = Optional.empty();
        lane = Optional.empty();
        asked = false;
    }
}
