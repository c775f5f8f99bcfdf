package org.greenlane.health;

/// A name as a foreign certificate writes it. For this one passage only; any part may be empty.
///
/// @param family in the issuer's own script
/// @param given likewise
/// @param familyLatin as machine-readable travel documents write it (ICAO 9303 part 3 section 6)
/// @param givenLatin likewise
public record ForeignName(String family, String given, String familyLatin, String givenLatin) {
    private static final int GIVEN_LENGTH = 16;

    /// For the screen: the given name, and the beginning of the family name.
    public MaskedName masked() {
        String first = given.isBlank() ? givenLatin.replace('<', ' ') : given;
        String last = family.isBlank() ? familyLatin : family;
        String text = (cut(first.strip(), GIVEN_LENGTH) + " " + (last.isBlank() ? "" : cut(last.strip(), 1) + "*")).strip();
        return MaskedName.isMaskedName(text) ? new MaskedName(text) : MaskedName.NONE;
    }

    /// @param length in code points
    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /// Says nothing: names do not belong into logs.
    @Override
    public String toString() {
        return "ForeignName[…]";
    }
}
