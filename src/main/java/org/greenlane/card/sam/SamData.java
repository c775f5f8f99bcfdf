package org.greenlane.card.sam;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import org.greenlane.card.CardReading;
import org.greenlane.card.Presented;

/// What follows the status words of an answer.
final class SamData {
    private static final int LENGTHS = 4;

    private final byte[] body;
    private final int from;

    /// @param from where it begins in the bytes
    SamData(byte[] body, int from) {
        this.body = body;
        this.from = from;
    }

    /// The card of a good answer to [SamCommand#READ]. The photo behind the text is not looked at.
    ///
    /// @return empty if the lengths that it tells are not those that it has
    Optional<Presented> card() {
        if (body.length - from < LENGTHS) {
            return Optional.empty();
        }
        int text = length(0);
        int photo = length(2);
        return text == CardReading.TEXT_BYTES && from + LENGTHS + text + photo == body.length
                ? Optional.of(CardReading.read(body, from + LENGTHS))
                : Optional.empty();
    }

    private int length(int at) {
        return (body[from + at] & 0xFF) << 8 | (body[from + at + 1] & 0xFF);
    }

    /// The module's number, of a good answer to [SamCommand#NUMBER].
    String moduleNumber() {
        ByteBuffer number = ByteBuffer.wrap(body, from, body.length - from).order(ByteOrder.LITTLE_ENDIAN);
        return String.format(
                Locale.ROOT,
                "%02d.%02d-%d-%010d-%010d",
                number.getShort() & 0xFFFF,
                number.getShort() & 0xFFFF,
                number.getInt() & 0xFFFF_FFFFL,
                number.getInt() & 0xFFFF_FFFFL,
                number.getInt() & 0xFFFF_FFFFL);
    }

    @Override
    public String toString() {
        return "SamData[…]";
    }
}
