package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    private static String canonical(String json) throws JsonException {
        return new String(CanonicalJson.of(JsonReader.read(json, 4096, 16)), StandardCharsets.UTF_8);
    }

    /// The examples of RFC 8785 appendix B, as the bits of the double.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000,0",
        "8000000000000000,0",
        "0000000000000001,5e-324",
        "8000000000000001,-5e-324",
        "7fefffffffffffff,1.7976931348623157e+308",
        "ffefffffffffffff,-1.7976931348623157e+308",
        "4340000000000000,9007199254740992",
        "c340000000000000,-9007199254740992",
        "4430000000000000,295147905179352830000",
        "44b52d02c7e14af5,9.999999999999997e+22",
        "44b52d02c7e14af6,1e+23",
        "44b52d02c7e14af7,1.0000000000000001e+23",
        "444b1ae4d6e2ef4e,999999999999999700000",
        "444b1ae4d6e2ef4f,999999999999999900000",
        "444b1ae4d6e2ef50,1e+21",
        "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d,0.000001",
        "41b3de4355555553,333333333.3333332",
        "41b3de4355555554,333333333.33333325",
        "41b3de4355555555,333333333.3333333",
        "41b3de4355555556,333333333.3333334",
        "41b3de4355555557,333333333.33333343",
        "becbf647612f3696,-0.0000033333333333333333",
        "43143ff3c1cb0959,1424953923781206.2"
    })
    void numbersAreWrittenAsTheStandardsTableSays(String bits, String written) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)))).isEqualTo(written);
    }

    /// RFC 8785 section 3.2.2 and 3.2.3.
    @Test
    void theStandardsFirstExampleIsWrittenAsItSays() throws Exception {
        String json = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        assertThat(canonical(json))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /// RFC 8785 section 3.2.3: by UTF-16 units, so that a pair of surrogates comes before U+FB33.
    @Test
    void namesStandInTheOrderOfTheirUtf16Units() throws Exception {
        String json = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}""";
        assertThat(canonical(json))
                .containsSubsequence(
                        "Carriage Return", "One", "Control", "Latin Small Letter O", "Euro Sign", "Grinning Face", "Dalet");
    }

    @Test
    void emptyThingsStayEmpty() throws Exception {
        assertThat(canonical("{ \"a\" : [ ] , \"b\" : { } }")).isEqualTo("{\"a\":[],\"b\":{}}");
    }

    /// Two different texts would be written as the same bytes, and one signature be good for both.
    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\\ud800\"", "{\"\\ud800\": 1}"})
    void halfACharacterIsRefused(String json) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> canonical(json));
    }

    @Property(tries = 2000)
    void aNumberThatIsReadBackIsTheSame(@ForAll double value) {
        assertThat(Double.parseDouble(CanonicalJson.number(value))).isEqualTo(value == 0 ? 0 : value);
    }
}
