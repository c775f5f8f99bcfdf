package org.greenlane.desk.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.audit.Entry;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;

/// What is told of an entry: in one line, and in full. Never a colour, and never a pseudonym.
final class LogLines {
    private static final int SHORT_HASH = 16;
    /// What has room; all of them leave in an export.
    private static final int MOST_PORTS = 4;

    private LogLines() {}

    /// The second person, where there was one.
    static Optional<OperatorId> second(Event.OfStaff event) {
        return switch (event) {
            case Event.Overridden overridden -> Optional.of(overridden.approver());
            case Event.StaffChanged changed -> Optional.of(changed.whom());
            case Event.Exported exported -> exported.approver();
            default -> Optional.empty();
        };
    }

    static String operator(Entry entry) {
        return switch (entry) {
            case Entry.OfPassage passage -> passage.assistance().map(help -> help.operator().text()).orElse("");
            case Entry.OfStaff act -> act.event().operator().text();
            case Entry.OfStation done -> done.event().operator().map(OperatorId::text).orElse("");
            case Entry.Purge _ -> "";
        };
    }

    /// In one line, after its kind.
    static String gist(Entry entry, SupervisorWords words) {
        return switch (entry) {
            case Entry.OfPassage passage -> words.common().reason(passage.reasons().getFirst());
            case Entry.OfStaff act -> gist(act.event(), words);
            case Entry.OfStation done -> gist(done.event(), words);
            case Entry.Purge purge -> words.entry().purged(purge.days());
        };
    }

