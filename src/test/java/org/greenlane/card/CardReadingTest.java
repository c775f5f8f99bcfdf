package org.greenlane.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.health.AgeGroup;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Reason;
import org.greenlane.health.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The texts of the four kinds of cards, whole and wrong.
class CardReadingTest {
    private static final byte[] KEY = new byte[32];
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String RESIDENT = checked("99010119900307123");
    private static final String HONG_KONG = checked("81000019900307123");
    private static final String FOREIGNER = checked("91184019900307001");
    private static final String FORMER = former("USA110190030710".substring(0, 14));

    private static String checked(String digits) {
        return digits + ResidentNumber.checkSymbol(digits.toCharArray());
    }

    private static String former(String symbols) {
        return symbols + CheckDigit.of(symbols.toCharArray(), 0, symbols.length());
    }

    private static char[] text(CardLayout layout) {
        char[] text = Cards.blank();
        Cards.put(text, layout.birthAt().offset(), "19900307");
        Cards.put(text, layout.sexAt().offset(), "1");
        Cards.put(text, 188, "20210102");
        Cards.put(text, 204, "20310102");
        switch (layout) {
            case RESIDENT -> {
                Cards.put(text, 0, "样本人");
                Cards.put(text, 32, "01");
                Cards.put(text, 52, "不存在的地方");
                Cards.put(text, 122, RESIDENT);
            }
            case HONG_KONG_MACAO_TAIWAN -> {
                Cards.put(text, 0, "样本人");
                Cards.put(text, 122, HONG_KONG);
                Cards.put(text, 220, "H12345678");
                Cards.put(text, 238, "01");
            }
            case FOREIGNER_2017 -> {
                Cards.put(text, 0, "SAMPLE, NOBODY");
                Cards.put(text, 122, FORMER);
                Cards.put(text, 152, "USA");
            }
            case FOREIGNER_2023 -> {
                Cards.put(text, 52, "SAMPLE, NOBODY");
                Cards.put(text, 122, FOREIGNER);
                Cards.put(text, 242, "USA");
                Cards.put(text, 250, "011");
            }
        }
        Cards.put(text, 248, switch (layout) {
            case RESIDENT -> " ";
            case HONG_KONG_MACAO_TAIWAN -> "J";
            case FOREIGNER_2017 -> "I";
            case FOREIGNER_2023 -> "Y";
        });
        return text;
    }

    private static Presented read(char[] text) {
        return CardReading.read(Cards.bytes(text), 0);
    }

    private static Document document(char[] text) {
        if (read(text) instanceof Presented.Shown(Document document, Presented.Proof proof)) {
            assertThat(proof).isEqualTo(Presented.Proof.CHIP);
            return document;
        }
        throw new AssertionError("nobody");
    }

    private static SubjectKey[] subjects(Document document) {
        return document.numbers().stream().map(number -> number.subject(KEY)).toArray(SubjectKey[]::new);
    }

    private static SubjectKey key(String kind, String number) {
        return SubjectKey.derive(KEY, kind, number);
    }

    private static void assertNobody(char[] text) {
        assertThat(read(text))
                .isEqualTo(new Presented.Refused(Presented.Proof.CHIP, Reason.DOCUMENT_CONTRADICTS_ITSELF));
    }

    @Test
    void eachKindTellsTheNumbersUnderWhichTheStatusesKnowItsPerson() {
        assertThat(subjects(document(text(CardLayout.RESIDENT)))).containsExactly(key("10", RESIDENT));
        assertThat(subjects(document(text(CardLayout.HONG_KONG_MACAO_TAIWAN))))
                .containsExactly(key("10", HONG_KONG), key("14", "H12345678"));
        assertThat(subjects(document(text(CardLayout.FOREIGNER_2017)))).containsExactly(key("34", FORMER));
        assertThat(subjects(document(text(CardLayout.FOREIGNER_2023))))
                .as("the card of 2023 leads to the one of 2017")
                .containsExactly(key("34", FOREIGNER), key("34", FORMER));
    }

