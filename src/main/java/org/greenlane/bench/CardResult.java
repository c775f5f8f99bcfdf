package org.greenlane.bench;

import java.util.List;

/// What became of the cards.
///
/// @param machine before the first card
/// @param loadAfter as in [Machine#load]
public record CardResult(CardPlan plan, Machine machine, double loadAfter, Day day, Paced paced) {
    /// Whether every card had one answer, its own.
    public boolean isRight() {
        return day.wrong() == 0 && day.lost() == 0 && paced.wrong() == 0 && day.logged() == day.read() + day.unreadable();
    }

    /// The cards on a line that goes wrong, in a time that goes by only where the reader waits.
    ///
    /// @param read cards that were answered as what they are
    /// @param unreadable cards that were handed to staff unread
    /// @param wrong answers that were another person's, came twice, or came to nobody
    /// @param lost cards that had no answer
    /// @param mishaps answers of the reader with which something went wrong
    /// @param unplugged how often of these the plug was pulled
    /// @param logged passages in the log
    /// @param heaps Java's own memory in use, after it was tidied up
    /// @param own from the last byte of a card until its passage was on the disk
    public record Day(
            int read,
            int unreadable,
            int wrong,
            int lost,
            int mishaps,
            int unplugged,
            long logged,
            List<Heap> heaps,
            Latencies own) {}

    /// @param cards after so many
    public record Heap(int cards, long bytes) {}

    /// The cards at a whole gate, at the pace of a real reader.
    ///
    /// @param wrong answers that were another person's
    /// @param whole from laying the card down until its passage was on the disk and on its way to the screen
    /// @param reader how long of that the reader was busy with a question
    /// @param own the rest
    public record Paced(int wrong, Latencies whole, Latencies reader, Latencies own) {}
}
