package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.code.PresentedCode.NativeCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.SigningKey;

/// Whatever is done to a valid code, what comes out is refused or carries a signature that does not verify.
class MutatedCodeTest {
    private static final int LONG = 4_000;

    record Signed(SigningKey key, String text) {
        static Signed by(Algorithm algorithm, int people) {
            SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
            return new Signed(key, NativeCodeWriter.write(People.family(people), key));
        }

        byte[] bytes() {
            return Base45.decode(text.substring(5)).orElseThrow();
        }
    }

    private static final Signed[] VALID = {
        Signed.by(Algorithm.ES256, 1), Signed.by(Algorithm.EDDSA, 1), Signed.by(Algorithm.EDDSA, 8)
    };

    @Provide
    Arbitrary<Signed> valid() {
        return Arbitraries.of(VALID);
    }

    @Property(tries = 3_000)
    void aFlippedBitNeverVerifies(@ForAll("valid") Signed code, @ForAll @IntRange(max = LONG * 8) int bit) {
        byte[] bytes = code.bytes();
        int at = bit % (bytes.length * 8);
        bytes[at / 8] ^= (byte) (1 << at % 8);
        neverCounts(code, Base45.encode(bytes));
    }

    @Property(tries = 2_000)
    void aTruncatedCodeNeverVerifies(@ForAll("valid") Signed code, @ForAll @IntRange(max = LONG) int length) {
        byte[] bytes = code.bytes();
        neverCounts(code, Base45.encode(Arrays.copyOf(bytes, length % bytes.length)));
        String text = code.text().substring(5);
        neverCounts(code, text.substring(0, length % text.length()));
    }

    @Property(tries = 2_000)
    void anInsertedByteNeverVerifies(
            @ForAll("valid") Signed code, @ForAll @IntRange(max = LONG) int at, @ForAll byte inserted) {
        byte[] bytes = code.bytes();
        int place = at % (bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, place, longer, place + 1, bytes.length - place);
        longer[place] = inserted;
        neverCounts(code, Base45.encode(longer));
    }

    @Property(tries = 2_000)
    void aRemovedOrRepeatedPieceNeverVerifies(
            @ForAll("valid") Signed code,
            @ForAll @IntRange(max = LONG) int from,
            @ForAll @IntRange(min = 1, max = 40) int length) {
        String text = code.text().substring(5);
        int start = from % text.length();
        int end = Math.min(start + length, text.length());
        neverCounts(code, text.substring(0, start) + text.substring(end));
        neverCounts(code, text.substring(0, end) + text.substring(start));
    }

    @Property(tries = 2_000)
    void anotherOrOneMoreSymbolNeverVerifies(
            @ForAll("valid") Signed code, @ForAll @IntRange(max = LONG) int at, @ForAll char symbol) {
        String text = code.text().substring(5);
        int place = at % text.length();
        neverCounts(code, text.substring(0, place) + symbol + text.substring(place));
        if (text.charAt(place) != symbol) {
            neverCounts(code, text.substring(0, place) + symbol + text.substring(place + 1));
        }
    }

    @Property(tries = 2_000)
    void thePiecesOfTwoCodesNeverVerifyTogether(@ForAll @IntRange(max = LONG) int at) {
        byte[] one = VALID[1].bytes();
        byte[] other = VALID[2].bytes();
        int place = at % one.length;
        byte[] mixed = Arrays.copyOf(one, one.length);
        System.arraycopy(other, place, mixed, place, one.length - place);
        if (!Arrays.equals(mixed, one)) {
            neverCounts(VALID[1], Base45.encode(mixed));
        }
    }

    private static void neverCounts(Signed original, String base45) {
        // Spaces around a code are not part of it.
        if (base45.strip().equals(original.text().substring(5))) {
            return;
        }
        if (Codes.read("PHI1:" + base45, People.NOW) instanceof Read(NativeCode code)) {
            assertThat(code.signed().verifiedBy(original.key().publicKey())).isFalse();
        }
    }
}