    @ParameterizedTest
    @EnumSource(CardLayout.class)
    void eachKindTellsAMaskedNameAnAgeAndUntilWhenItCounts(CardLayout layout) {
        Document document = document(text(layout));

        assertThat(document.name().text()).isIn("样*人", "S*** N***");
        assertThat(document.ageOn(TODAY)).contains(AgeGroup.ADULT);
        assertThat(document.isValidOn(LocalDate.of(2021, 1, 1))).isFalse();
        assertThat(document.isValidOn(LocalDate.of(2021, 1, 2))).isTrue();
        assertThat(document.isValidOn(LocalDate.of(2031, 1, 2))).isTrue();
        assertThat(document.isValidOn(LocalDate.of(2031, 1, 3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT, 0, '   '", "RESIDENT, 30, 3", "RESIDENT, 30, 2", "RESIDENT, 30, ' '", "RESIDENT, 32, 57",
        "RESIDENT, 32, 00", "RESIDENT, 32, '1 '", "RESIDENT, 36, 19900308", "RESIDENT, 36, 19900230",
        "RESIDENT, 36, '        '", "RESIDENT, 122, 88", "RESIDENT, 156, ' '", "RESIDENT, 188, 20210229",
        "RESIDENT, 188, 19800101", "RESIDENT, 204, 20210101", "RESIDENT, 204, '长 期     '", "RESIDENT, 204, 20319901",
        "RESIDENT, 248, Z", "RESIDENT, 248, j",
        "HONG_KONG_MACAO_TAIWAN, 30, 2", "HONG_KONG_MACAO_TAIWAN, 36, 19900306", "HONG_KONG_MACAO_TAIWAN, 122, 84",
        "HONG_KONG_MACAO_TAIWAN, 220, H12?45678", "HONG_KONG_MACAO_TAIWAN, 248, Y", "HONG_KONG_MACAO_TAIWAN, 248, ' '",
        "FOREIGNER_2017, 0, '              '", "FOREIGNER_2017, 120, X", "FOREIGNER_2017, 122, UTO",
        "FOREIGNER_2017, 150, 0", "FOREIGNER_2017, 152, UTO", "FOREIGNER_2017, 220, 19900308",
        "FOREIGNER_2017, 204, 长期长期",
        "FOREIGNER_2023, 52, '              '", "FOREIGNER_2023, 30, 5", "FOREIGNER_2023, 36, 19900308",
        "FOREIGNER_2023, 122, 8", "FOREIGNER_2023, 242, 'US '", "FOREIGNER_2023, 250, 0A1", "FOREIGNER_2023, 250, '01 '"
    })
    void aCardWithOneFieldWrongIsNobodys(CardLayout layout, int offset, String wrong) {
        char[] text = text(layout);
        Cards.put(text, offset, wrong);

        assertNobody(text);
    }

    @Test
    void aPermitOfNoListedRegionIsNobodysThoughItsNumberIsWellFormed() {
        for (String region : new String[] {"810001", "840000", "990101"}) {
            char[] text = text(CardLayout.HONG_KONG_MACAO_TAIWAN);
            Cards.put(text, 122, checked(region + "19900307123"));
            assertNobody(text);
        }
        char[] taiwan = text(CardLayout.HONG_KONG_MACAO_TAIWAN);
        Cards.put(taiwan, 122, checked("83000019900307123"));
        assertThat(subjects(document(taiwan))[1]).isEqualTo(key("15", "H12345678"));
    }

    @Test
    void aForeignersNumberWithoutTheNineIsNobodys() {
        char[] text = text(CardLayout.FOREIGNER_2023);
        Cards.put(text, 122, RESIDENT.replaceFirst("99", "11"));
        assertNobody(text);
        Cards.put(text, 122, checked("11184019900307001"));
        assertNobody(text);
    }

    @Test
    void aCardOfTwentyTwentyThreeThatLeadsToNoOlderOneTellsOneNumber() {
        char[] text = text(CardLayout.FOREIGNER_2023);
        Cards.put(text, 250, "   ");

        assertThat(subjects(document(text))).containsExactly(key("34", FOREIGNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "9"})
    void allCodesOfSexAreCodes(String sex) {
        char[] text = text(CardLayout.RESIDENT);
        Cards.put(text, 30, sex);

        assertThat(document(text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"97, true", "98, true", "56, true", "01, true", "96, false", "99, false", "A1, false"})
    void ethnicGroupsAreThoseOfTheStandard(String code, boolean right) {
        char[] text = text(CardLayout.RESIDENT);
        Cards.put(text, 32, code);

        assertThat(read(text) instanceof Presented.Shown).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期      ", "长期\0\0\0\0\0\0", "长期 \0 \0 \0"})
    void aCardForLifeCountsForEver(String until) {
        char[] text = text(CardLayout.RESIDENT);
        Cards.put(text, 204, until);

        assertThat(document(text).isValidOn(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(document(text).isValidOn(LocalDate.of(2020, 1, 1))).isFalse();
    }

    @Test
    void paddingWithNulIsAsGoodAsBlanksAndFullWidthDigitsAreDigits() {
        char[] text = text(CardLayout.RESIDENT);
        for (int at = 0; at < text.length; at++) {
            text[at] = text[at] == ' ' ? '\0' : text[at];
        }
        for (int at = 61; at < 79; at++) {
            text[at] = text[at] >= '0' && text[at] <= '9' ? (char) (text[at] + '０' - '0') : text[at];
        }

        assertThat(subjects(document(text))).containsExactly(key("10", RESIDENT));
    }

    @ParameterizedTest
    @CsvSource({
        "'𠮷𠮷𠮷𠮷𠮷𠮷𠮷人', '𠮷***人'",
        "'人𠮷', '人*'",
        "'\uE000明', '□*'",
        "'张\uF8FF明\uE863', '张**□'",
        "'\uD88C\uDC00某', '□*'",
        "'阿卜杜拉·买买提江某某某某某某', '阿***某'",
        "'O', 'O***'"
    })
    void namesMayHaveRareAndPrivateCharacters(String name, String masked) {
        char[] text = text(CardLayout.RESIDENT);
        Cards.put(text, 0, "   ");
        Cards.put(text, 0, name);

        assertThat(document(text).name().text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "张\uD842", "\uDFB7张明", "张\u202E明", "\u2066张", "张\u0000明", "张\u0007明", "张\u2028明", "张\uFFFF明", "\u3000\u3000\u3000", "***",
        "张\uFEFF明", "张\u200B明", "张\uD87F\uDFFF"
    })
    void namesWithHalvesControlsOrTurnsOfDirectionAreNobodys(String name) {
        char[] text = text(CardLayout.RESIDENT);
        Cards.put(text, 0, "   ");
        Cards.put(text, 0, name);

        assertNobody(text);
    }

    @Test
    void aPairThatTheEndOfTheFieldCutsIsNobodys() {
        char[] text = text(CardLayout.RESIDENT);
        Cards.put(text, 0, "人".repeat(14) + '\uD842');

        assertNobody(text);
    }

    @Test
    void nothingIsLeftOfADocumentThatWasClosed() {
        Document document = document(text(CardLayout.FOREIGNER_2023));

        document.close();

        assertThat(subjects(document)).containsExactly(key("34", "\0".repeat(18)), key("34", "\0".repeat(15)));
        assertThat(document.name()).isEqualTo(MaskedName.NONE);
        assertThat(document.ageOn(TODAY)).isEqualTo(Optional.empty());
        assertThat(document.toString()).isEqualTo("Document[…]");
    }

    @Test
    void nothingIsLeftOfATextThatWasClosed() {
        char[] name;
        try (CardText text = new CardText(Cards.bytes(text(CardLayout.RESIDENT)), 0)) {
            name = text.field(0, 30);
            assertThat(name).isEqualTo("样本人".toCharArray());
        }
        assertThat(name).isEqualTo(new char[3]);
    }

    @Test
    void whoHasTheBytesWipesThem() {
        byte[] bytes = Cards.bytes(text(CardLayout.RESIDENT));
        byte[] before = bytes.clone();

        CardReading.read(bytes, 0).close();

        assertThat(Arrays.equals(bytes, before)).isTrue();
    }
}
