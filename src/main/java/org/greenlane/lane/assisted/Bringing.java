package org.greenlane.lane.assisted;

/// Makes of what was typed or scanned something that can be answered. What makes no sense is held too, and answered so.
public interface Bringing {
    /// @param kind the field's code of the kind of document, `10` for a resident ID card
    /// @param number wiped by the lane once the call is over
    Held number(String kind, char[] number);

    /// @param number what stands under a paper code; wiped by the lane once the call is over
    Held printedNumber(char[] number);

    /// @param text of a code that was scanned
    Held code(String text);
}
