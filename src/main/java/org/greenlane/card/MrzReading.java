package org.greenlane.card;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.card.Presented.Proof;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Reason;

/// Makes a document of the machine-readable zone of a passport or card (ICAO 9303). Letters that a camera took for digits
/// are put right only where no letter can stand, and digits where no digit can; the number is left as it was read. Then
/// all check digits must be right: else it is nobody's.
public final class MrzReading {
    /// How the letters look that are taken for digits, and the digits that are meant.
    private static final String LETTERS = "OQDIZSGB";

    private static final String DIGITS = "00012568";

    /// How the digits look that are taken for letters, and the letters that are meant.
    private static final String MISREAD = "01258";

    private static final String MEANT = "OIZSB";

    private static final char FILLER = '<';

    /// A document ends at most so many years from now, and has ended at most so many ago.
    private static final int HALF_CENTURY = 50;

    private final char[] symbols;
    private final MrzFormat format;
    private final LocalDate today;

    private MrzReading(char[] symbols, MrzFormat format, LocalDate today) {
        this.symbols = symbols;
        this.format = format;
        this.today = today;
    }

    /// @param zone all lines, one behind the other: capitals, digits and `<`; stays as it is
    /// @param today tells the century of dates
    public static Presented read(char[] zone, MrzFormat format, LocalDate today) {
        if (zone.length != format.symbols()) {
            throw new IllegalArgumentException("a zone of " + format + " has " + format.symbols() + " symbols");
        }
        char[] own = zone.clone();
        try {
            return new MrzReading(own, format, today)
                    .document()
                    .<Presented>map(document -> new Presented.Shown(document, Proof.PRINT))
                    .orElse(new Presented.Refused(Proof.PRINT, Reason.DOCUMENT_CONTRADICTS_ITSELF));
        } finally {
            Arrays.fill(own, '\0');
        }
    }

    private Optional<Document> document() {
        int birthCheck = format.birth.to();
        int expiryCheck = format.expiry.to();
        letters(0, 1);
        letters(MrzFormat.ISSUER.from(), MrzFormat.ISSUER.to());
        letters(format.nationality.from(), format.nationality.to());
        letters(format.name.from(), format.name.to());
        digits(format.birth.from(), birthCheck + 1);
        digits(format.expiry.from(), expiryCheck + 1);
        digits(format.composite, format.composite + 1);
        boolean right = isChecked(format.birth, birthCheck)
                && isChecked(format.expiry, expiryCheck)
                && format.overall(symbols) == symbols[format.composite]
                && isOptionalChecked()
                && isSex(symbols[format.sex]);
        Optional<LocalDate> until = right ? expiry() : Optional.empty();
        if (until.isEmpty() || !isBirthPossible()) {
            return Optional.empty();
        }
        return number().map(number -> new Document(
                number.kind(),
                List.of(number),
                name(),
                birth(),
                new Validity(LocalDate.MIN, until)));
    }

    private void digits(int from, int to) {
        exchange(from, to, LETTERS, DIGITS);
    }

    private void letters(int from, int to) {
        exchange(from, to, MISREAD, MEANT);
    }

    private void exchange(int from, int to, String seen, String meant) {
        for (int at = from; at < to; at++) {
            int which = seen.indexOf(symbols[at]);
            symbols[at] = which < 0 ? symbols[at] : meant.charAt(which);
        }
    }

    private boolean isChecked(MrzFormat.Place place, int check) {
        return CheckDigit.of(symbols, place.from(), place.to()) == symbols[check];
    }

    /// Passports have a check digit behind the optional part; where that is empty it may be a filler.
    private boolean isOptionalChecked() {
        if (format != MrzFormat.TD3) {
            return true;
        }
        int check = format.optional.to();
        boolean empty = filled(format.optional.from(), check) == 0;
        return isChecked(format.optional, check) || (empty && symbols[check] == FILLER);
    }

