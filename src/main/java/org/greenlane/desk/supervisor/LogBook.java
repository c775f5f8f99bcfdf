package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.function.Consumer;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SearchReason;

/// The log as a supervisor searches it. Never waits; answers come on any thread.
public interface LogBook {
    /// How many entries a page has at the most.
    int PAGE = 7;

    /// @param before only entries with smaller numbers
    void search(LogQuery query, long before, Consumer<LogAnswer> told);

    /// What can be chosen among.
    void choices(Consumer<Choices> told);

    /// Waits for a document on a reader; whose it is can then be searched for. That somebody searches is in the log
    /// before anything is told.
    void person(SearchReason reason, Consumer<PersonAnswer> told);

    /// Nobody waits for a document any more, and whose document lay there is forgotten.
    void forgetPerson();

    /// The lanes and the staff that there are.
    record Choices(List<String> lanes, List<OperatorId> staff) {
        public Choices {
            lanes = List.copyOf(lanes);
            staff = List.copyOf(staff);
        }
    }

    /// What came of laying a document down.
    enum PersonAnswer {
        /// It can be searched for.
        KNOWN(""),
        /// The document could not be read.
        UNREADABLE("D-111"),
        /// The profile does not say which reader stands at this desk.
        NO_READER("D-112"),
        /// So many people have been looked up in this hour that it is enough.
        TOO_MANY("D-113"),
        /// Whose it is cannot be told at this station.
        NO_KEY("D-114"),
        /// That somebody searches could not be recorded: so nothing is searched.
        NOT_RECORDED("D-115");

        private final String code;

        PersonAnswer(String code) {
            this.code = code;
        }

        /// Which of them it was, for the telephone; stays the same in all programs to come. Empty where all is well.
        public String code() {
            return code;
        }
    }
}
