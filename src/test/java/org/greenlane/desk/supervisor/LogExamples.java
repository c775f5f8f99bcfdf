package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.greenlane.audit.Entry;
import org.greenlane.desk.Screen;
import org.greenlane.health.Event;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SearchReason;
import org.greenlane.health.SiteKind;

/// Every state of the part that searches the log.
final class LogExamples {
    private LogExamples() {}

    static void addTo(Map<String, Consumer<Offices>> all) {
        all.put("log", LogExamples::log);
        all.put("log-empty", at -> {
            at.behind.log.entries.clear();
            log(at);
        });
        all.put("log-filtered", at -> Screen.fx(() -> log(at).seek(LogQuery.ALL
                .with(LogQuery.Span.TODAY)
                .withAnswer(Optional.of(Entry.Answer.ASK_STAFF))
                .withReason(Optional.of(Reason.STATUSES_STALE)))));
        all.put("log-looking", at -> Screen.fx(() -> {
            at.behind.log.slow = true;
            log(at).seek(LogQuery.ALL.withReason(Optional.of(Reason.STATUSES_STALE)));
            at.behind.log.tell(new LogAnswer.Page(List.of(), 490_000, true, 1));
            at.behind.log.tell(new LogAnswer.Page(at.behind.log.entries.subList(3, 5), 310_000, true, 1));
        }));
        all.put("log-cleared", at -> Screen.fx(() -> {
            LogModel model = log(at);
            model.seek(LogQuery.ALL.withLane(Optional.of("gate 2")));
            model.clear();
        }));
        all.put("log-broken", at -> {
            at.behind.log.unreadable = true;
            log(at);
        });
        for (LogModel.Filter filter : LogModel.Filter.values()) {
            all.put("log-choose-" + filter, at ->
                    Screen.fx(() -> log(at).look(new LogModel.Look.Choosing(filter, 0))));
        }
        all.put("log-entry", at ->
                Screen.fx(() -> log(at).look(new LogModel.Look.AtEntry(at.behind.log.entries.get(19)))));
        all.put("log-station", at -> Screen.fx(() -> log(at).look(new LogModel.Look.AtEntry(changed(true, "zh")))));
        all.put("log-override", at ->
                Screen.fx(() -> log(at).look(new LogModel.Look.AtEntry(at.behind.log.entries.get(26)))));
        all.put("log-person-why", at -> Screen.fx(() -> log(at).look(new LogModel.Look.AtReasons())));
        all.put("log-person-refused", at -> Screen.fx(() -> {
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.NOT_RECORDED);
        }));
        all.put("log-person-no-reader", at -> Screen.fx(() -> {
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.NO_READER);
        }));
        all.put("log-person", at -> Screen.fx(() -> {
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.KNOWN);
        }));
        all.put("log-person-nothing", at -> Screen.fx(() -> {
            at.behind.log.entries.clear();
            log(at).searchPerson(SearchReason.COMPLAINT);
            at.behind.log.waiting.orElseThrow().accept(LogBook.PersonAnswer.KNOWN);
        }));
        all.put("log-person-lay", at -> Screen.fx(() -> log(at).searchPerson(SearchReason.COMPLAINT)));
    }

    private static LogModel log(Offices at) {
        return at.show(Tab.LOG).model.tab(Tab.LOG, LogModel.class);
    }

    /// A change of the station, with as much as one of a gate has.
    static Entry.OfStation changed(boolean undone, String language) {
        String root = "0123456789abcdef".repeat(4);
        Event.StationChanged.Start start = new Event.StationChanged.Start(
                Optional.of("station-gate"),
                Optional.of(language),
                Optional.of("dark"),
                new TreeMap<>(Map.of(
                        "ID reader", "usb:10c4:ea60:0001",
                        "Scanner", "/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0",
                        "Turnstile", "/dev/serial/by-path/pci-0000:00:14.0-usb-0:3:1.0-port0")),
                undone);
        return new Entry.OfStation(
                41_830,
                "gate",
                new Event.StationChanged(
                        Offices.NOW,
                        Optional.of(Offices.CHIEF),
                        Optional.of(root),
                        root,
                        new Region("990100"),
                        SiteKind.STATION,
                        Optional.of(start),
                        new Event.StationChanged.Also(Optional.of("https://health.example/delivery/gate-3/"), true)));
    }
}
