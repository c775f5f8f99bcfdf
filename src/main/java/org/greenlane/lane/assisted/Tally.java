package org.greenlane.lane.assisted;

import java.util.List;
import java.util.stream.IntStream;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Verdict;

/// How many of a passage's people pass, wait for staff, and are stopped.
public record Tally(int passing, int waiting, int stopped) {
    public static Tally of(Passage passage) {
        int passing = 0;
        int waiting = 0;
        int stopped = 0;
        for (PersonResult person : passage.people()) {
            switch (person.verdict()) {
                case Verdict.Pass _ -> passing++;
                case Verdict.AskStaff _ -> waiting++;
                case Verdict.Stop _ -> stopped++;
            }
        }
        return new Tally(passing, waiting, stopped);
    }

    /// Which people pass, from 0.
    static List<Integer> passing(Passage passage) {
        return IntStream.range(0, passage.people().size())
                .filter(person -> passage.people().get(person).verdict() instanceof Verdict.Pass)
                .boxed()
                .toList();
    }

    /// True if the passage passes and nobody of it does not.
    static boolean allPass(Passage passage) {
        return passage.verdict() instanceof Verdict.Pass
                && passing(passage).size() == passage.people().size();
    }

    /// True if some pass, and others do not.
    public boolean isPart() {
        return passing > 0 && waiting + stopped > 0;
    }
}
