package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenlane.proof.CborException.Kind;
import org.junit.jupiter.api.Test;

class CborMapTest {
    private static final Set<Integer> NONE = Set.of();

    @Test
    void aFieldIsReadAsItsType() throws CborException {
        CborMap map = CborMap.of(
                CBORObject.NewMap()
                        .Set(1, 300)
                        .Set(2, "水")
                        .Set(3, new byte[] {7})
                        .Set(4, CBORObject.NewArray().Add(1))
                        .Set(5, 1_700_000_000L)
                        .Set(-70_001, CBORObject.NewMap()),
                Set.of(1, 2, 3, 4, 5),
                Set.of(-70_001, 9));
        assertThat(map.unsigned(1, 300)).isEqualTo(300);
        assertThat(map.text(2, 1)).isEqualTo("水");
        assertThat(map.bytes(3, 1, 1)).containsExactly(7);
        assertThat(map.array(4, 1, 1)).hasSize(1);
        assertThat(map.instant(5)).isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
        assertThat(map.map(-70_001, NONE, NONE)).isNotNull();
        assertThat(map.has(-70_001)).isTrue();
        assertThat(map.has(9)).isFalse();
    }

    @Test
    void aMissingFieldIsRefused() {
        refused(() -> CborMap.of(CBORObject.NewMap(), Set.of(1), NONE));
        refused(() -> with(1).text(2, 9));
    }

    @Test
    void aForeignKeyIsRefused() {
        refused(() -> CborMap.of(CBORObject.NewMap().Set(2, 1), NONE, Set.of(1)));
        refused(() -> CborMap.of(CBORObject.NewMap().Set("1", 1), NONE, Set.of(1)));
        refused(() -> CborMap.of(CBORObject.NewMap().Set(1L << 32 | 1, 1), NONE, Set.of(1)));
    }

    @Test
    void anotherTypeIsRefused() {
        refused(() -> CborMap.of(CBORObject.NewArray(), NONE, NONE));
        refused(() -> with("text").unsigned(1, 9));
        refused(() -> with(1).text(1, 9));
        refused(() -> with("text").bytes(1, 0, 9));
        refused(() -> with(1).array(1, 0, 9));
        refused(() -> with(1).map(1, NONE, NONE));
        refused(() -> with(CBORObject.False).unsigned(1, 9));
    }

    @Test
    void aTagChangesTheTypeAndIsRefused() {
        refused(() -> with(CBORObject.FromObject(1).WithTag(1)).unsigned(1, 9));
        refused(() -> with(CBORObject.FromObject("1").WithTag(0)).text(1, 9));
        refused(() -> with(CBORObject.FromObject(new byte[1]).WithTag(2)).unsigned(1, 9));
        refused(() -> CborMap.of(CBORObject.NewMap().WithTag(61), NONE, NONE));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        refused(() -> with(10).unsigned(1, 9));
        refused(() -> with(-1).unsigned(1, 9));
        refused(() -> with(CBORObject.FromObject(Long.MAX_VALUE)).instant(1));
        refused(() -> with("ab").text(1, 1));
        refused(() -> with(new byte[2]).bytes(1, 0, 1));
        refused(() -> with(new byte[2]).bytes(1, 3, 4));
        refused(() -> with(CBORObject.NewArray()).array(1, 1, 2));
        refused(() -> with(CBORObject.NewArray().Add(1).Add(2)).array(1, 0, 1));
    }

    private static CborMap with(Object value) throws CborException {
        return CborMap.of(CBORObject.NewMap().Set(1, CBORObject.FromObject(value)), Set.of(1), NONE);
    }

    private static void refused(ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(CborException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNEXPECTED));
    }
}
