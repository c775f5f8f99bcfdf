package org.greenlane.report;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.greenlane.audit.Entry.Answer;

/// Bars of passages in their time, stacked by answer, and under each bar its numbers.
final class HourChart {
    private static final float HEIGHT = 118;
    private static final float LABELS = 78;
    private static final float ROW = 11;
    private static final float TEXT = 7.5f;
    private static final float WIDEST_BAR = 34;
    private static final int MOST_LANE_ROWS = 6;

    private final Sheet sheet;
    private final ShiftFigures figures;
    private final Buckets buckets;
    private final float left = Sheet.LEFT + LABELS;
    private final float step;

    private HourChart(Sheet sheet, ShiftFigures figures, Buckets buckets) {
        this.sheet = sheet;
        this.figures = figures;
        this.buckets = buckets;
        this.step = Math.min(
                WIDEST_BAR + 6, (Sheet.WIDTH - LABELS) / Math.max(1, buckets.bars().size()));
    }

    static void draw(Sheet sheet, ShiftFigures figures) {
        Buckets buckets = Buckets.of(figures);
        ReportWords words = sheet.words();
        String title =
                switch (buckets.unit()) {
                    case HOURS -> "chart.hours";
                    case DAYS -> "chart.days";
                    case WEEKS -> "chart.weeks";
                };
        sheet.heading(words.say(title), HEIGHT + 6 * ROW + MOST_LANE_ROWS * ROW);
        if (buckets.bars().isEmpty()) {
            sheet.down(12);
            sheet.text(Sheet.LEFT, sheet.y(), 9, words.say("chart.none"));
            return;
        }
        new HourChart(sheet, figures, buckets).draw();
    }

    private void draw() {
        legend();
        bars();
        numbers();
        if (buckets.earlier() > 0) {
            sheet.down(ROW);
            sheet.grey(
                    Sheet.LEFT, sheet.y(), TEXT, sheet.words().say("chart.earlier", Cards.number(buckets.earlier())));
        }
    }

    private void legend() {
        sheet.down(9);
        float end = Sheet.RIGHT;
        for (Answer answer : List.of(Answer.STOP, Answer.ASK_STAFF, Answer.PASS)) {
            String text = sheet.words().of("answer", answer);
            end -= sheet.font().width(text, TEXT);
            sheet.text(end, sheet.y(), TEXT, text);
            end -= 16;
            Shade.of(answer).draw(sheet.ink(), end, sheet.y() - 1, 12, 7);
            end -= 12;
        }
    }

    private void bars() {
        long most = buckets.bars().stream().mapToLong(Buckets.Bar::total).max().orElse(1);
        long unit = roundStep(most);
        long top = (most + unit - 1) / unit * unit;
        float base = sheet.y() - 6 - HEIGHT;
        float end = left + step * buckets.bars().size();
        for (long mark = 0; mark <= top; mark += unit) {
            float height = base + HEIGHT * mark / top;
            sheet.line(left, height, end, height, mark == 0 ? 0 : 0.8f);
            sheet.textRight(left - 4, height - 2.5f, TEXT, Cards.number(mark));
        }
        float width = Math.min(WIDEST_BAR, step * 0.74f);
        float x = left + (step - width) / 2;
        for (Buckets.Bar bar : buckets.bars()) {
            float foot = base;
            for (Answer answer : Answer.values()) {
                float height = HEIGHT * bar.answers().of(answer) / top;
                if (height > 0) {
                    Shade.of(answer).draw(sheet.ink(), x, foot, width, height);
                }
                foot += height;
            }
            x += step;
        }
        sheet.moveTo(base);
    }

    /// The distance of the marks: 1, 2 or 5 times a power of ten, so that there are at most five.
    static long roundStep(long most) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (most <= 5 * factor * power) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    private void numbers() {
        ReportWords words = sheet.words();
        sheet.down(ROW - 1);
        sheet.bold(Sheet.LEFT, sheet.y(), TEXT, words.say("chart.from"));
        float x = left + step / 2;
        float size = size(buckets.bars().stream().map(Buckets.Bar::label));
        for (Buckets.Bar bar : buckets.bars()) {
            sheet.textCentred(x, sheet.y(), size, bar.label());
            x += step;
        }
        for (Answer answer : Answer.values()) {
            row(words.of("answer", answer), bar -> bar.answers().of(answer));
        }
        row(words.say("chart.total"), Buckets.Bar::total);
        if (figures.lanes().size() > 1) {
            figures.lanes().stream()
                    .limit(MOST_LANE_ROWS)
                    .forEach(lane -> row(lane.lane(), bar -> bar.totals().getOrDefault(lane.lane(), 0L)));
        }
    }

    private void row(String label, ToLongFunction<Buckets.Bar> count) {
        sheet.line(Sheet.LEFT, sheet.y() - 2.5f, left + step * buckets.bars().size(), sheet.y() - 2.5f, 0.85f);
        sheet.down(ROW);
        sheet.text(Sheet.LEFT, sheet.y(), TEXT, sheet.fit(label, TEXT, LABELS - 6));
        float x = left + step / 2;
        float size = size(buckets.bars().stream().map(bar -> String.valueOf(count.applyAsLong(bar))));
        for (Buckets.Bar bar : buckets.bars()) {
            String number = String.valueOf(count.applyAsLong(bar));
            sheet.textCentred(x, sheet.y(), size, number);
            x += step;
        }
    }

    /// At which all of them fit under their bars.
    private float size(Stream<String> texts) {
        return texts.map(text -> sheet.sizeFor(text, TEXT, step - 2)).min(Float::compare).orElse(TEXT);
    }
}
