package org.greenlane.report;

import java.awt.Color;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.health.OperatorId;

/// The head of a report, its main figures, and what is worth a look.
final class FirstPart {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final Color GROUND = new Color(0xF1F3F5);
    private static final float BOX = 52;
    private static final float GAP = 7;
    private static final float LABEL = 76;
    private static final float RIGHT_LABEL = 44;
    private static final float RIGHT_PART = 170;
    private static final int MOST_STAFF_LINES = 3;

    private final Sheet sheet;
    private final ShiftFigures figures;
    private final ReportHead head;
    private final ReportWords words;

    FirstPart(Sheet sheet, ShiftFigures figures, ReportHead head) {
        this.sheet = sheet;
        this.figures = figures;
        this.head = head;
        this.words = sheet.words();
    }

    void draw() {
        sheet.down(16);
        sheet.bold(Sheet.LEFT, sheet.y(), 21, words.say("title"));
        String made = sheet.fit(words.say("head.made", time(head.madeAt()), head.madeBy()), 8, 260);
        sheet.textRight(Sheet.RIGHT, sheet.y(), 8, made);
        sheet.down(8);
        sheet.rule(sheet.y(), 0);
        sheet.down(4);
        about();
        boxes();
        findings();
    }

    private void about() {
        sheet.down(12);
        left("head.site", head.site());
        right("head.station", head.station());
        sheet.down(13);
        String times = words.say(
                "head.times", time(head.from()), time(head.to()), figures.zone().getId());
        left("head.range", times);
        right("head.lane", head.lane().orElseGet(() -> words.say("head.lanes")));
        String staff = figures.staff().onDuty().stream().map(OperatorId::text).collect(Collectors.joining(", "));
        sheet.down(13);
        List<String> lines =
                sheet.wrap(staff.isEmpty() ? words.say("staff.none") : staff, 9, Sheet.WIDTH - LABEL, MOST_STAFF_LINES);
        sheet.grey(Sheet.LEFT, sheet.y(), 9, words.say("staff"));
        for (String line : lines) {
            sheet.text(Sheet.LEFT + LABEL, sheet.y(), 9, line);
            sheet.down(12);
        }
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(figures.zone()));
    }

    private void left(String key, String value) {
        sheet.grey(Sheet.LEFT, sheet.y(), 9, words.say(key));
        sheet.text(Sheet.LEFT + LABEL, sheet.y(), 9, sheet.fit(value, 9, Sheet.WIDTH - RIGHT_PART - LABEL - 8));
    }

    private void right(String key, String value) {
        float x = Sheet.RIGHT - RIGHT_PART;
        sheet.grey(x, sheet.y(), 9, words.say(key));
        sheet.text(x + RIGHT_LABEL, sheet.y(), 9, sheet.fit(value, 9, RIGHT_PART - RIGHT_LABEL));
    }

    private void boxes() {
        PassageFigures passages = figures.passages();
        float width = (Sheet.WIDTH - 5 * GAP) / 6;
        float x = Sheet.LEFT;
        sheet.down(BOX);
        x = box(x, width, "box.passages", passages.total(), "");
        x = box(x, width, "box.people", passages.people().total(), "");
        x = box(x, width, "box.pass", passages.answers().of(Answer.PASS), part(Answer.PASS));
        x = box(x, width, "box.held", passages.answers().of(Answer.ASK_STAFF), part(Answer.ASK_STAFF));
        x = box(x, width, "box.stop", passages.answers().of(Answer.STOP), part(Answer.STOP));
        long overrides = figures.staff().overrides().total();
        String part = overrides == 0 ? "" : words.say("box.ofHeld", percent(figures.overrideRate()));
        box(x, width, "box.overrides", overrides, part);
        sheet.down(2);
    }

    private String part(Answer answer) {
        long total = figures.passages().total();
        return total == 0 ? "" : percent(figures.passages().answers().of(answer) / (double) total);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }

    private float box(float x, float width, String key, long number, String beside) {
        float base = sheet.y();
        sheet.box(x, base, width, BOX, GROUND);
        String large = Cards.number(number);
        sheet.bold(x + 6, base + 28, sheet.sizeFor(large, 17, width - 12), large);
        sheet.grey(x + 6, base + 17.5f, 7, beside);
        sheet.text(x + 6, base + 6, 7.5f, sheet.fit(words.say(key), 7.5f, width - 10));
        return x + width + GAP;
    }

    private void findings() {
        List<String> found = Findings.of(figures, words);
        sheet.heading(words.say("findings"), 26);
        if (found.isEmpty()) {
            sheet.down(11);
            sheet.text(Sheet.LEFT, sheet.y(), 9, words.say("findings.none"));
        }
        for (String sentence : found) {
            List<String> lines = sheet.wrap(sentence, 9, Sheet.WIDTH - 14, 3);
            sheet.need(lines.size() * 12f);
            sheet.down(11);
            mark(Sheet.LEFT + 1, sheet.y());
            for (String line : lines) {
                sheet.text(Sheet.LEFT + 14, sheet.y(), 9, line);
                sheet.down(12);
            }
            sheet.down(-11);
        }
        sheet.down(4);
    }

    /// A small triangle.
    private void mark(float x, float base) {
        sheet.ink().saveState();
        sheet.ink().setGrayFill(0.1f);
        sheet.ink().moveTo(x, base);
        sheet.ink().lineTo(x + 8, base);
        sheet.ink().lineTo(x + 4, base + 7);
        sheet.ink().closePathFillStroke();
        sheet.ink().restoreState();
    }
}
