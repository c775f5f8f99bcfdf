package org.greenlane.verb;

import static org.greenlane.verb.Markdown.head;
import static org.greenlane.verb.Markdown.millis;
import static org.greenlane.verb.Markdown.row;
import static org.greenlane.verb.Markdown.say;

import java.util.ArrayList;
import java.util.List;
import org.greenlane.bench.CardResult;
import org.greenlane.bench.Latencies;

/// What became of the cards, in Markdown.
final class BenchCardText {
    private BenchCardText() {}

    static List<String> lines(CardResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "%,d cards on a line that goes wrong, %,d at a gate; %,d people, seed %d.",
                result.plan().cards(),
                result.plan().timed(),
                result.plan().population().people(),
                result.plan().population().seed()));
        lines.add(Markdown.machine(result.machine(), result.loadAfter()));
        lines.add("");
        lines.addAll(day(result.day()));
        lines.add("");
        lines.addAll(head(List.of("milliseconds", "cards", "p50", "p95", "p99", "worst")));
        lines.add(times("from the card's last byte to the log, on the line that goes wrong", result.day().own()));
        lines.add(times("from laying it down to the verdict, at the gate", result.paced().whole()));
        lines.add(times("of that, the reader was busy", result.paced().reader()));
        lines.add(times("of that, the station's own share", result.paced().own()));
        lines.add("");
        lines.add(say("Wrong answers at the gate: %d.", result.paced().wrong()));
        return lines;
    }

    private static List<String> day(CardResult.Day day) {
        List<String> lines = new ArrayList<>(head(List.of("on a line that goes wrong", "")));
        lines.add(row(List.of("answers of the reader with a mishap", say("%,d", day.mishaps()))));
        lines.add(row(List.of("of these, plugs pulled", say("%,d", day.unplugged()))));
        lines.add(row(List.of("cards answered as what they are", say("%,d", day.read()))));
        lines.add(row(List.of("cards handed to staff unread", say("%,d", day.unreadable()))));
        lines.add(row(List.of("passages in the log", say("%,d", day.logged()))));
        lines.add(row(List.of("wrong", say("%,d", day.wrong()))));
        lines.add(row(List.of("lost", say("%,d", day.lost()))));
        for (CardResult.Heap heap : day.heaps()) {
            lines.add(row(List.of(
                    say("Java's memory after %,d cards, tidied up", heap.cards()), say("%.1f MB", heap.bytes() / 1e6))));
        }
        return lines;
    }

    private static String times(String what, Latencies latencies) {
        return row(List.of(
                what,
                say("%,d", latencies.total()),
                millis(latencies.quantile(0.5)),
                millis(latencies.quantile(0.95)),
                millis(latencies.quantile(0.99)),
                millis(latencies.worst())));
    }
}
