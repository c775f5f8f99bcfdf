package org.greenlane.card;

import java.util.Optional;

/// Where the four kinds of cards keep their fields. Offsets and lengths are in bytes of the 256-byte text.
@SuppressWarnings("ImmutableEnumChecker") // The checker does not know that a record of numbers is immutable.
enum CardLayout {
    RESIDENT(' ', new Place(0, 30), new Place(30, 2), new Place(122, 36), new Place(36, 16)),
    /// Residence permit for people from Hong Kong, Macao and Taiwan.
    HONG_KONG_MACAO_TAIWAN('J', new Place(0, 30), new Place(30, 2), new Place(122, 36), new Place(36, 16)),
    /// Foreigner's permanent residence card of 2017.
    FOREIGNER_2017('I', new Place(0, 120), new Place(120, 2), new Place(122, 30), new Place(220, 16)),
    /// Foreigner's permanent residence card of 2023. Both are valid side by side.
    FOREIGNER_2023('Y', new Place(52, 70), new Place(30, 2), new Place(122, 36), new Place(36, 16));

    /// A field's place.
    record Place(int offset, int length) {
        char[] in(CardText text) {
            return text.field(offset, length);
        }
    }

    /// Of residents only.
    static final Place ETHNIC_GROUP = new Place(32, 4);
    /// YYYYMMDD in all layouts.
    static final Place VALID_FROM = new Place(188, 16);
    /// YYYYMMDD or 长期 in all layouts.
    static final Place VALID_TO = new Place(204, 16);
    /// Of [#HONG_KONG_MACAO_TAIWAN] only.
    static final Place TRAVEL_PERMIT = new Place(220, 18);
    /// ISO 3166 alpha-3, of [#FOREIGNER_2017].
    static final Place NATIONALITY_2017 = new Place(152, 6);
    /// ISO 3166 alpha-3, of [#FOREIGNER_2023].
    static final Place NATIONALITY_2023 = new Place(242, 6);
    /// The three digits that lead from the number of [#FOREIGNER_2023] to the older one.
    static final Place LINK = new Place(250, 6);

    private final char type;
    private final Place name;
    private final Place sex;
    private final Place number;
    private final Place birth;

    CardLayout(char type, Place name, Place sex, Place number, Place birth) {
        this.type = type;
        this.name = name;
        this.sex = sex;
        this.number = number;
        this.birth = birth;
    }

    static Optional<CardLayout> ofType(char type) {
        for (CardLayout layout : values()) {
            if (layout.type == type) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    char[] name(CardText text) {
        return name.in(text);
    }

    Place nameAt() {
        return name;
    }

    char[] sex(CardText text) {
        return sex.in(text);
    }

    Place sexAt() {
        return sex;
    }

    char[] number(CardText text) {
        return number.in(text);
    }

    Place numberAt() {
        return number;
    }

    char[] birth(CardText text) {
        return birth.in(text);
    }

    Place birthAt() {
        return birth;
    }
}