    private static String gist(Event.OfStation event, SupervisorWords words) {
        return switch (event) {
            case Event.BackedUp backup -> backup.hash().substring(0, SHORT_HASH);
            case Event.Restored restored -> words.entry().exported(1, restored.size());
            case Event.KeyChanged change ->
                words.entry().keyChange(change.kind()) + change.slot().map(slot -> " · " + slot).orElse("");
            case Event.StationChanged change ->
                Stream.of(
                                words.entry().stationChange(change, SHORT_HASH),
                                change.start().map(words.entry()::stationStart).orElse(""),
                                words.entry().also(change.also()))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" · "));
            case Event.LaneTurned turned -> words.entry().laneTurn(turned.kind());
        };
    }

    private static String gist(Event.OfStaff event, SupervisorWords words) {
        return switch (event) {
            case Event.ConsentRefused refused -> words.way(refused.way());
            case Event.Overridden overridden -> words.entry().overrideReason(overridden.reason());
            case Event.PartPassed part -> words.passage(part.passage());
            case Event.ProcedureEnded ended -> ended.procedure() + " · " + ended.outcome();
            case Event.SlipIssued slip -> words.passage(slip.passage());
            case Event.Staffing staffing -> words.entry().staffing(staffing.kind());
            case Event.StaffChanged changed -> words.entry().change(changed.kind()) + " · " + changed.whom();
            case Event.Exported exported -> words.entry().exported(exported.first(), exported.last());
            case Event.IncidentNoted incident -> words.incident(incident.kind());
            case Event.PersonSearched search -> words.log().searchReason(search.reason());
        };
    }

    /// A name, and what is told under it.
    record Line(String name, String value) {}

    static List<Line> all(Entry entry, OfficeKit kit) {
        SupervisorWords words = kit.words();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.entry().field("TIME"), kit.second(entry.at())));
        lines.add(new Line(words.entry().field("LANE"), entry.lane()));
        switch (entry) {
            case Entry.OfPassage passage -> ofPassage(passage, words, lines);
            case Entry.OfStaff act -> ofStaff(act.event(), words, lines);
            case Entry.OfStation done -> ofStation(done.event(), words, lines);
            case Entry.Purge purge -> lines.add(new Line(words.entry().field("WHAT"), words.entry().purged(purge.days())));
        }
        if (entry.isPurged()) {
            lines.add(new Line(words.entry().field("PERSONAL"), words.say(SupervisorPhrase.PURGED)));
        }
        return lines;
    }

    private static void ofStation(Event.OfStation event, SupervisorWords words, List<Line> lines) {
        event.operator().ifPresent(it -> lines.add(new Line(words.entry().field("BY"), it.text())));
        switch (event) {
            case Event.BackedUp backup -> lines.add(new Line("SHA-256", backup.hash()));
            case Event.StationChanged change -> {
                lines.add(new Line(words.entry().field("WHAT"), words.entry().stationChange(change, SHORT_HASH)));
                String also = words.entry().also(change.also());
                if (!also.isEmpty()) {
                    lines.add(new Line(words.entry().field("ALSO"), also));
                }
                change.start().ifPresent(start -> ofStart(start, words, lines));
            }
            default -> lines.add(new Line(words.entry().field("WHAT"), gist(event, words)));
        }
    }

    private static void ofStart(Event.StationChanged.Start start, SupervisorWords words, List<Line> lines) {
        start.profile().ifPresent(profile -> lines.add(new Line(words.entry().field("PROFILE"), profile)));
        String begins = words.entry().begins(start);
        if (!begins.isEmpty()) {
            lines.add(new Line(words.entry().field("BEGINS"), begins));
        }
        start.ports().entrySet().stream()
                .limit(MOST_PORTS)
                .forEach(port -> lines.add(new Line(port.getKey() + " →", fileName(port.getValue()))));
        if (start.ports().size() > MOST_PORTS) {
            lines.add(new Line("…", words.entry().ports(start)));
        }
    }

    /// Of a path its end, by which it is known, and which may go on in the next line before the socket; the whole of it leaves
    /// in an export.
    private static String fileName(String port) {
        return port.substring(port.lastIndexOf('/') + 1).replace("-usb-", " -usb-");
    }

    private static void ofPassage(Entry.OfPassage passage, SupervisorWords words, List<Line> lines) {
        lines.add(new Line(words.entry().field("ANSWER"), words.answer(passage.answer())));
        lines.add(new Line(
                words.entry().field("REASON"),
                passage.reasons().stream()
                        .limit(3)
                        .map(reason -> reason.number() + " " + words.common().reason(reason))
                        .collect(Collectors.joining(" · "))));
        lines.add(new Line(words.entry().field("PEOPLE"), String.valueOf(passage.people().size())));
        lines.add(new Line(
                words.entry().field("SHOWN"),
                words.entry().shown(passage.kind()) + passage.issuer().map(it -> " · " + it).orElse("")
                        + passage.medium().map(it -> " · " + words.common().medium(it)).orElse("")));
        passage.rule().ifPresent(rule -> lines.add(new Line(words.entry().field("RULE"), rule.toString())));
        passage.assistance().ifPresent(help -> {
            lines.add(new Line(words.entry().field("HELPED"), help.operator() + " · " + words.way(help.way())));
            lines.add(new Line(
                    words.entry().field("CONSENT"),
                    help.consent().map(it -> words.entry().consent(it.way())).orElse("–")
                            + help.approver().map(it -> " · " + it).orElse("")));
        });
    }

    private static void ofStaff(Event.OfStaff event, SupervisorWords words, List<Line> lines) {
        lines.add(new Line(words.entry().field("BY"), event.operator().text()));
        second(event).ifPresent(it -> lines.add(new Line(words.entry().field("SECOND"), it.text())));
        lines.add(new Line(words.entry().field("WHAT"), gist(event, words)));
        switch (event) {
            case Event.Overridden overridden -> {
                lines.add(new Line(words.entry().field("ABOUT"), words.passage(overridden.passage())));
                lines.add(new Line(words.entry().field("NOTE"), overridden.note()));
            }
            case Event.IncidentNoted incident -> lines.add(new Line(words.entry().field("NOTE"), incident.note()));
            case Event.Exported exported -> lines.add(new Line("SHA-256", exported.hash()));
            default -> {
                // All is said.
            }
        }
    }
}
