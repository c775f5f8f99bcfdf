package org.greenlane.health;

/// Whom a document is about, as far as that can be compared with a certificate. For one passage only: whoever has it lets go
/// of it with the document.
///
/// @param name as it is printed, or as its machine-readable lines have it
/// @param birth as far as it is told
/// @param withoutCentury true where the century of birth is only guessed (ICAO 9303 part 3 section 4.8)
/// @param mayBeCut true where the name fills its place, so that its end may be missing (section 4.6)
public record DocumentHolder(ForeignName name, BirthDate birth, boolean withoutCentury, boolean mayBeCut) {
    /// Somebody of whom nothing is told any more.
    public static final DocumentHolder NOBODY =
            new DocumentHolder(new ForeignName("", "", "", ""), new BirthDate(""), false, false);

    /// Says nothing: a document is a person.
    @Override
    public String toString() {
        return "DocumentHolder[…]";
    }
}
