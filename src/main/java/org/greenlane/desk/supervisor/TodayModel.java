package org.greenlane.desk.supervisor;

import java.util.Optional;

/// What happened today, looked at anew every few seconds while somebody looks.
final class TodayModel implements TabModel {
    private static final int TICKS_BETWEEN = 3;

    private final TodayBook book;
    private final Visit visit;
    private Optional<TodayAnswer> answer = Optional.empty();
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
        asked = false;
    }
}
