package org.greenlane.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.greenlane.health.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
    /// The example of GB 11643 with a check symbol that is a letter.
    private static final String EXAMPLE = "11010519491231002X";

    private static final byte[] KEY = "a region's key, made up for here".getBytes(StandardCharsets.US_ASCII);

    private static Optional<SubjectKey> subject(DocumentKind kind, String typed) {
        return DocumentNumber.of(kind, typed.toCharArray()).map(number -> number.subject(KEY));
    }

    private static Optional<SubjectKey> resident(String typed) {
        return subject(DocumentKind.RESIDENT_ID, typed);
    }

    @Test
    void theExamplesOfTheStandardAreNumbers() {
        assertThat(resident(EXAMPLE)).contains(SubjectKey.derive(KEY, "10", EXAMPLE));
        assertThat(resident("440524188001010014")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "11010519491231002x",
        " 110105 19491231 002X\r\n",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ\u3000"
    })
    void howeverItIsTypedItIsTheSamePerson(String typed) {
        assertThat(resident(typed)).isEqualTo(resident(EXAMPLE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "11010519491231002",
        "11010519491231002XX",
        "110105194912310021",
        "X1010519491231002X",
        "110105 19490230 0029",
        "110105491231002",
        "11010519491231002Х"
    })
    void whatNoResidentCanHaveIsNoNumber(String typed) {
        assertThat(resident(typed)).isEmpty();
    }

    @Test
    void aDateThatIsNotInTheCalendarIsNoBirth() {
        assertThat(resident(withCheck("11010519490230002"))).isEmpty();
        assertThat(resident(withCheck("11010520000229002"))).isPresent();
        assertThat(resident(withCheck("11010519000229002"))).isEmpty();
        assertThat(resident(withCheck("11010517990101002"))).isEmpty();
    }

    private static String withCheck(String digits) {
        return digits + ResidentNumber.checkSymbol(digits.toCharArray());
    }

    @Property(tries = 300)
    void noSingleWrongDigitIsOverlooked(
            @ForAll @IntRange(max = 16) int place, @ForAll @CharRange(from = '0', to = '9') char digit) {
        char[] typed = EXAMPLE.toCharArray();
        boolean wrong = typed[place] != digit;
        typed[place] = digit;
        assertThat(DocumentNumber.of(DocumentKind.RESIDENT_ID, typed).isPresent()).isEqualTo(!wrong);
    }

    @Property(tries = 300)
    void nothingThatIsTypedBreaksIt(@ForAll DocumentKind kind, @ForAll @StringLength(max = 200) String typed) {
        assertThat(DocumentNumber.of(kind, typed.toCharArray())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(value = DocumentKind.class, names = "RESIDENT_ID", mode = EnumSource.Mode.EXCLUDE)
    void theSameNumberOfAnotherKindIsAnotherPerson(DocumentKind kind) {
        assertThat(subject(kind, "e 12345678")).contains(SubjectKey.derive(KEY, kind.code(), "E12345678"));
        assertThat(subject(kind, EXAMPLE)).isPresent().isNotEqualTo(resident(EXAMPLE));
        assertThat(subject(kind, "E1234567!")).isEmpty();
        assertThat(subject(kind, " ")).isEmpty();
        assertThat(subject(kind, "1".repeat(33))).isEmpty();
    }

    @Test
    void ofAClosedNumberNothingIsLeft() {
        DocumentNumber number =
                DocumentNumber.of(DocumentKind.PASSPORT, "E12345678".toCharArray()).orElseThrow();
        number.close();
        assertThat(number.subject(KEY)).isEqualTo(SubjectKey.derive(KEY, "20", "\0".repeat(9)));
        assertThat(number.toString()).doesNotContain("E123");
    }
}
