package org.greenlane.desk.supervisor;

import org.greenlane.desk.words.Texts;
import org.greenlane.health.Event;

/// What exporting the log says in one language.
final class ExportWords {
    private final Texts texts;

    ExportWords(Texts texts) {
        this.texts = texts;
    }

    String range(ExportWish.Range range) {
        return texts.getString("range." + range);
    }

    String form(ExportWish.Form form) {
        return texts.getString("form." + form);
    }

    /// What an export tells of people.
    String content(Event.Exported.Content content) {
        return texts.getString("content." + content);
    }

    /// @param answer never [ExportRoom.Approval#AGREED]
    String approval(ExportRoom.Approval answer) {
        return SupervisorWords.coded(texts.getString("approval." + answer), answer.code());
    }

    String failed(ExportState.Why why) {
        return texts.getString("export." + why);
    }

    String preview(long first, long last) {
        return texts.fill("preview", first, last);
    }

    String left(long rows, long first, long last) {
        return texts.fill("left", rows, first, last);
    }

    String toldBefore(long entries) {
        return texts.fill("left.before", entries);
    }
}
