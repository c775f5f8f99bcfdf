package org.greenlane.lane.assisted;

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

    /// True if some pass, and others do not.
    public boolean isPart() {
        return passing > 0 && waiting + stopped > 0;
    }
}
