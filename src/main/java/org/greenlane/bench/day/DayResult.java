package org.greenlane.bench.day;

import java.time.Duration;
import java.util.List;
import org.greenlane.bench.Latencies;
import org.greenlane.bench.Machine;

/// How the day was.
///
/// @param loadAfter as in [Machine#load]
/// @param took how long it took to play, in real time
public record DayResult(
        DayPlan plan,
        Machine machine,
        double loadAfter,
        Duration took,
        Verdicts gate,
        Verdicts desk,
        Faults faults,
        Checks checks,
        Times times) {
    /// Whether everything was as it must be.
    public boolean isRight() {
        return checks.wrong() == 0
                && checks.unlogged() == 0
                && checks.notWiped() == 0
                && checks.traces() == 0;
    }

    /// Recorded passages by their answers.
    public record Verdicts(int pass, int ask, int stop) {
        public int all() {
            return pass + ask + stop;
        }
    }

    /// What went wrong, and how often.
    ///
    /// @param mishaps answers of the readers with which something went wrong
    /// @param unplugged how often of these a plug was pulled
    /// @param again cards that were laid down again
    /// @param turnedAway people who came while the log took nothing, and came again
    /// @param wrongPins that staff typed
    /// @param tooMany look-ups that the limits turned away
    public record Faults(int mishaps, int unplugged, int again, int turnedAway, int wrongPins, int tooMany) {}

    /// @param wrong answers that the oracle did not give, and whatever else was not as it must be
    /// @param sentences that say what was wrong, the first of them
    /// @param acts of staff, each in the log
    /// @param unlogged passages and acts that are not in the log as they were, and a log that is broken
    /// @param documents that were laid down
    /// @param notWiped of these, which still say something
    /// @param lookedFor pieces of text that are personal
    /// @param files how many files were looked through: the station's, its backup, and whatever else the program wrote
    /// @param traces places in them that hold one of them
    public record Checks(
            int wrong,
            List<String> sentences,
            int acts,
            int unlogged,
            int documents,
            int notWiped,
            int lookedFor,
            int files,
            int traces) {
        public Checks {
            sentences = List.copyOf(sentences);
        }
    }

    /// @param assisted from what was brought until the first answer, in simulated time
    /// @param documents of these, where a card or passport was laid down
    /// @param assistedMean the mean of the first, and so on
    /// @param touchesToVerdict the mean number until the answer, and the most where a document was laid down
    /// @param touches the mean number of a whole visit
    /// @param own of the first, how long the station worked, in real time
    /// @param gate from a code's being read until its passage was on the disk, in real time
    public record Times(
            Latencies assisted,
            Latencies documents,
            Duration assistedMean,
            Duration documentsMean,
            double touchesToVerdict,
            int mostTouchesWithDocument,
            double touches,
            Latencies own,
            Latencies gate) {}
}
