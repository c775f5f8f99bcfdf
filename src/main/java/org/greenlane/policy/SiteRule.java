package org.greenlane.policy;

import java.time.Duration;
import java.time.Period;
import java.util.Set;
import org.greenlane.health.HealthColour;
import org.greenlane.health.SiteKind;

/// What one kind of site asks of those who want in.
///
/// A colour that is in neither set asks staff.
///
/// @param pass colours that go through
/// @param stop colours that do not
/// @param phoneCodeAge how old a phone code may be where no signed status backs it
/// @param paperAge how long ago a paper code may have been printed
/// @param travelMark what a travel mark does
/// @param unknownPerson what a fresh phone code of somebody whom the statuses do not know may do
/// @param staleStatuses what a fresh phone code may do while the statuses are past their own end
/// @param cardAlone what a genuine identity card may do without a code
/// @param paperAgain for how long after somebody went through with a sheet of paper the same sheet is a doubt
/// @param typedLookUpsPerHour how many numbers each of the staff may type in an hour without a second person
/// @param lookUpsPerHour how many people staff may look up in an hour at all
/// @param foreignHolder what makes a foreign certificate its holder's
/// @param logRetention for how long the log keeps what is personal, in whole days, 1 or more
public record SiteRule(
        SiteKind site,
        Set<HealthColour> pass,
        Set<HealthColour> stop,
        Duration phoneCodeAge,
        Duration paperAge,
        OnTravelMark travelMark,
        OnSilence unknownPerson,
        OnSilence staleStatuses,
        OnCardAlone cardAlone,
        Duration paperAgain,
        int typedLookUpsPerHour,
        int lookUpsPerHour,
        OnForeignHolder foreignHolder,
        Period logRetention) {
    /// What a travel mark does beside a colour that passes.
    public enum OnTravelMark {
        /// It is shown, and the person passes.
        SHOW,
        ASK
    }

    /// What happens where the signed statuses cannot back a code.
    public enum OnSilence {
        ASK,
        /// A phone code younger than the site's limit counts; the answer says that it stood alone.
        ACCEPT_FRESH_PHONE_CODE
    }

    /// What happens where somebody lays down an identity card instead of showing a code.
    public enum OnCardAlone {
        /// The newest signed status counts, as if its code had been shown.
        PASS,
        ASK
    }

    /// What makes a foreign certificate, which carries no photo, that of whoever shows it.
    public enum OnForeignHolder {
        /// Nothing more: it counts for whoever shows it, though not twice in a short time.
        TRUST,
        /// The same name and date of birth in a document on the reader, or staff who compare.
        COMPARE,
        /// Only the former.
        READ
    }

    /// @throws IllegalArgumentException if a colour both passes and stops, if red passes, if an age is not positive, or if a
    /// number of look-ups is negative
    public SiteRule {
        pass = Set.copyOf(pass);
        stop = Set.copyOf(stop);
        if (pass.contains(HealthColour.RED)) {
            throw new IllegalArgumentException("no site lets red pass");
        }
        if (pass.stream().anyMatch(stop::contains)) {
            throw new IllegalArgumentException("a colour either passes or stops");
        }
        if (!phoneCodeAge.isPositive() || !paperAge.isPositive() || !paperAgain.isPositive()) {
            throw new IllegalArgumentException("an age limit is longer than nothing");
        }
        if (logRetention.isZero() || logRetention.isNegative()) {
            throw new IllegalArgumentException("the log keeps a day at least");
        }
        if (typedLookUpsPerHour < 0 || lookUpsPerHour < 0) {
            throw new IllegalArgumentException("nobody is looked up less than never");
        }
    }
}
