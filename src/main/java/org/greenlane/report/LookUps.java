package org.greenlane.report;

/// Look-ups by staff.
///
/// @param withConsent how many the person had agreed to
/// @param withoutConsent how many had no consent in the log: where nothing was looked up but a code that was shown
public record LookUps(long withConsent, long withoutConsent) {
    /// All of them.
    public long all() {
        return withConsent + withoutConsent;
    }
}
