package org.greenlane.lane.assisted;

import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.SignIn;

/// Who may work here, as the staff book has it. The book counts wrong PINs and locks out; the lane records it.
///
/// PINs are wiped by the lane once the call is over.
public interface Colleagues {
    /// @param number as it was typed, of any form and length
    SignIn byPin(String number, char[] pin);

    /// True if a scanned text is a badge, right or wrong, and nothing that visitors show.
    boolean isBadge(String text);

    /// True if whoever has that badge gives a PIN too, wherever they sign in.
    boolean needsPin(String badge);

    /// @param badge a scanned text that [#isBadge]
    SignIn byBadge(String badge);

    PinChange changePin(OperatorId operator, char[] old, char[] chosen);
}
