package org.greenlane.desk.supervisor;

import org.greenlane.desk.words.Texts;
import org.greenlane.health.SearchReason;

/// What the search of the log says in one language.
final class LogWords {
    private final Texts texts;

    LogWords(Texts texts) {
        this.texts = texts;
    }

    String span(LogQuery.Span span) {
        return texts.getString("span." + span);
    }

    String kind(LogKind kind) {
        return texts.getString("kind." + kind);
    }

    /// What a search is narrowed by.
    String filter(LogModel.Filter filter) {
        return texts.getString("filter." + filter);
    }

    String searchReason(SearchReason reason) {
        return texts.getString("search." + reason);
    }

    /// @param answer never [LogBook.PersonAnswer#KNOWN]
    String person(LogBook.PersonAnswer answer) {
        return SupervisorWords.coded(texts.getString("person." + answer), answer.code());
    }
}
