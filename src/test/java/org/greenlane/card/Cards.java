package org.greenlane.card;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;

/// Cards of people who do not exist.
public final class Cards {
    private static final int TYPE = 248;

    private Cards() {}

    /// A resident's card: a man of that day of birth.
    ///
    /// @param sequence 0 to 499, another person for each
    public static byte[] resident(int sequence, String birth) {
        return ResidentCard.of(
                "样本" + (char) ('一' + sequence), number(sequence, birth), LocalDate.of(2020, 1, 1), LocalDate.of(2040, 1, 1));
    }

    /// A foreigner's permanent residence card of 2017.
    ///
    /// @param name as it is printed: `BLOGGS, ADA`
    /// @param birth YYYYMMDD
    /// @param until YYYYMMDD
    public static byte[] foreigner(String name, String birth, String until) {
        String number = "UTO1101" + birth.substring(2) + "0";
        char[] text = blank();
        put(text, CardLayout.FOREIGNER_2017.nameAt().offset(), name);
        put(text, CardLayout.FOREIGNER_2017.sexAt().offset(), "2");
        put(text, CardLayout.FOREIGNER_2017.numberAt().offset(), number + CheckDigit.of(number.toCharArray(), 0, number.length()));
        put(text, CardLayout.NATIONALITY_2017.offset(), "UTO");
        put(text, CardLayout.VALID_FROM.offset(), "20200101");
        put(text, CardLayout.VALID_TO.offset(), until);
        put(text, CardLayout.FOREIGNER_2017.birthAt().offset(), birth);
        put(text, TYPE, "I");
        return bytes(text);
    }

    static char[] blank() {
        char[] text = new char[CardText.BYTES / 2];
        Arrays.fill(text, ' ');
        return text;
    }

    /// Unit by unit, halves of characters too.
    static byte[] bytes(char[] text) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /// @param offset in bytes
    static void put(char[] text, int offset, String value) {
        value.getChars(0, value.length(), text, offset / 2);
    }

    /// The number of that man by GB 11643, in a division that does not exist.
    public static String number(int sequence, String birth) {
        String digits = "990101" + birth + "%03d".formatted(2 * sequence + 1);
        return digits + ResidentNumber.checkSymbol((digits + "?").toCharArray());
    }
}
