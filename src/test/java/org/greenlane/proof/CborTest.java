package org.greenlane.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.greenlane.proof.CborException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CborTest {
    private static final int MAX_BYTES = 8192;
    private static final int MAX_DEPTH = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00", "17", "1818", "1903e8", "1a000f4240", "1b000000e8d4a51000", "1bffffffffffffffff", "20", "3903e7",
                "40", "4401020304", "60", "6161", "62c3bc", "63e6b0b4", "80", "83010203", "8301820203820405", "a0",
                "a201020304", "a26161016162820203", "f4", "f5", "d28443a10126a0414140",
                "a4010107013a00011170016161f5"
            })
    void whatIsDeterministicIsReadAndWrittenBackTheSame(String hex) throws CborException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(Cbor.encode(Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH))).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            textBlock =
                    """
                    ''                     , nothing
                    0000                   , two values
                    18                     , a number cut off
                    1817                   , a number longer than needed (one byte)
                    190017                 , a number longer than needed (two bytes)
                    1a0000ffff             , a number longer than needed (four bytes)
                    1b00000000ffffffff     , a number longer than needed (eight bytes)
                    5801ff                 , a length longer than needed
                    9801ff                 , an array cut off
                    1c                     , a reserved length
                    5f4101ff               , an indefinite byte string
                    7f6161ff               , an indefinite text
                    9f01ff                 , an indefinite array
                    bf0101ff               , an indefinite map
                    ff                     , a break alone
                    f93c00                 , a float of two bytes
                    fa3f800000             , a float of four bytes
                    fb3ff0000000000000     , a float of eight bytes
                    f6                     , null
                    f7                     , undefined
                    e0                     , a simple value
                    f820                   , a simple value of two bytes
                    62c328                 , a text that is no UTF-8
                    a201010102             , a key twice
                    a203010101             , keys out of order
                    a14101f5               , a key of bytes
                    a1810101               , a key that is an array
                    a1c10101               , a key under a tag
                    5b4000000000000000     , a byte string that claims 2^62 bytes
                    7b4000000000000000     , a text that claims 2^62 bytes
                    9b4000000000000000     , an array that claims 2^62 elements
                    bb4000000000000000     , a map that claims 2^62 pairs
                    5bffffffffffffffff     , a byte string that claims 2^64-1 bytes
                    5a7fffffff             , a byte string that claims 2^31-1 bytes
                    bb0000000080000000     , a map that claims 2^31 pairs
                    """)
    void whatIsNotDeterministicIsMalformed(String hex, String what) {
        assertThat(kindOf(HexFormat.of().parseHex(hex))).as(what).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"81, 80, array", "a101, a0, map", "c1, 00, tag"})
    void nestingIsBoundedBeforeAnythingIsBuilt(String opening, String core, String what) {
        byte[] tooDeep = HexFormat.of().parseHex(opening.repeat(4000) + core);
        assertThat(kindOf(tooDeep)).as(what).isEqualTo(Kind.TOO_DEEP);
        assertThat(kindOf(HexFormat.of().parseHex(opening.repeat(MAX_DEPTH) + "80"))).isEqualTo(Kind.TOO_DEEP);
    }

    @Test
    void theDeepestAllowedIsRead() throws CborException {
        byte[] bytes = HexFormat.of().parseHex("81".repeat(MAX_DEPTH) + "00");
        assertThat(Cbor.encode(Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH))).isEqualTo(bytes);
    }

    @Test
    void moreBytesThanAllowedAreTooLongWhateverTheyAre() {
        assertThat(kindOf(new byte[MAX_BYTES + 1])).isEqualTo(Kind.TOO_LONG);
    }

    @Property(tries = 20_000)
    void noBytesBreakTheReader(@ForAll @Size(max = 64) byte[] bytes) {
        neverOtherwiseThanAsSaid(bytes);
    }

    @Property(tries = 5_000)
    void noMutationBreaksTheReader(@ForAll int at, @ForAll byte to, @ForAll int cut) {
        CBORObject value = CBORObject.NewMap()
                .Set(1, CBORObject.NewArray().Add("text").Add(new byte[] {1, 2}).Add(-70_001))
                .Set(2, CBORObject.FromObject(1_700_000_000L).WithTag(1));
        byte[] bytes = Cbor.encode(value);
        bytes[Math.floorMod(at, bytes.length)] = to;
        neverOtherwiseThanAsSaid(bytes);
        neverOtherwiseThanAsSaid(Arrays.copyOf(bytes, Math.floorMod(cut, bytes.length)));
    }

    /// Without tags nothing is written again to be compared: what the walk lets through must be deterministic.
    @Property(tries = 20_000)
    void noMutationOfMapsIsReadAsDeterministicThatIsNot(
            @ForAll @Size(max = 4) Map<Long, @StringLength(max = 30) String> numbers,
            @ForAll @Size(max = 4) Map<@StringLength(max = 30) String, Integer> texts,
            @ForAll int at,
            @ForAll byte to) throws CborException {
        byte[] bytes = Cbor.encode(map(numbers, texts));
        assertThat(Cbor.encode(Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH))).isEqualTo(bytes);
        bytes[Math.floorMod(at, bytes.length)] = to;
        neverOtherwiseThanAsSaid(bytes);
    }

    private static CBORObject map(Map<Long, String> numbers, Map<String, Integer> texts) {
        CBORObject inner = CBORObject.NewMap();
        numbers.forEach((key, value) -> inner.Set(CBORObject.FromObject(key), text(value)));
        CBORObject outer = CBORObject.NewMap().Set(1, inner).Set(-300, CBORObject.NewArray().Add(inner));
        texts.forEach((key, value) -> outer.Set(text(key), CBORObject.FromObject(value)));
        return outer;
    }

    /// Lone surrogates have no UTF-8.
    private static CBORObject text(String text) {
        return CBORObject.FromObject(new String(text.getBytes(UTF_8), UTF_8));
    }

    private static void neverOtherwiseThanAsSaid(byte[] bytes) {
        try {
            assertThat(Cbor.encode(Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH))).isEqualTo(bytes);
        } catch (CborException e) {
            assertThat(e.kind()).isIn(Kind.MALFORMED, Kind.TOO_DEEP);
        }
    }

    private static Kind kindOf(byte[] bytes) {
        CborException thrown =
                catchThrowableOfType(CborException.class, () -> Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH));
        assertThat(thrown).as("refused").isNotNull();
        return thrown.kind();
    }
}
