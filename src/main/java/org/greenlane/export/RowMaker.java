package org.greenlane.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.audit.Entry;
import org.greenlane.health.Assistance;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.Event;
import org.greenlane.health.Freshness;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Reason;

/// Makes the row of an entry. Not safe for several threads.
final class RowMaker {
    private static final String BETWEEN = "; ";
    private static final String UNKNOWN = "–";

    private final ExportWords words;
    private final StaffCells staff;
    private final Persons persons;
    /// Words that were looked up: the same few stand in every row.
    private final Map<Enum<?>, String> known = new HashMap<>();

    RowMaker(ExportWords words, Persons persons) {
        this.words = words;
        this.staff = new StaffCells(words);
        this.persons = persons;
    }

    Cell cell(Column column, Entry entry) {
        return switch (column) {
            case NUMBER -> new Cell.Count(entry.number());
            case TIME -> new Cell.Time(entry.at());
            case LANE -> Cell.text(entry.lane());
            case GONE -> entry.isPurged() ? Cell.text(words.of("gone.YES")) : Cell.NOTHING;
            default -> switch (entry) {
                case Entry.OfPassage passage -> ofPassage(column, passage);
                case Entry.OfStaff act -> staff.cell(column, act);
                case Entry.Purge purge -> ofPurge(column, purge);
                case Entry.OfStation done -> ofStation(column, done.event());
            };
        };
    }

    private Cell ofStation(Column column, Event.OfStation done) {
        return switch (column) {
            case EVENT -> Cell.text(words.of(switch (done) {
                case Event.Restored _ -> "event.RESTORED";
                case Event.BackedUp _ -> "event.BACKED_UP";
                case Event.KeyChanged _ -> "event.KEY_CHANGED";
                case Event.StationChanged _ -> "event.STATION_CHANGED";
                case Event.LaneTurned _ -> "event.LANE_TURNED";
            }));
            case STAFF -> cell(done.operator(), OperatorId::text);
            case DETAIL -> Cell.text(switch (done) {
                case Event.Restored restored -> restored.size() + " < " + restored.backedUp();
                case Event.BackedUp backup -> backup.hash();
                case Event.KeyChanged change -> change.kind().name();
                case Event.StationChanged change -> changed(change);
                case Event.LaneTurned turned -> words.of("lane." + turned.kind().name());
            });
            default -> Cell.NOTHING;
        };
    }

    private String changed(Event.StationChanged change) {
        String is = change.region() + " " + change.site() + " " + change.previousRoot().orElse("?") + " > " + change.root();
        Event.StationChanged.Also also = change.also();
        return Stream.of(
                        Optional.of(is),
                        change.start().map(this::started),
                        also.source().flatMap(source -> started("also.SOURCE", source.isEmpty() ? UNKNOWN : source)),
                        Optional.of(words.of("also.SUBJECT_KEY")).filter(_ -> also.subjectKey()),
                        also.commandSheet().flatMap(issue -> started("also.COMMAND_SHEET", issue.toString())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(BETWEEN));
    }

    private String started(Event.StationChanged.Start start) {
        String ports = start.ports().entrySet().stream()
                .map(port -> port.getKey() + " > " + port.getValue())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Optional.of(words.of("start.UNDONE")).filter(_ -> start.undone()),
                        started("start.PROFILE", start.profile().orElse(UNKNOWN)),
                        started("start.LANGUAGE", start.language().orElse(UNKNOWN)),
                        started("start.LOOK", start.look().orElse(UNKNOWN)),
                        started("start.PORTS", ports.isEmpty() ? UNKNOWN : ports))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(BETWEEN));
    }

    private Optional<String> started(String key, String value) {
        return Optional.of(words.of(key) + ": " + value);
    }

    private Cell ofPurge(Column column, Entry.Purge purge) {
        return switch (column) {
            case EVENT -> Cell.text(words.of("event.PURGED"));
            case DETAIL -> Cell.text(purge.days() + " < " + purge.before());
            default -> Cell.NOTHING;
        };
    }

    private Cell ofPassage(Column column, Entry.OfPassage passage) {
        return switch (column) {
            case EVENT -> Cell.text(words.of("event.PASSAGE"));
            case ANSWER -> Cell.text(answer(passage.answer()));
            case REASONS -> Cell.text(reasons(passage.reasons()));
            case KIND -> Cell.text(word("kind.", passage.kind()));
            case MEDIUM -> cell(passage.medium(), medium -> word("medium.", medium));
            case ISSUER -> cell(passage.issuer(), Object::toString);
            case STATUSES_MADE -> time(passage.freshness(), Freshness::created);
            case STATUSES_EXPIRE -> time(passage.freshness(), Freshness::expires);
            case RULE -> cell(passage.rule(), DecidingRule::toString);
            case PEOPLE -> new Cell.Count(passage.people().size());
            case ANSWERS -> each(passage, person -> answer(person.answer()));
            case STAFF, SECOND, WAY, CONSENT, LANGUAGE ->
                passage.assistance().map(help -> assistance(column, help)).orElse(Cell.NOTHING);
            case PERSON, COLOUR, TRAVEL -> passage.isPurged() ? Cell.NOTHING : personal(column, passage);
            default -> Cell.NOTHING;
        };
    }

    private Cell personal(Column column, Entry.OfPassage passage) {
        return switch (column) {
            case PERSON -> each(passage, person -> person.pseudonym()
                    .map(pseudonym -> persons.name(passage.number(), pseudonym))
                    .orElse(UNKNOWN));
            case COLOUR ->
                each(passage, person -> person.colour().map(c -> word("colour.", c)).orElse(UNKNOWN));
            case TRAVEL -> each(passage, person -> word("travel.", person.travel()));
            default -> throw new IllegalArgumentException("not of a person: " + column);
        };
    }

    private Cell assistance(Column column, Assistance help) {
        return switch (column) {
            case STAFF -> Cell.text(help.operator().text());
            case SECOND -> cell(help.approver(), OperatorId::text);
            case WAY -> Cell.text(word("way.", help.way()));
            case CONSENT -> cell(help.consent(), consent -> word("consent.", consent.way()));
            case LANGUAGE -> cell(help.consent(), consent -> consent.language());
            default -> throw new IllegalArgumentException("not of help: " + column);
        };
    }

    private String answer(Entry.Answer answer) {
        return word("answer.", answer);
    }

    private String reasons(List<Reason> reasons) {
        return reasons.size() == 1
                ? reason(reasons.getFirst())
                : reasons.stream().map(this::reason).collect(Collectors.joining(BETWEEN));
    }

    private String reason(Reason reason) {
        return known.computeIfAbsent(reason, _ -> reason.number() + " " + words.of("reason." + reason.name()));
    }

    private String word(String kind, Enum<?> value) {
        return known.computeIfAbsent(value, _ -> words.of(kind + value.name()));
    }

    private static Cell each(Entry.OfPassage passage, Function<Entry.Person, String> of) {
        List<Entry.Person> people = passage.people();
        return Cell.text(
                people.size() == 1
                        ? of.apply(people.getFirst())
                        : people.stream().map(of).collect(Collectors.joining(BETWEEN)));
    }

    private static <T> Cell cell(Optional<T> value, Function<T, String> of) {
        return value.isEmpty() ? Cell.NOTHING : Cell.text(of.apply(value.get()));
    }

    private static Cell time(Optional<Freshness> freshness, Function<Freshness, Instant> of) {
        return freshness.isEmpty() ? Cell.NOTHING : new Cell.Time(of.apply(freshness.get()));
    }
}
