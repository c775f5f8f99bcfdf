package org.greenlane.desk.supervisor;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.greenlane.audit.Entry.Answer;
import org.greenlane.desk.Theme;
import org.greenlane.desk.parts.FitText;
import org.greenlane.report.Counts;

/// Passages an hour, a stack for each hour. Each answer has a colour and a pattern, so that the stacks read in grey and for
/// those who see colours otherwise.
final class Bars extends Region {
    private static final double FOOT = 1.5;
    private static final double HEAD = 1.4;
    private static final double WIDEST = 4.5;
    private static final double GAP = 0.24;

    private final List<Bar> bars;
    private final long highest;

    /// @param label below it
    record Hour(Instant start, String label, Counts<Answer> answers) {}

    private record Segment(Region node, long count) {}

    private record Bar(List<Segment> segments, FitText label, FitText total, long count) {
        Stream<Node> nodes() {
            return Stream.concat(segments.stream().map(Segment::node), Stream.of(label, total));
        }
    }

    Bars(List<Hour> hours) {
        getStyleClass().add("bars");
        bars = hours.stream().map(Bars::bar).toList();
        highest = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
        bars.forEach(bar -> bar.nodes().forEach(getChildren()::add));
    }

    private static Bar bar(Hour hour) {
        List<Segment> segments = Stream.of(Answer.values())
                .map(answer -> new Segment(block(answer), hour.answers().of(answer)))
                .toList();
        long total = hour.answers().total();
        return new Bar(segments, line(hour.label()), line(total == 0 ? "" : String.valueOf(total)), total);
    }

    /// A piece of a stack, or of the legend.
    static Region block(Answer answer) {
        Region block = new Region();
        block.getStyleClass().addAll("bar", switch (answer) {
            case PASS -> "bar-pass";
            case ASK_STAFF -> "bar-ask";
            case STOP -> "bar-stop";
        });
        return block;
    }

    private static FitText line(String text) {
        FitText line = FitText.line(Pos.CENTER);
        line.setText(text);
        return line;
    }

    @Override
    protected void layoutChildren() {
        double em = Theme.em(getScene().getWidth(), getScene().getHeight()) * 1.0;
        double each = getWidth() / bars.size();
        double width = Math.min(each * (1 - GAP), WIDEST * em);
        double ground = getHeight() - FOOT * em;
        double room = ground - HEAD * em;
        for (int at = 0; at < bars.size(); at++) {
            Bar bar = bars.get(at);
            double left = at * each;
            double x = left + (each - width) / 2;
            double top = ground;
            for (Segment segment : bar.segments()) {
                double height = Math.rint(room * segment.count() / highest);
                double shown = segment.count() == 0 ? 0 : Math.max(2, height);
                top -= shown;
                segment.node().setVisible(segment.count() > 0);
                segment.node().resizeRelocate(x, top, width, shown);
            }
            bar.total().resizeRelocate(left, Math.max(0, top - HEAD * em), each, HEAD * em);
            bar.label().resizeRelocate(left, ground + 0.1 * em, each, (FOOT - 0.1) * em);
        }
    }
}
