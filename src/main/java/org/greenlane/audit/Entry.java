package org.greenlane.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.Event;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;

/// One event as the log holds it.
public sealed interface Entry {
    /// Its place in the log, from 1.
    long number();

    /// When it was, in milliseconds' precision.
    Instant at();

    /// The name of the lane it was at.
    String lane();

    /// Whether what was personal in it is gone, with the key of its day.
    boolean isPurged();

    /// What was answered, without its reasons.
    enum Answer {
        PASS,
        ASK_STAFF,
        STOP
    }

    /// A passage: enough to answer for the verdict, too little to name anybody.
    ///
    /// @param answer for all people together
    /// @param issuer who signed the code, where that could be told
    /// @param medium phone or paper, where that could be told
    /// @param freshness how old the answering statuses were, in seconds' precision, where any answered
    /// @param assistance where staff helped
    /// @param rule that decided on a foreign certificate, where one did
    /// @param isPurged then nobody's colour, travel mark or pseudonym is told any more
    record OfPassage(
            long number,
            Instant at,
            String lane,
            Answer answer,
            List<Reason> reasons,
            CodeKind kind,
            Optional<Region> issuer,
            Optional<Medium> medium,
            List<Person> people,
            Optional<Freshness> freshness,
            Optional<Assistance> assistance,
            Optional<DecidingRule> rule,
            boolean isPurged)
            implements Entry {
        public OfPassage {
            reasons = List.copyOf(reasons);
            people = List.copyOf(people);
        }
    }

    /// Something that staff did.
    ///
    /// @param event as it was recorded; a slip's end in seconds' precision
    /// @param isPurged then a note, a procedure's answers and a slip's identity are empty
    record OfStaff(long number, String lane, Event.OfStaff event, boolean isPurged) implements Entry {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    /// What was personal in the entries of some days was destroyed, because its time had come.
    ///
    /// @param before the first day (UTC) of which nothing was destroyed
    /// @param days how many days' keys were destroyed
    record Purge(long number, Instant at, String lane, LocalDate before, int days) implements Entry {
        @Override
        public boolean isPurged() {
            return false;
        }
    }

    /// Something that was done to the station itself.
    record OfStation(long number, String lane, Event.OfStation event) implements Entry {
        @Override
        public Instant at() {
            return event.at();
        }

        @Override
        public boolean isPurged() {
            return false;
        }
    }

    /// One person of a passage.
    ///
    /// @param pseudonym the same for the same person at this station only, in hexadecimal; where somebody was known
    record Person(
            Answer answer,
            List<Reason> reasons,
            Optional<HealthColour> colour,
            TravelRisk travel,
            Optional<String> pseudonym) {
        public Person {
            reasons = List.copyOf(reasons);
        }
    }
}