    private static boolean isSex(char symbol) {
        return symbol == 'M' || symbol == 'F' || symbol == 'X' || symbol == FILLER;
    }

    /// How many symbols there are before the fillers at the end.
    private int filled(int from, int to) {
        int end = to;
        while (end > from && symbols[end - 1] == FILLER) {
            end--;
        }
        return end - from;
    }

    /// A number that is longer than its place goes on in the optional part of a card, with its check digit behind it.
    private Optional<DocumentNumber> number() {
        int check = format.number.to();
        char[] number;
        boolean right;
        if (symbols[check] == FILLER && format != MrzFormat.TD3) {
            int end = format.optional.from();
            while (end < format.optional.to() && symbols[end] != FILLER) {
                end++;
            }
            int more = end - format.optional.from() - 1;
            int width = format.number.to() - format.number.from();
            if (more < 1) {
                return Optional.empty();
            }
            number = Arrays.copyOfRange(symbols, format.number.from(), format.number.from() + width + more);
            System.arraycopy(symbols, format.optional.from(), number, width, more);
            char digit = CheckDigit.of(number, 0, number.length);
            right = digit == symbols[end - 1] || (symbols[end - 1] == 'O' && digit == '0');
        } else {
            digits(check, check + 1);
            right = isChecked(format.number, check);
            number = Arrays.copyOfRange(
                    symbols, format.number.from(), format.number.from() + filled(format.number.from(), check));
        }
        try {
            return right ? DocumentNumber.of(kind(), withoutFillers(number)) : Optional.empty();
        } finally {
            Arrays.fill(number, '\0');
        }
    }

    /// Fillers stand for blanks and hyphens within a number. They become blanks, which do not count.
    private static char[] withoutFillers(char[] number) {
        for (int at = 0; at < number.length; at++) {
            number[at] = number[at] == FILLER ? ' ' : number[at];
        }
        return number;
    }

    /// `CR` and `CT` are the permits of people from Hong Kong and Macao, and from Taiwan (GA/T 704).
    private DocumentKind kind() {
        boolean chinese = symbols[2] == 'C' && symbols[3] == 'H' && symbols[4] == 'N';
        return switch (symbols[0]) {
            case 'P' -> DocumentKind.PASSPORT;
            case 'C' -> {
                if (chinese && symbols[1] == 'R') {
                    yield DocumentKind.HONG_KONG_MACAO_PERMIT;
                }
                yield chinese && symbols[1] == 'T' ? DocumentKind.TAIWAN_PERMIT : DocumentKind.OTHER;
            }
            default -> DocumentKind.OTHER;
        };
    }

    private MaskedName name() {
        char[] name = Arrays.copyOfRange(symbols, format.name.from(), format.name.to());
        try {
            return Masking.of(withoutFillers(name));
        } finally {
            Arrays.fill(name, '\0');
        }
    }

    private Optional<LocalDate> expiry() {
        return date(format.expiry, (today.getYear() - HALF_CENTURY) + 1);
    }

    /// Parts of it may be unknown, and are fillers then.
    private boolean isBirthPossible() {
        boolean unknown = false;
        for (int at = format.birth.from(); at < format.birth.to(); at++) {
            unknown |= symbols[at] == FILLER;
        }
        return unknown || birth().isPresent();
    }

    private Optional<LocalDate> birth() {
        return date(format.birth, today.getYear() - 99)
                .map(day -> day.isAfter(today) ? day.minusYears(100) : day);
    }

    /// A date of two-digit years, in the century that begins with that year.
    private Optional<LocalDate> date(MrzFormat.Place place, int firstYear) {
        int from = place.from();
        if (!Calendar.isDigits(symbols, from, place.to())) {
            return Optional.empty();
        }
        int lastTwo = Calendar.digits(symbols, from, from + 2);
        int year = firstYear + Math.floorMod(lastTwo - firstYear, 100);
        return Calendar.day(year, Calendar.digits(symbols, from + 2, from + 4), Calendar.digits(symbols, from + 4, from + 6));
    }
}
