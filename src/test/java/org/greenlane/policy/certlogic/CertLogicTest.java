package org.greenlane.policy.certlogic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertLogicTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true                                   | null                       | true
            -4                                     | null                       | -4
            "vela"                                 | null                       | "vela"
            [1, "a", [false]]                      | null                       | [1, "a", [false]]
            [{"var": "a"}, 2]                      | {"a": 7}                   | [7, 2]
            {"var": ""}                            | {"a": 7}                   | {"a": 7}
            {"var": "a.b"}                         | {"a": {"b": "c"}}          | "c"
            {"var": "a.1.b"}                       | {"a": [0, {"b": 5}]}       | 5
            {"var": "a.2"}                         | {"a": [0, 1]}              | null
            {"var": "a.-1"}                        | {"a": [0, 1]}              | null
            {"var": "a.0"}                         | {"a": {"z": 1}}            | null
            {"var": "a.b.c.d"}                     | {"a": null}                | null
            {"var": "a.length"}                    | {"a": "text"}              | null
            {"if": [true, "a", "b"]}               | null                       | "a"
            {"if": [{"var": "x"}, "a", "b"]}       | null                       | "b"
            {"if": [true, 1, {"unknown": [1]}]}    | null                       | 1
            {"===": [1, 1]}                        | null                       | true
            {"===": [1, "1"]}                      | null                       | false
            {"===": [0, false]}                    | null                       | false
            {"===": [{"var": "a"}, {"var": "b"}]}  | {}                         | true
            {"in": ["b", ["a", "b"]]}              | null                       | true
            {"in": ["c", ["a", "b"]]}              | null                       | false
            {"in": [{"var": "x"}, {"var": "y"}]}   | {"x": null, "y": []}       | false
            {"in": [{"var": "x"}, {"var": "y"}]}   | {"x": null, "y": [null]}   | true
            {"in": [{"var": "x"}, {"var": "y"}]}   | {"x": 2, "y": [[2], "2"]}  | false
            {"+": [3, -5]}                         | null                       | -2
            {"!": [{"var": "x"}]}                  | null                       | true
            {"!": ["0"]}                           | null                       | false
            {">": [2, 1]}                          | null                       | true
            {">": [2, 2]}                          | null                       | false
            {"<": [1, 2]}                          | null                       | true
            {"<": [1, 2, 2]}                       | null                       | false
            {">=": [3, 2, 2]}                      | null                       | true
            {"<=": [1, 3, 2]}                      | null                       | false
            {"and": [1, 3]}                        | null                       | 3
            {"and": [1, "", 3]}                    | null                       | ""
            {"and": [[], true]}                    | null                       | []
            {"and": [false, {"+": ["a", 1]}]}      | null                       | false
            {"reduce": [{"var": "n"}, {"+": [{"var": "current"}, {"var": "accumulator"}]}, 10]} | {"n": [1, 2, 3]} | 16
            {"reduce": [{"var": "n"}, {"var": "current.q"}, "none"]} | {"n": []}              | "none"
            {"reduce": [{"var": "n"}, {"var": "current"}, "none"]}   | null                   | "none"
            {"reduce": [{"var": "n"}, {"var": "a"}, 0]}              | {"n": [1], "a": 5}     | null
            """)
    void everyOperationHasTheValueOfTheSpecification(String expression, String data, String expected) throws Exception {
        assertThat(CertLogic.evaluate(tree(expression), tree(data)).equals(tree(expected))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "null", "\"\"", "0", "[]", "{}"})
    void nothingFalseEmptyAndZeroAreFalsy(String value) throws Exception {
        Tree guarded = tree("{\"if\": [{\"var\": \"\"}, \"truthy\", \"falsy\"]}");
        assertThat(CertLogic.evaluate(guarded, tree(value)).text()).isEqualTo("falsy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"0\"", "-1", "[0]", "{\"a\": null}"})
    void allElseIsTruthy(String value) throws Exception {
        Tree guarded = tree("{\"if\": [{\"var\": \"\"}, \"truthy\", \"falsy\"]}");
        assertThat(CertLogic.evaluate(guarded, tree(value)).text()).isEqualTo("truthy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-06-23                       | 0   | day   | 2021-06-23T00:00:00Z
            2021-06-23                       | -1  | day   | 2021-06-22T00:00:00Z
            2021-06-23                       | 72  | hour  | 2021-06-26T00:00:00Z
            2021-06-23                       | -180| day   | 2020-12-25T00:00:00Z
            2021-12-01T00:00:00.000Z         | 1   | month | 2022-01-01T00:00:00Z
            2021-12-01T00:00:00.000Z         | -12 | month | 2020-12-01T00:00:00Z
            2021-01-31                       | 1   | month | 2021-03-03T00:00:00Z
            2020-02-29                       | 1   | year  | 2021-03-01T00:00:00Z
            2020-02-29                       | -4  | year  | 2016-02-29T00:00:00Z
            2004-02-28                       | 18  | year  | 2022-02-28T00:00:00Z
            2004                             | 18  | year  | 2022-12-31T00:00:00Z
            2004-02                          | 1   | day   | 2004-03-01T00:00:00Z
            2021-06-23T01:02:03              | 0   | hour  | 2021-06-23T01:02:03Z
            2021-06-23T01:02:03+2            | 0   | hour  | 2021-06-22T23:02:03Z
            2021-06-23T01:02:03-0230         | 0   | hour  | 2021-06-23T03:32:03Z
            2021-06-23T01:02:03+130          | 0   | hour  | 2021-06-22T23:32:03Z
            2021-06-23T01:02:03.98765+02:00  | 0   | hour  | 2021-06-22T23:02:03.987Z
            2021-06-23T01:02:03.9Z           | 1   | hour  | 2021-06-23T02:02:03.900Z
            """)
    void timesAreAddedAsCalendarsDo(String date, long amount, String unit, String expected) throws Exception {
        Tree expression =
                tree("{\"plusTime\": [{\"var\": \"d\"}, %d, \"%s\"]}".formatted(amount, unit));
        assertThat(CertLogic.evaluate(expression, tree("{\"d\": \"" + date + "\"}")))
                .isEqualTo(CertLogic.evaluate(tree("{\"plusTime\": [\"" + expected + "\", 0, \"day\"]}"), Tree.nothing()))
                .isEqualTo(new Tree.Moment(Instant.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource({"2004-02-03, 2004-02-03", "2004-02, 2004-02-29", "2003-12, 2003-12-31", "2004, 2004-12-31"})
    void aPartialBirthDateIsTheLastDayThatItMayBe(String birth, String day) throws Exception {
        assertThat(CertLogic.evaluate(tree("{\"dccDateOfBirth\": [\"" + birth + "\"]}"), Tree.nothing()))
                .isEqualTo(new Tree.Moment(Instant.parse(day + "T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"after, false, false, true", "before, true, false, false", "not-after, true, true, false", "not-before, false, true, true"})
    void momentsAreOrdered(String operator, boolean earlier, boolean same, boolean later) throws Exception {
        assertThat(ordered(operator, "2021-06-22")).isEqualTo(earlier);
        assertThat(ordered(operator, "2021-06-23T02:00:00+02:00")).isEqualTo(same);
        assertThat(ordered(operator, "2021-06-24")).isEqualTo(later);
    }

    private static boolean ordered(String operator, String date) throws Exception {
        Tree expression = tree("{\"%s\": [{\"plusTime\": [\"%s\", 0, \"day\"]}, {\"plusTime\": [\"2021-06-23\", 0, \"day\"]}]}"
                .formatted(operator, date));
        return CertLogic.evaluate(expression, Tree.nothing()).equals(new Tree.Truth(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            URN:UVCI:01:NL:187/37512422923 | 1  | NL
            01:NL:187/37512422923          | 3  | 37512422923
            URN:UVCI:01:NL:187/37512422923 | 4  | -
            URN:UVCI:01:NL:187/37512422923 | -1 | -
            a::c/#/f                       | 1  | ''
            a::c/#/f                       | 5  | f
            """)
    void aPartOfACertificateIdIsTold(String uvci, int index, String expected) throws Exception {
        Tree part = CertLogic.evaluate(tree("{\"extractFromUVCI\": [\"%s\", %d]}".formatted(uvci, index)), Tree.nothing());
        assertThat(part).isEqualTo(expected == null ? Tree.nothing() : new Tree.Text(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "null", "1.5", "{}", "{\"a\": [1], \"b\": [1]}", "{\"or\": [1, 2]}", "{\"and\": [1]}", "{\"var\": 1}", "{\"var\": [\"a\"]}",
        "{\"if\": [true, 1]}", "{\"===\": [1]}", "{\"===\": [[], []]}", "{\"in\": [1, \"1\"]}", "{\"in\": [1, {\"var\": \"x\"}]}",
        "{\"+\": [1, \"1\"]}", "{\"+\": [9223372036854775807, 1]}", "{\"<\": [1, \"2\"]}", "{\"<\": [1, 2, 3, 4]}",
        "{\"after\": [\"2021-01-01\", \"2021-01-02\"]}", "{\"plusTime\": [\"2021-01-01\", 0, \"week\"]}",
        "{\"plusTime\": [\"2021-02-30\", 0, \"day\"]}", "{\"plusTime\": [\"21-02-03\", 0, \"day\"]}",
        "{\"plusTime\": [\"2021-02-03\", \"0\", \"day\"]}", "{\"plusTime\": [{\"var\": \"x\"}, 0, \"day\"]}",
        "{\"plusTime\": [\"2021-02-03T00:00:00+99:00\", 0, \"day\"]}", "{\"plusTime\": [\"2021-02-03\", 99999999, \"year\"]}",
        "{\"dccDateOfBirth\": [{\"var\": \"x\"}]}", "{\"dccDateOfBirth\": [\"2021-13\"]}", "{\"dccDateOfBirth\": [\"0\"]}",
        "{\"reduce\": [\"a\", 1, 2]}", "{\"extractFromUVCI\": [1, 2]}", "{\"!\": [{\"plusTime\": [\"2021-02-03\", 0, \"day\"]}]}",
    })
    void whatIsNoExpressionHasNoValue(String expression) throws Exception {
        Tree tree = tree(expression);
        assertThatExceptionOfType(CertLogicException.class).isThrownBy(() -> CertLogic.evaluate(tree, Tree.nothing()));
    }

    /// The cases of `certlogic/specification/validation-testSuite`.
    @ParameterizedTest
    @ValueSource(strings = {
        "null", "3.14", "{}", "{\"foo\": \"bar\", \"alice\": \"bob\"}", "{\"all\": \"foo\"}", "{\"all\": 42.0}", "{\"all\": true}",
        "{\"all\": false}", "{\"all\": null}", "{\"all\": []}", "{\"all\": [null]}", "{\"var\": 0}", "{\"var\": null}", "{\"var\": \"x.\"}",
        "{\"var\": \".x\"}", "{\"var\": \"x..y\"}", "{\"!\": [{\"var\": \"x.\"}]}"
    })
    void whatTheSpecificationCallsInvalidHasNoValue(String expression) throws Exception {
        Tree tree = tree(expression);
        assertThatExceptionOfType(CertLogicException.class).isThrownBy(() -> CertLogic.evaluate(tree, tree("{\"x\": 1}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"\"", "\"foo\"", "0", "42", "false", "true", "{\"var\": \"x\"}", "{\"var\": \"x.0.y\"}", "{\"var\": \"1\"}"
    })
    void whatTheSpecificationCallsValidHasAValue(String expression) throws Exception {
        assertThat(CertLogic.evaluate(tree(expression), Tree.nothing())).isNotNull();
    }

    @Test
    void aRuleThatNestsTooDeepHasNoValue() {
        Tree deep = new Tree.Truth(true);
        for (int i = 0; i < 10_000; i++) {
            deep = new Tree.Fields(Map.of("!", new Tree.Items(List.of(deep))));
        }
        Tree expression = deep;
        assertThatExceptionOfType(CertLogicException.class).isThrownBy(() -> CertLogic.evaluate(expression, Tree.nothing()));
    }

    @Test
    void aRuleThatMultipliesItselfEnds() throws Exception {
        String ten = "[0,1,2,3,4,5,6,7,8,9]";
        String rule = "0";
        for (int i = 0; i < 12; i++) {
            rule = "{\"reduce\": [" + ten + ", " + rule + ", 0]}";
        }
        Tree expression = tree(rule);
        assertThatExceptionOfType(CertLogicException.class).isThrownBy(() -> CertLogic.evaluate(expression, Tree.nothing()));
    }

    @Property(tries = 500)
    void noTextMakesItThrowAnythingElse(@ForAll @StringLength(max = 40) String text) {
        Tree data = new Tree.Text(text);
        for (String rule : new String[] {
            "{\"plusTime\": [{\"var\": \"\"}, 1, \"month\"]}", "{\"dccDateOfBirth\": [{\"var\": \"\"}]}",
            "{\"extractFromUVCI\": [{\"var\": \"\"}, 1]}"
        }) {
            try {
                CertLogic.evaluate(tree(rule), data);
            } catch (CertLogicException | JsonException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    static Tree tree(String json) throws JsonException {
        return JsonReader.read(json, 1 << 20, 64);
    }
}
