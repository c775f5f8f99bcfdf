package org.greenlane.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.card.Presented.Proof;
import org.greenlane.health.BirthDate;
import org.greenlane.health.DocumentHolder;
import org.greenlane.health.ForeignName;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Reason;

/// Makes a document of a card's text. A text that does not agree with itself is nobody's: check symbol, birth, sex and
/// nationality must fit the number, days must exist, codes must be codes.
public final class CardReading {
    /// Length of a card's text, in bytes.
    public static final int TEXT_BYTES = CardText.BYTES;

    private static final int FORMER_SYMBOLS = 15;
    private static final char HONG_KONG = '1';
    private static final char MACAO = '2';
    private static final char TAIWAN = '3';

    private final CardText text;
    private final CardLayout layout;
    private final List<DocumentNumber> numbers = new ArrayList<>();

    private CardReading(CardText text, CardLayout layout) {
        this.text = text;
        this.layout = layout;
    }

    /// @param bytes stay as they are: whoever has them wipes them
    /// @param from where the [#TEXT_BYTES] of text begin in them
    public static Presented read(byte[] bytes, int from) {
        try (CardText text = new CardText(bytes, from)) {
            return CardLayout.ofType(text.type())
                    .flatMap(layout -> new CardReading(text, layout).document())
                    .<Presented>map(document -> new Presented.Shown(document, Proof.CHIP))
                    .orElse(new Presented.Refused(Proof.CHIP, Reason.DOCUMENT_CONTRADICTS_ITSELF));
        }
    }

    private Optional<Document> document() {
        Optional<Document> document = whole();
        if (document.isEmpty()) {
            numbers.forEach(DocumentNumber::close);
        }
        return document;
    }

    private Optional<Document> whole() {
        Optional<LocalDate> birth = Calendar.day(layout.birth(text));
        Optional<Sex> sex = Sex.of(layout.sex(text));
        Optional<Validity> validity =
                Validity.of(CardLayout.VALID_FROM.in(text), CardLayout.VALID_TO.in(text));
        char[] name = layout.name(text);
        if (birth.isEmpty() || sex.isEmpty() || validity.isEmpty() || !isName(name)) {
            return Optional.empty();
        }
        // Nobody has a card before being born.
        if (validity.get().from().isBefore(birth.get()) || !number(birth.get(), sex.get())) {
            return Optional.empty();
        }
        return Optional.of(
                new Document(kind(), numbers, Masking.of(name), birth, holder(name, birth.get()), validity.get()));
    }

    /// Foreigners' cards have the English name, family name first and mostly a comma behind it.
    private DocumentHolder holder(char[] name, LocalDate birth) {
        String whole = new String(name);
        int comma = whole.indexOf(',');
        ForeignName parts = comma < 0
                ? new ForeignName(whole, "", "", "")
                : new ForeignName(whole.substring(0, comma).strip(), whole.substring(comma + 1).strip(), "", "");
        boolean fillsItsPlace = 2 * name.length == layout.nameAt().length();
        return new DocumentHolder(parts, new BirthDate(birth.toString()), false, fillsItsPlace);
    }

    private DocumentKind kind() {
        return switch (layout) {
            // Both have a number by GB 11643 in one and the same row.
            case RESIDENT, HONG_KONG_MACAO_TAIWAN -> DocumentKind.RESIDENT_ID;
            case FOREIGNER_2017, FOREIGNER_2023 -> DocumentKind.PERMANENT_RESIDENCE;
        };
    }

    /// With a letter in it, and nothing that a name cannot have: halves of characters, controls, changes of direction.
    private static boolean isName(char[] name) {
        boolean letters = false;
        for (int at = 0; at < name.length; at += Character.charCount(Character.codePointAt(name, at))) {
            int symbol = Character.codePointAt(name, at);
            if (Character.isLetter(symbol) || Masking.isWithoutForm(symbol)) {
                letters = true;
            } else if (!MaskedName.isMaskedName(Character.toString(symbol))) {
                return false;
            }
        }
        return letters;
    }

