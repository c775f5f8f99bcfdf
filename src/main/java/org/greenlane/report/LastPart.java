package org.greenlane.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.greenlane.audit.Entry.Answer;

/// The tables of lanes and incidents, and what proves the report.
final class LastPart {
    private final Sheet sheet;
    private final ShiftFigures figures;
    private final ReportHead head;
    private final ReportWords words;

    LastPart(Sheet sheet, ShiftFigures figures, ReportHead head) {
        this.sheet = sheet;
        this.figures = figures;
        this.head = head;
        this.words = sheet.words();
    }

    void lanes() {
        if (figures.lanes().isEmpty()) {
            return;
        }
        sheet.heading(words.say("lanes"), 70);
        List<List<String>> rows = new ArrayList<>();
        for (LaneFigures lane : figures.lanes()) {
            Counts<Answer> answers = lane.answers();
            rows.add(List.of(
                    lane.lane(),
                    Cards.number(answers.of(Answer.PASS)),
                    Cards.number(answers.of(Answer.ASK_STAFF)),
                    Cards.number(answers.of(Answer.STOP)),
                    Cards.number(answers.total()),
                    lane.busiest().map(this::time).orElse(""),
                    waiting(lane.waiting())));
        }
        Grid.draw(
                sheet,
                List.of(
                        new Grid.Column(words.say("lanes.lane"), 80, false),
                        new Grid.Column(words.of("answer", Answer.PASS), 44, true),
                        new Grid.Column(words.of("answer", Answer.ASK_STAFF), 58, true),
                        new Grid.Column(words.of("answer", Answer.STOP), 52, true),
                        new Grid.Column(words.say("lanes.total"), 48, true),
                        new Grid.Column(words.say("lanes.busiest"), 92, false),
                        new Grid.Column(words.say("lanes.waiting"), 0, false)),
                rows);
        sheet.down(2);
        small(words.say("waiting.note"));
    }

    private void small(String text) {
        List<String> lines = sheet.wrap(text, 7.5f, Sheet.WIDTH, 4);
        sheet.need(lines.size() * 10f);
        for (String line : lines) {
            sheet.down(10);
            sheet.grey(Sheet.LEFT, sheet.y(), 7.5f, line);
        }
    }

    private String time(Instant at) {
        return FirstPart.TIME.format(at.atZone(figures.zone()));
    }

    private String waiting(WaitingTime waiting) {
        return switch (waiting) {
            case WaitingTime.TooFew() -> words.say("waiting.few");
            case WaitingTime.AtMostAbout(var atMost, _, _) -> words.say("waiting.about", words.span(atMost));
            case WaitingTime.Full(_) -> words.say("waiting.full");
        };
    }

    void incidents() {
        List<Incident> incidents = figures.staff().incidents();
        if (incidents.isEmpty()) {
            return;
        }
        sheet.heading(words.say("incidents"), 60);
        boolean hasNotes = incidents.stream().anyMatch(incident -> head.notes().containsKey(incident.number()));
        List<Grid.Column> columns = new ArrayList<>(List.of(
                new Grid.Column(words.say("incidents.number"), 56, false),
                new Grid.Column(words.say("incidents.time"), 95, false),
                new Grid.Column(words.say("incidents.kind"), 70, false),
                new Grid.Column(words.say("incidents.passage"), 70, false)));
        if (hasNotes) {
            columns.add(new Grid.Column(words.say("incidents.note"), 0, false));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Incident incident : incidents) {
            List<String> row = new ArrayList<>(List.of(
                    Cards.number(incident.number()),
                    time(incident.at()),
                    words.of("incident", incident.kind()),
                    incident.passage().map(Cards::number).orElse("")));
            if (hasNotes) {
                row.add(head.notes().getOrDefault(incident.number(), ""));
            }
            rows.add(row);
        }
        Grid.draw(sheet, columns, rows);
        long all = figures.staff().incidentKinds().total();
        if (all > incidents.size()) {
            sheet.down(2);
            small(words.say("incidents.earlier", incidents.size(), all));
        }
    }

    void proof() {
        String line = head.checkpoint()
                .map(point -> words.say("checkpoint.line", Cards.number(point.size()), shortened(point.root())))
                .orElseGet(() -> words.say("checkpoint.none"));
        sheet.heading(words.say("checkpoint"), 110);
        sheet.down(12);
        sheet.text(Sheet.LEFT, sheet.y(), 9, sheet.fit(line, 9, Sheet.WIDTH));
        if (head.checkpoint().isPresent()) {
            small(words.say("checkpoint.means"));
        }
        sheet.need(40);
        sheet.down(34);
        blank(Sheet.LEFT, "sign.checked");
        blank(Sheet.LEFT + Sheet.WIDTH / 2, "sign.date");
    }

    /// Enough to tell two roots apart by eye: a stranger would have to try 2^63 trees to meet it.
    private static String shortened(String root) {
        return root.length() <= 16 ? root : root.substring(0, 16) + "…";
    }

    private void blank(float x, String key) {
        String label = words.say(key);
        sheet.text(x, sheet.y(), 9, label);
        float start = x + sheet.font().width(label, 9) + 6;
        sheet.line(start, sheet.y() - 2, x + Sheet.WIDTH / 2 - 24, sheet.y() - 2, 0);
    }
}
