package org.greenlane.health;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that the log holds. Nothing in it names anybody but staff by their numbers.
public sealed interface Event permits Passage, Event.OfStaff, Event.OfStation {
    Instant at();

    /// Something that staff did.
    sealed interface OfStaff extends Event {
        /// Who did it.
        OperatorId operator();
    }

    /// Somebody agreed to nothing: no look-up was made.
    record ConsentRefused(Instant at, OperatorId operator, LookUpWay way) implements OfStaff {}

    /// A supervisor let somebody through.
    ///
    /// @param passage the number of the passage that it is about
    /// @param operator at whose desk it was
    /// @param approver the supervisor
    /// @param note what the supervisor wrote; personal, so sealed like a pseudonym
    record Overridden(
            Instant at, long passage, OperatorId operator, OperatorId approver, OverrideReason reason, String note)
            implements OfStaff {}

    /// Some of a group went through without the others.
    ///
    /// @param people which of the passage's people, from 0
    record PartPassed(Instant at, long passage, OperatorId operator, List<Integer> people) implements OfStaff {
        public PartPassed {
            people = List.copyOf(people);
        }
    }

    /// The site's own procedure came to an end.
    ///
    /// @param procedure its name in the site's data
    /// @param answers by the names of its questions: names of choices, never free text
    /// @param outcome the name of what it came to
    record ProcedureEnded(
            Instant at,
            Optional<Long> passage,
            OperatorId operator,
            String procedure,
            Map<String, String> answers,
            String outcome)
            implements OfStaff {
        public ProcedureEnded {
            answers = Map.copyOf(answers);
        }
    }

    /// A temporary slip was given out.
    ///
    /// @param slip its identity, by which its use is told
    record SlipIssued(Instant at, long passage, OperatorId operator, CodeId slip, Instant until) implements OfStaff {}

    /// Work at the desk began or ended, or was refused.
    record Staffing(Instant at, OperatorId operator, Staffing.Kind kind) implements OfStaff {
        /// The names stand in the log and never change.
        public enum Kind {
            SIGNED_IN,
            SIGNED_OUT,
            LOCKED_ITSELF,
            HANDED_OVER,
            /// A wrong PIN.
            REFUSED,
            /// Too many wrong PINs.
            LOCKED_OUT,
            /// Agreed beside somebody who may have made this number, or whom it may have made: it did not count.
            NOT_INDEPENDENT
        }
    }

    /// Somebody was taken on as staff, changed or dismissed.
    ///
    /// @param operator who did it
    /// @param whom it was done to
    record StaffChanged(Instant at, OperatorId operator, OperatorId whom, StaffChanged.Kind kind) implements OfStaff {
        /// The names stand in the log and never change.
        public enum Kind {
            ENROLLED,
            PIN_CHANGED,
            ROLE_CHANGED,
            DISMISSED,
            BADGE_GIVEN,
            BADGE_WITHDRAWN,
            /// Which document is theirs, so that they do not help themselves.
            OWN_DOCUMENT_NOTED
        }
    }

    /// Something of the log left the station.
    ///
    /// @param operator who took it
    /// @param approver the second person, where there had to be one
    /// @param first the number of the first entry
    /// @param last the number of the last entry
    /// @param sealedTo whether only its recipient can open it
    /// @param hash SHA-256 of the file that left, in lower-case hexadecimal
    record Exported(
            Instant at,
            OperatorId operator,
            Optional<OperatorId> approver,
            long first,
            long last,
            Exported.Content content,
            boolean sealedTo,
            String hash)
            implements OfStaff {
        /// What it tells of people. The names stand in the log and never change.
        public enum Content {
            /// Nothing of one person.
            NOTHING,
            /// Pseudonyms that are good for this export alone.
            PSEUDONYMS,
            /// All that the log has.
            PERSONAL
        }
    }

    /// A supervisor wrote down what happened.
    ///
    /// @param passage the number of the passage that it is about, where it is about one
    /// @param note what was written; personal, so sealed like a pseudonym
    record IncidentNoted(
            Instant at, OperatorId operator, IncidentKind kind, Optional<Long> passage, String note)
            implements OfStaff {}

    /// The log was searched for one person, whose document lay on the reader.
    record PersonSearched(Instant at, OperatorId operator, SearchReason reason) implements OfStaff {}

