package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {
    /// RFC 9285 sections 4.3 and 4.4.
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0", "'', ''"})
    void theExamplesOfTheStandardAreReadAndWritten(String plain, String encoded) {
        byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base45.encode(bytes)).isEqualTo(encoded);
        assertThat(Base45.decode(encoded)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0000", "GGW", ":::", "V5", "::", "00a", "00\u0000", "0Ä0", "水00", "00\n"})
    void aSymbolAloneAnOverflowOrAForeignSymbolIsRefused(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }

    @Test
    void theGreatestGroupsAreRead() {
        assertThat(Base45.decode("FGW")).contains(new byte[] {-1, -1});
        assertThat(Base45.decode("U5")).contains(new byte[] {-1});
    }

    @Property
    void whateverIsWrittenIsReadBack(@ForAll byte[] bytes) {
        String text = Base45.encode(bytes);
        assertThat(Base45.decode(text)).contains(bytes);
        assertThat(text).doesNotEndWith(" ");
    }

    @Property
    void whateverIsReadHasOnlyThisText(@ForAll @CharRange(from = ' ', to = 'Z') String text) {
        Base45.decode(text).ifPresent(bytes -> assertThat(Base45.encode(bytes)).isEqualTo(text));
    }
}
