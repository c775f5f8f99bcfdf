package org.greenlane.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void valuesAreSeparated() {
        Json json = new Json().beginObject();
        json.name("a").value(1).name("b").beginArray().value("x").value(true).endArray();
        json.name("c").value(2.25).endObject();

        assertThat(json).hasToString("{\"a\":1,\"b\":[\"x\",true],\"c\":2.3}");
    }

    @Test
    void whatWouldBreakALineOrAStringIsEscaped() {
        assertThat(new Json().value("\"\\\n\r\t\0\u2028\uD800中"))
                .hasToString("\"\\\"\\\\\\n\\r\\t\\u0000\\u2028\\ud800中\"");
    }

    @Test
    void whatWouldSteerATerminalIsEscaped() {
        assertThat(new Json().value("\u009b31m\u202egpj\u2066")).hasToString("\"\\u009b31m\\u202egpj\\u2066\"");
    }

    @Test
    void charactersBeyondTheBasicPlaneStayWhole() {
        assertThat(new Json().value("😀")).hasToString("\"\\ud83d\\ude00\"");
    }

    @Test
    void numbersThatJsonDoesNotKnowAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Json().value(Double.NaN));
    }
}
