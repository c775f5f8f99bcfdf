package org.greenlane.staff;

/// Why something was not done with the staff book.
public enum Refusal {
    /// Only a supervisor who is signed in, and whose PIN nobody else has given, may do this.
    NOT_A_SUPERVISOR,
    /// There is staff already: the first supervisor was enrolled before.
    NOT_EMPTY,
    /// Somebody has this number already.
    NUMBER_TAKEN,
    /// Nobody has this number.
    UNKNOWN_NUMBER,
    /// Nobody does this to themselves: one's own PIN is changed by who knows the old one.
    OWN_NUMBER,
    /// Nobody puts another in place of the document that is noted as their own: another supervisor does.
    OWN_DOCUMENT,
    /// Whoever does it must be signed in, by a PIN that nobody else has given.
    NOT_SIGNED_IN,
    /// Somebody must be left who can do this.
    LAST_SUPERVISOR,
    /// The book takes no more people, or no more of them behind one.
    FULL,
    /// A PIN has 6 to 12 digits.
    PIN_FORM,
    /// This PIN is among the first that anybody would try.
    PIN_TRIVIAL,
    /// The new PIN is the old one.
    PIN_SAME,
    /// The old PIN is wrong, or nobody has this number.
    PIN_WRONG,
    /// Too many wrong PINs before: nothing counts now.
    LOCKED_OUT
}
