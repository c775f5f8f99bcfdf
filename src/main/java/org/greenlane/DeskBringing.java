package org.greenlane;

import java.util.Arrays;
import java.util.List;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.lane.Shown;
import org.greenlane.lane.assisted.Bringing;
import org.greenlane.lane.assisted.Held;

/// What is typed or scanned at the desk, for this station's checkpoint.
record DeskBringing(DeskHeld.Behind behind) implements Bringing {
    @Override
    public Held number(String kind, char[] number) {
        return new DeskHeld.OfNumber(
                Arrays.stream(DocumentKind.values())
                        .filter(each -> each.code().equals(kind))
                        .findFirst()
                        .flatMap(each -> DocumentNumber.of(each, number)),
                behind);
    }

    /// The number under a code is a pseudonym, which stands in statuses and on paper: a text may hold it.
    @Override
    public Held printedNumber(char[] number) {
        return DeskHeld.OfCode.printedNumber(new String(number), behind);
    }

    @Override
    public Held code(String text) {
        return DeskHeld.OfCode.scanned(new Shown(List.of(text)), behind);
    }
}
