package org.greenlane.desk.supervisor;

import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.audit.Entry;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;

/// Which entries of the log are looked for. No part of it names a person.
///
/// @param ofPerson only passages of the one whose document lay on the reader
public record LogQuery(
        Span span,
        Optional<Answer> answer,
        Optional<LogKind> kind,
        Optional<OperatorId> operator,
        Optional<Reason> reason,
        Optional<String> lane,
        boolean ofPerson) {
    /// Everything, newest first.
    public static final LogQuery ALL = new LogQuery(
            Span.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// How far back.
    public enum Span {
        ALL,
        LAST_HOUR,
        TODAY,
        YESTERDAY,
        LAST_WEEK
    }

    LogQuery with(Span next) {
        return new LogQuery(next, answer, kind, operator, reason, lane, ofPerson);
    }

    LogQuery withAnswer(Optional<Answer> next) {
        return new LogQuery(span, next, kind, operator, reason, lane, ofPerson);
    }

    LogQuery withKind(Optional<LogKind> next) {
        return new LogQuery(span, answer, next, operator, reason, lane, ofPerson);
    }

    LogQuery withOperator(Optional<OperatorId> next) {
        return new LogQuery(span, answer, kind, next, reason, lane, ofPerson);
    }

    LogQuery withReason(Optional<Reason> next) {
        return new LogQuery(span, answer, kind, operator, next, lane, ofPerson);
    }

    LogQuery withLane(Optional<String> next) {
        return new LogQuery(span, answer, kind, operator, reason, next, ofPerson);
    }

    LogQuery ofPerson(boolean next) {
        return new LogQuery(span, answer, kind, operator, reason, lane, next);
    }

    /// Whether an entry is looked for, whatever its time.
    public boolean takes(Entry entry) {
        return lane.filter(it -> !it.equals(entry.lane())).isEmpty()
                && kind.filter(it -> it != LogKind.of(entry)).isEmpty()
                && answer.filter(it -> !(entry instanceof Entry.OfPassage passage && passage.answer() == it)).isEmpty()
                && reason.filter(it -> !(entry instanceof Entry.OfPassage passage && passage.reasons().contains(it)))
                        .isEmpty()
                && operator.filter(it -> staff(entry).noneMatch(it::equals)).isEmpty();
    }

    private static Stream<OperatorId> staff(Entry entry) {
        return switch (entry) {
            case Entry.OfPassage passage -> passage.assistance().stream()
                    .flatMap(help -> Stream.concat(Stream.of(help.operator()), help.approver().stream()));
            case Entry.OfStaff act -> Stream.concat(Stream.of(act.event().operator()), LogLines.second(act.event()).stream());
            case Entry.OfStation done -> done.event().operator().stream();
            case Entry.Purge _ -> Stream.empty();
        };
    }
}
