package org.greenlane.desk.supervisor;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.desk.parts.Visit;
import org.greenlane.health.SearchReason;

/// A search of the log, page by page.
final class LogModel implements TabModel {
    private final LogBook book;
    private final InstantSource clock;
    private final Visit visit;
    private LogQuery query = LogQuery.ALL;
    private Look look = new Look.AtList();
    private Optional<LogAnswer> answer = Optional.empty();
    private LogBook.Choices choices = new LogBook.Choices(List.of(), List.of());
    private Optional<LogBook.PersonAnswer> refused = Optional.empty();
    private Deque<Long> before = new ArrayDeque<>();
    private Optional<LogProgress> progress = Optional.empty();
    private Optional<LogQuery> putAway = Optional.empty();
    private int asked;

    /// What is looked at.
    sealed interface Look {
        record AtList() implements Look {}

        record AtEntry(Entry entry) implements Look {}

        record Choosing(Filter filter, int page) implements Look {}

        /// Why one person is searched for.
        record AtReasons() implements Look {}

        record AwaitingDocument(SearchReason reason) implements Look {}
    }

    enum Filter {
        SPAN,
        ANSWER,
        KIND,
        OPERATOR,
        REASON,
        LANE
    }

    LogModel(LogBook book, InstantSource clock, Visit visit) {
        this.book = book;
        this.clock = clock;
        this.visit = visit;
    }

    LogQuery query() {
        return query;
    }

    Look look() {
        return look;
    }

    /// Empty while it is searched.
    Optional<LogAnswer> answer() {
        return answer;
    }

    LogBook.Choices choices() {
        return choices;
    }

    /// Why nobody is searched for.
    Optional<LogBook.PersonAnswer> refused() {
        return refused;
    }

    boolean isAtNewest() {
        return before.size() <= 1;
    }

    /// Empty while nothing is searched.
    Optional<LogProgress> progress() {
        return progress;
    }

    /// The search that was put away last, where it can be taken up again.
    Optional<LogQuery> putAway() {
        return putAway;
    }

    @Override
    public void open() {
        book.choices(visit.take(told -> choices = told));
        search();
    }

    /// Another search, from the newest on.
    void seek(LogQuery next) {
        putAway = Optional.empty();
        query = next;
        before = new ArrayDeque<>(List.of(Long.MAX_VALUE));
        look = new Look.AtList();
        search();
    }

    /// Everything again; of one person nothing is kept to come back to.
    void clear() {
        LogQuery old = query;
        if (old.ofPerson()) {
            book.forgetPerson();
        }
        seek(LogQuery.ALL);
        putAway = Optional.of(old).filter(it -> !it.ofPerson());
    }

    private void search() {
        answer = Optional.empty();
        asked++;
        progress = Optional.of(LogProgress.begin(clock));
        goOn(before.getLast(), List.of());
        visit.changed();
    }

    /// Goes on until a page is full, there is no more, or somebody stops it.
    private void goOn(long from, List<Entry> found) {
        int mine = asked;
        book.search(query, from, visit.take(told -> {
            if (mine == asked) {
                take(told, found);
            }
        }));
    }

    private void take(LogAnswer told, List<Entry> found) {
        if (!(told instanceof LogAnswer.Page page)) {
            progress = Optional.empty();
            answer = Optional.of(told);
            return;
        }
        LogAnswer.Page all = page.after(found);
        if (all.partly()) {
            progress = progress.map(it -> it.at(page.next(), page.oldest()));
            answer = Optional.of(all);
            goOn(page.next(), all.entries());
        } else {
            progress = Optional.empty();
            answer = Optional.of(all);
        }
    }

    /// What was found so far stays; *Older* goes on.
    void stop() {
        asked++;
        progress = Optional.empty();
        visit.changed();
    }

    void older() {
        if (answer.orElse(null) instanceof LogAnswer.Page page && page.next() > 0) {
            before.addLast(page.next());
            search();
        }
    }

    void newer() {
        if (!isAtNewest()) {
            before.removeLast();
            search();
        }
    }

    void look(Look next) {
        look = next;
        visit.changed();
    }

    /// Waits for the document of whoever is searched for.
    void searchPerson(SearchReason reason) {
        refused = Optional.empty();
        look = new Look.AwaitingDocument(reason);
        book.person(reason, visit.take(told -> {
            if (look instanceof Look.AwaitingDocument) {
                if (told == LogBook.PersonAnswer.KNOWN) {
                    seek(LogQuery.ALL.ofPerson(true));
                } else {
                    refused = Optional.of(told);
                    look = new Look.AtReasons();
                }
            }
        }));
        visit.changed();
    }

    @Override
    public boolean back() {
        if (look instanceof Look.AwaitingDocument) {
            book.forgetPerson();
            look = new Look.AtReasons();
            return true;
        }
        if (!(look instanceof Look.AtList)) {
            look = new Look.AtList();
            refused = Optional.empty();
            return true;
        }
        if (!query.equals(LogQuery.ALL)) {
            clear();
            return true;
        }
        return false;
    }

    /// A search that names nobody is there again when somebody comes back to it.
    @Override
    public void away() {
        LogQuery kept = query;
        Deque<Long> where = before;
        forget();
        if (!kept.ofPerson()) {
            query = kept;
            before = where;
        }
    }

    @Override
    public void forget() {
        if (query.ofPerson() || look instanceof Look.AwaitingDocument) {
            book.forgetPerson();
        }
        asked++;
        progress = Optional.empty();
        putAway = Optional.empty();
        answer = Optional.empty();
        refused = Optional.empty();
        query = LogQuery.ALL;
        look = new Look.AtList();
        before = new ArrayDeque<>(List.of(Long.MAX_VALUE));
    }
}