    /// Something that was done to the station itself.
    sealed interface OfStation extends Event {
        /// Who did it, where that is known.
        Optional<OperatorId> operator();
    }

    /// The station was restored from a backup: what it had recorded since then is not in this log any more.
    ///
    /// @param backedUp when the backup was made
    /// @param size how many entries the log had in the backup
    /// @param root of the tree over them, in lower-case hexadecimal
    /// @param previousKey the line that verifies what was signed before: up to that size, it still counts
    /// @param appointment the earlier key's signed note which says that, and which key signs from now on
    record Restored(
            Instant at,
            Optional<OperatorId> operator,
            Instant backedUp,
            long size,
            String root,
            String previousKey,
            String appointment)
            implements OfStation {}

    /// Everything that cannot be had again was written into a backup.
    ///
    /// @param hash SHA-256 of the file, in lower-case hexadecimal
    record BackedUp(Instant at, Optional<OperatorId> operator, String hash) implements OfStation {}

    /// What the station is was changed: it counts from the next start.
    ///
    /// @param previousRoot the fingerprint of the root that it trusted, 64 hexadecimal digits; empty where that was not known
    /// @param root the fingerprint of the root that it trusts now
    /// @param start how it starts now; empty in what earlier programs recorded
    /// @param also what else was changed with it
    record StationChanged(
            Instant at,
            Optional<OperatorId> operator,
            Optional<String> previousRoot,
            String root,
            Region region,
            SiteKind site,
            Optional<StationChanged.Start> start,
            StationChanged.Also also)
            implements OfStation {
        /// Nothing else was.
        public StationChanged(
                Instant at,
                Optional<OperatorId> operator,
                Optional<String> previousRoot,
                String root,
                Region region,
                SiteKind site,
                Optional<StationChanged.Start> start) {
            this(at, operator, previousRoot, root, region, site, start, Also.NOTHING);
        }

        /// What is no part of what a station is, nor of how it starts.
        ///
        /// @param source the folder or address where it looks for deliveries since, if that was changed; an empty text where
        ///     it looks nowhere
        /// @param subjectKey whether another key of the region for looking people up was taken
        /// @param commandSheet which issue of its sheet of commands counts since, if all before were made worthless
        public record Also(Optional<String> source, boolean subjectKey, Optional<Integer> commandSheet) {
            public static final Also NOTHING = new Also(Optional.empty(), false);

            /// Its sheets of commands count as before.
            public Also(Optional<String> source, boolean subjectKey) {
                this(source, subjectKey, Optional.empty());
            }
        }

        /// How a station starts where nobody says otherwise.
        ///
        /// @param profile name of its hardware profile, where one is chosen
        /// @param language tag of the language that its screens begin with, where it is not the profile's
        /// @param look how its windows are coloured to begin with, where it is not the profile's
        /// @param ports names of ports, by the names of the devices that hang on them in place of what the profile says
        /// @param undone whether it was brought back by undoing the change before
        public record Start(
                Optional<String> profile,
                Optional<String> language,
                Optional<String> look,
                SortedMap<String, String> ports,
                boolean undone) {
            public Start {
                ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
            }
        }
    }

    /// The self-service lane was closed or opened again, or its barrier kept closed or released.
    ///
    /// @param operator who did it at a desk; by the gate's key, nobody
    record LaneTurned(Instant at, Optional<OperatorId> operator, LaneTurned.Kind kind) implements OfStation {
        /// The names stand in the log and never change.
        public enum Kind {
            CLOSED,
            OPENED,
            /// The barrier opens for nobody, whatever they are answered.
            BARRIER_KEPT_CLOSED,
            /// The barrier opens for people again.
            BARRIER_RELEASED
        }
    }

    /// What opens the station's key was changed.
    ///
    /// @param slot the number of the slot, where it was about one
    record KeyChanged(Instant at, Optional<OperatorId> operator, KeyChanged.Kind kind, Optional<Integer> slot)
            implements OfStation {
        /// The names stand in the log and never change.
        public enum Kind {
            SLOT_ADDED,
            /// The first slot, of a key that lay open until then.
            LOCKED,
            SLOT_REMOVED,
            PASSPHRASE_CHANGED,
            ROTATED,
            /// By the recovery key: all passphrases and that key are new.
            RECOVERED
        }
    }
}
