package org.greenlane.desk.supervisor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SearchReason;

/// A log of thirty entries.
final class PlayedLog implements LogBook {
    final List<LogQuery> queries = new ArrayList<>();
    final List<Long> from = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    boolean unreadable;

    /// Is told by hand.
    boolean slow;

    Optional<Consumer<LogAnswer>> searching = Optional.empty();
    PersonAnswer person = PersonAnswer.KNOWN;
    Optional<Consumer<PersonAnswer>> waiting = Optional.empty();
    int forgotten;

    PlayedLog() {
        for (int at = 0; at < 26; at++) {
            entries.add(OfficeDays.passage(41_800 + at, Offices.NOW.minusSeconds(20L * (30 - at)), at * 3));
        }
        entries.add(act(41_826, new Event.Overridden(Offices.NOW, 41_805, Offices.GUARD, Offices.CHIEF, OverrideReason.ESCORTED, "By the doctor")));
        entries.add(act(41_827, new Event.Staffing(Offices.NOW, Offices.GUARD, Event.Staffing.Kind.SIGNED_IN)));
        entries.add(act(41_828, new Event.IncidentNoted(
                Offices.NOW, Offices.CHIEF, IncidentKind.MEDICAL, Optional.of(41_805L), "Felt faint, sat down")));
        entries.add(new Entry.Purge(41_829, Offices.NOW, "gate", LocalDate.of(2022, 4, 1), 2));
    }

    private static Entry act(long number, Event.OfStaff event) {
        return new Entry.OfStaff(number, "gate", event, false);
    }

    @Override
    public void search(LogQuery query, long before, Consumer<LogAnswer> told) {
        queries.add(query);
        from.add(before);
        if (slow) {
            searching = Optional.of(told);
            return;
        }
        List<Entry> found = entries.reversed().stream()
                .filter(entry -> entry.number() < before && query.takes(entry))
                .toList();
        List<Entry> page = found.stream().limit(PAGE).toList();
        told.accept(
                unreadable
                        ? new LogAnswer.Unreadable()
                        : new LogAnswer.Page(page, found.size() > PAGE ? page.getLast().number() : 0, false, 41_800));
    }

    void tell(LogAnswer answer) {
        searching.orElseThrow().accept(answer);
    }

    @Override
    public void choices(Consumer<Choices> told) {
        told.accept(new Choices(List.of("gate", "gate 2"), List.of(Offices.GUARD, new OperatorId("G-02"), Offices.CHIEF)));
    }

    @Override
    public void person(SearchReason reason, Consumer<PersonAnswer> told) {
        waiting = Optional.of(told);
    }

    @Override
    public void forgetPerson() {
        waiting = Optional.empty();
        forgotten++;
    }
}
