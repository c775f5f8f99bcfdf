package org.greenlane.authority;

/// What stands on a temporary slip, in the station's language.
///
/// @param givenOut before the time
/// @param ends before the time
/// @param onlyHere that it counts at this entrance alone
public record SlipWords(String title, String givenOut, String ends, String onlyHere) {}
