package org.greenlane.desk.supervisor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.health.SearchReason;

/// A search of the log, page by page.
final class LogModel implements TabModel {
    private final LogBook book;
    private final Visit visit;
    private LogQuery query = LogQuery.ALL;
    private Look look = new Look.AtList();
    private Optional<LogAnswer> answer = Optional.empty();
    private LogBook.Choices choices = new LogBook.Choices(List.of(), List.of());
    private Optional<LogBook.PersonAnswer> refused = Optional.empty();
    private Deque<Long> before = new ArrayDeque<>();
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

    LogModel(LogBook book, Visit visit) {
        this.book = book;
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

    @Override
    public void open() {
        book.choices(visit.take(told -> choices = told));
        seek(query);
    }

    /// Another search, from the newest on.
    void seek(LogQuery next) {
        query = next;
        before = new ArrayDeque<>(List.of(Long.MAX_VALUE));
        look = new Look.AtList();
        search();
    }

    private void search() {
        answer = Optional.empty();
        int mine = ++asked;
        book.search(query, before.getLast(), visit.take(told -> {
            if (mine == asked) {
                answer = Optional.of(told);
            }
        }));
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
            if (query.ofPerson()) {
                book.forgetPerson();
            }
            seek(LogQuery.ALL);
            return true;
        }
        return false;
    }

    @Override
    public void forget() {
        if (query.ofPerson() || look instanceof Look.AwaitingDocument) {
            book.forgetPerson();
        }
        asked++;
        answer = Optional.empty();
        refused = Optional.empty();
        query = LogQuery.ALL;
        look = new Look.AtList();
        before = new ArrayDeque<>(List.of(Long.MAX_VALUE));
    }
}
