package org.greenlane.lane.assisted;

import org.greenlane.health.SignIn;

/// Why something that staff wanted did not happen.
public sealed interface Objection {
    /// The number, PIN or badge was not taken.
    ///
    /// @param end never [SignIn.Welcome]
    record NotSignedIn(SignIn end) implements Objection {}

    /// A badge alone is not enough: the PIN is wanted, too.
    record PinToo() implements Objection {}

    /// That role may not do this: technicians see no verdicts, and only supervisors override.
    record WrongRole() implements Objection {}

    /// The second person must be another than the one whose desk it is.
    record SamePerson() implements Objection {}

    /// One of the two may have made the other: it is not sure that they are two.
    record NotIndependent() implements Objection {}

    /// Nobody lets themselves through.
    record OwnDocument() implements Objection {}

    /// A PIN that somebody else gave must first be changed.
    record PinNotTheirOwn() implements Objection {}

    /// That reason is told in words.
    record NoteMissing() implements Objection {}

    /// @param longest in UTF-16 units
    record NoteTooLong(int longest) implements Objection {}
}