    /// Takes the number, and others of the same person, if they fit the rest of the text.
    private boolean number(LocalDate birth, Sex sex) {
        Optional<DocumentNumber> own = DocumentNumber.of(kind(), layout.number(text));
        if (own.isEmpty()) {
            return false;
        }
        numbers.add(own.get());
        char[] symbols = own.get().symbols();
        try {
            return switch (layout) {
                case RESIDENT ->
                    isResidents(symbols, birth, sex) && EthnicGroups.isOne(CardLayout.ETHNIC_GROUP.in(text));
                case HONG_KONG_MACAO_TAIWAN -> isResidents(symbols, birth, sex) && travelPermit(symbols);
                case FOREIGNER_2017 -> isFormer(symbols, birth);
                case FOREIGNER_2023 ->
                    symbols[0] == '9' && ResidentNumber.isOne(symbols) && isBirth(symbols, birth) && former(symbols);
            };
        } finally {
            Arrays.fill(symbols, '\0');
        }
    }

    private static boolean isResidents(char[] symbols, LocalDate birth, Sex sex) {
        return isBirth(symbols, birth) && sex.agreesWith(symbols[ResidentNumber.LAST_OF_SEQUENCE]);
    }

    private static boolean isBirth(char[] symbols, LocalDate birth) {
        return Calendar.day(symbols, ResidentNumber.BIRTH).filter(birth::equals).isPresent();
    }

    /// Permits have numbers under 810000, 820000 and 830000, and may tell the number of the travel permit before them.
    private boolean travelPermit(char[] symbols) {
        boolean listed = symbols[0] == '8' && symbols[1] >= HONG_KONG && symbols[1] <= TAIWAN;
        if (!listed || Calendar.digits(symbols, 2, ResidentNumber.BIRTH) != 0) {
            return false;
        }
        DocumentKind kind =
                symbols[1] <= MACAO ? DocumentKind.HONG_KONG_MACAO_PERMIT : DocumentKind.TAIWAN_PERMIT;
        char[] permit = CardLayout.TRAVEL_PERMIT.in(text);
        if (permit.length == 0) {
            return true;
        }
        return DocumentNumber.of(kind, permit).map(numbers::add).orElse(false);
    }

    /// The number of 2017: nationality, four digits of a place, YYMMDD, one digit, and a check digit.
    private boolean isFormer(char[] symbols, LocalDate birth) {
        int last = FORMER_SYMBOLS - 1;
        char[] nationality = CardLayout.NATIONALITY_2017.in(text);
        return symbols.length == FORMER_SYMBOLS
                && isNationality(nationality)
                && Calendar.isDigits(symbols, 3, FORMER_SYMBOLS)
                && CheckDigit.of(symbols, 0, last) == symbols[last]
                && Arrays.equals(symbols, 0, 3, nationality, 0, 3)
                && Calendar.digits(symbols, 7, 9) == birth.getYear() % 100
                && Calendar.digits(symbols, 9, 11) == birth.getMonthValue()
                && Calendar.digits(symbols, 11, 13) == birth.getDayOfMonth();
    }

    /// ISO 3166 alpha-3.
    private static boolean isNationality(char[] field) {
        return field.length == 3 && isCapital(field[0]) && isCapital(field[1]) && isCapital(field[2]);
    }

    private static boolean isCapital(char symbol) {
        return symbol >= 'A' && symbol <= 'Z';
    }

    /// A card of 2023 leads to the number of the card of 2017 before it, where there was one.
    private boolean former(char[] symbols) {
        char[] nationality = CardLayout.NATIONALITY_2023.in(text);
        char[] link = CardLayout.LINK.in(text);
        if (!isNationality(nationality)) {
            return false;
        }
        if (link.length == 0) {
            return true;
        }
        if (link.length != 3 || !Calendar.isDigits(link, 0, 3)) {
            return false;
        }
        char[] old = new char[FORMER_SYMBOLS];
        System.arraycopy(nationality, 0, old, 0, 3);
        System.arraycopy(symbols, 1, old, 3, 2);
        System.arraycopy(link, 0, old, 5, 2);
        System.arraycopy(symbols, 8, old, 7, 6);
        old[13] = link[2];
        old[14] = CheckDigit.of(old, 0, 14);
        boolean taken = DocumentNumber.of(DocumentKind.PERMANENT_RESIDENCE, old).map(numbers::add).orElse(false);
        Arrays.fill(old, '\0');
        return taken;
    }
}
