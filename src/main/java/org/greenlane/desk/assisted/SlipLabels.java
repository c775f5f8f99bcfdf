package org.greenlane.desk.assisted;

import org.greenlane.desk.words.Language;

/// What stands on a printed slip.
///
/// @param givenOut before the time
/// @param ends before the time
/// @param onlyHere that it counts at this entrance alone
public record SlipLabels(String title, String givenOut, String ends, String onlyHere) {
    public static SlipLabels in(Language language) {
        AssistedWords words = AssistedWords.of(language);
        return new SlipLabels(
                words.say(AssistedPhrase.SLIP_TITLE),
                words.say(AssistedPhrase.SLIP_GIVEN_OUT),
                words.say(AssistedPhrase.SLIP_ENDS),
                words.say(AssistedPhrase.SLIP_ONLY_HERE));
    }
}
