package org.greenlane.card;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.card.Presented.Proof;
import org.greenlane.health.DocumentHolder;
import org.greenlane.health.ForeignName;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Reason;

/// Makes a document of the machine-readable zone of a passport or card (ICAO 9303). What can only be a digit, or only a
/// letter, is put right; the number is left as it was read. Then all check digits must be right: else it is nobody's.
public final class MrzReading {
    private final MrzSymbols symbols;
    private final MrzFormat format;
    private final MrzDates dates;

    private MrzReading(MrzSymbols symbols, MrzFormat format, LocalDate today) {
        this.symbols = symbols;
        this.format = format;
        this.dates = new MrzDates(symbols.all(), today);
    }

    /// @param zone all lines, one behind the other: capitals, digits and `<`; stays as it is
    /// @param today tells the century of dates
    public static Presented read(char[] zone, MrzFormat format, LocalDate today) {
        if (zone.length != format.symbols()) {
            throw new IllegalArgumentException("a zone of " + format + " has " + format.symbols() + " symbols");
        }
        try (MrzSymbols own = new MrzSymbols(zone)) {
            return new MrzReading(own, format, today)
                    .document()
                    .<Presented>map(document -> new Presented.Shown(document, Proof.PRINT))
                    .orElse(new Presented.Refused(Proof.PRINT, Reason.DOCUMENT_CONTRADICTS_ITSELF));
        }
    }

    private Optional<Document> document() {
        correct();
        boolean right = symbols.isChecked(format.birth, format.birth.to())
                && symbols.isChecked(format.expiry, format.expiry.to())
                && format.overall(symbols.all()) == symbols.at(format.composite)
                && isOptionalChecked()
                && isSex(symbols.at(format.sex))
                && dates.isBirth(format.birth.from());
        Optional<LocalDate> until = right ? dates.expiry(format.expiry.from()) : Optional.empty();
        return until.flatMap(end -> number().map(number -> new Document(
                number.kind(),
                List.of(number),
                name(),
                dates.birth(format.birth.from()),
                holder(),
                new Validity(LocalDate.MIN, Optional.of(end)))));
    }

    private void correct() {
        symbols.letters(0, 1);
        symbols.letters(MrzFormat.ISSUER.from(), MrzFormat.ISSUER.to());
        symbols.letters(format.nationality.from(), format.nationality.to());
        symbols.letters(format.name.from(), format.name.to());
        symbols.digits(format.birth.from(), format.birth.to() + 1);
        symbols.digits(format.expiry.from(), format.expiry.to() + 1);
        symbols.digits(format.composite, format.composite + 1);
        symbols.digits(format.number.to(), format.number.to() + 1);
        if (format == MrzFormat.TD3) {
            symbols.digits(format.optional.to(), format.optional.to() + 1);
        } else if (goesOn()) {
            int end = symbols.firstFiller(format.optional.from(), format.optional.to());
            symbols.digits(Math.max(format.optional.from(), end - 1), end);
        }
    }

    /// Passports have a check digit behind the optional part; where that is empty it may be a filler.
    private boolean isOptionalChecked() {
        if (format != MrzFormat.TD3) {
            return true;
        }
        int check = format.optional.to();
        boolean empty = symbols.filledTo(format.optional.from(), check) == format.optional.from();
        return symbols.isChecked(format.optional, check) || (empty && symbols.at(check) == MrzSymbols.FILLER);
    }

    private static boolean isSex(char symbol) {
        return symbol == 'M' || symbol == 'F' || symbol == 'X' || symbol == MrzSymbols.FILLER;
    }

    /// A number that is longer than its place goes on in the optional part of a card (part 5, note j, and part 6).
    private boolean goesOn() {
        return format != MrzFormat.TD3 && symbols.at(format.number.to()) == MrzSymbols.FILLER;
    }

    private Optional<DocumentNumber> number() {
        return goesOn() ? longNumber() : shortNumber();
    }

    private Optional<DocumentNumber> shortNumber() {
        return symbols.isChecked(format.number, format.number.to())
                ? taken(symbols.copy(format.number.from(), symbols.filledTo(format.number.from(), format.number.to())))
                : Optional.empty();
    }

    /// The rest, its check digit and a filler stand at the beginning of the optional part.
    private Optional<DocumentNumber> longNumber() {
        int from = format.optional.from();
        int check = symbols.firstFiller(from, format.optional.to()) - 1;
        boolean filled = symbols.at(format.number.to() - 1) != MrzSymbols.FILLER;
        if (!filled || check <= from || check + 1 == format.optional.to()) {
            return Optional.empty();
        }
        int width = format.number.to() - format.number.from();
        char[] number = new char[width + check - from];
        System.arraycopy(symbols.all(), format.number.from(), number, 0, width);
        System.arraycopy(symbols.all(), from, number, width, check - from);
        if (CheckDigit.of(number, 0, number.length) == symbols.at(check)) {
            return taken(number);
        }
        Arrays.fill(number, '\0');
        return Optional.empty();
    }

    /// @param number is wiped
    private Optional<DocumentNumber> taken(char[] number) {
        try {
            return DocumentNumber.of(kind(), withoutFillers(number));
        } finally {
            Arrays.fill(number, '\0');
        }
    }

    /// Fillers stand for blanks and hyphens within a number. They become blanks, which do not count.
    private static char[] withoutFillers(char[] number) {
        for (int at = 0; at < number.length; at++) {
            number[at] = number[at] == MrzSymbols.FILLER ? ' ' : number[at];
        }
        return number;
    }

    /// `CR` and `CT` are the permits of people from Hong Kong and Macao, and from Taiwan (GA/T 704).
    private DocumentKind kind() {
        boolean chinese = symbols.at(2) == 'C' && symbols.at(3) == 'H' && symbols.at(4) == 'N';
        return switch (symbols.at(0)) {
            case 'P' -> DocumentKind.PASSPORT;
            case 'C' -> {
                if (chinese && symbols.at(1) == 'R') {
                    yield DocumentKind.HONG_KONG_MACAO_PERMIT;
                }
                yield chinese && symbols.at(1) == 'T' ? DocumentKind.TAIWAN_PERMIT : DocumentKind.OTHER;
            }
            default -> DocumentKind.OTHER;
        };
    }

    private MaskedName name() {
        char[] name = symbols.copy(format.name.from(), format.name.to());
        try {
            return Masking.of(withoutFillers(name));
        } finally {
            Arrays.fill(name, '\0');
        }
    }

    /// Two fillers part the primary identifier from the secondary one (part 3, section 4.6).
    private DocumentHolder holder() {
        char[] field = symbols.copy(format.name.from(), format.name.to());
        String name = new String(field);
        Arrays.fill(field, '\0');
        int parting = name.indexOf("<<");
        ForeignName parts = new ForeignName(
                "", "", words(parting < 0 ? name : name.substring(0, parting)), parting < 0 ? "" : words(name.substring(parting)));
        boolean fillsItsPlace = name.charAt(name.length() - 1) != MrzSymbols.FILLER;
        return new DocumentHolder(parts, dates.knownBirth(format.birth.from()), true, fillsItsPlace);
    }

    private static String words(String part) {
        return part.replace(MrzSymbols.FILLER, ' ').strip();
    }
}
