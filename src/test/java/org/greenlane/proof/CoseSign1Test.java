package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.proof.CoseException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoseSign1Test {
    private static final int MAX_BYTES = 8192;
    private static final int MAX_DEPTH = 6;
    private static final byte[] PAYLOAD = "payload".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNATURE = new byte[64];
    private static final SigningKey KEY = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());

    @ParameterizedTest
    @EnumSource
    void whatAKeySignedIsVerifiedByItAndByNoOther(Algorithm algorithm) throws CoseException {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        byte[] encoded = CoseSign1.sign(PAYLOAD, key).encoded();
        CoseSign1 read = CoseSign1.decode(encoded, MAX_BYTES, MAX_DEPTH);
        assertThat(read.encoded()).isEqualTo(encoded);
        assertThat(read.algorithm()).isEqualTo(algorithm);
        assertThat(read.keyId()).isEqualTo(key.keyId()).hasSize(8);
        assertThat(read.payload()).isEqualTo(PAYLOAD);
        assertThat(read.verifiedBy(key.publicKey())).isTrue();
        for (Algorithm other : Algorithm.values()) {
            assertThat(read.verifiedBy(SigningKey.generate(other, new SecureRandom()).publicKey())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureOfZeroesProvesNothing(Algorithm algorithm) throws CoseException {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        byte[] zeroes = envelope(headers(algorithm.number(), key.keyId()), CBORObject.NewMap(), PAYLOAD, SIGNATURE);
        assertThat(CoseSign1.decode(zeroes, MAX_BYTES, MAX_DEPTH).verifiedBy(key.publicKey())).isFalse();
    }

    @Test
    void aKeyOfAnotherCurveVerifiesNothing() throws CoseException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        PublicKey foreign = generator.generateKeyPair().getPublic();
        byte[] signed = envelope(headers(-7, new byte[8]), CBORObject.NewMap(), PAYLOAD, SIGNATURE);
        assertThat(CoseSign1.decode(signed, MAX_BYTES, MAX_DEPTH).verifiedBy(foreign)).isFalse();
    }

    @Test
    void theTagMustBe18() {
        CBORObject untagged = parts(headers(-8, new byte[8]), CBORObject.NewMap(), PAYLOAD, SIGNATURE);
        assertThat(kindOf(Cbor.encode(untagged))).isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(Cbor.encode(untagged.WithTag(61)))).isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(Cbor.encode(untagged.WithTag(18).WithTag(61)))).isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(Cbor.encode(untagged.WithTag(18).WithTag(18)))).isEqualTo(Kind.NOT_COSE);
    }

    @Test
    void theHeadersMustBeExactlyAlgorithmAndKeyIdAndBothProtected() {
        CBORObject alg = CBORObject.NewMap().Set(1, -8);
        CBORObject kid = CBORObject.NewMap().Set(4, new byte[8]);
        CBORObject both = headers(-8, new byte[8]);
        CBORObject none = CBORObject.NewMap();
        assertThat(kindOf(envelope(alg, kid, PAYLOAD, SIGNATURE))).as("kid unprotected").isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(alg, none, PAYLOAD, SIGNATURE))).as("no kid").isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(kid, none, PAYLOAD, SIGNATURE))).as("no alg").isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(kid, alg, PAYLOAD, SIGNATURE))).as("alg unprotected").isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(both, kid, PAYLOAD, SIGNATURE))).as("kid twice").isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(headers(-8, new byte[8]).Set(2, "crit"), none, PAYLOAD, SIGNATURE)))
                .as("another header")
                .isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(headers(-8, new byte[0]), none, PAYLOAD, SIGNATURE)))
                .as("empty kid")
                .isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(headers(-8, new byte[33]), none, PAYLOAD, SIGNATURE)))
                .as("kid too long")
                .isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(headers(-8, "text"), none, PAYLOAD, SIGNATURE)))
                .as("kid of text")
                .isEqualTo(Kind.NOT_COSE);
    }

    @Test
    void otherAlgorithmsAreUnknown() {
        for (Object algorithm : new Object[] {0, -37, -35, 5, "ES256", Long.MIN_VALUE}) {
            byte[] signed = envelope(headers(algorithm, new byte[8]), CBORObject.NewMap(), PAYLOAD, SIGNATURE);
            assertThat(kindOf(signed)).as("%s", algorithm).isEqualTo(Kind.UNKNOWN_ALGORITHM);
        }
    }

    @Test
    void theFourPartsMustBeWhatTheyAre() {
        CBORObject both = headers(-8, new byte[8]);
        CBORObject none = CBORObject.NewMap();
        assertThat(kindOf(envelope(both, none, "text", SIGNATURE))).isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(both, none, PAYLOAD, new byte[63]))).isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(both, none, PAYLOAD, new byte[70]))).isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(envelope(both, CBORObject.NewArray(), PAYLOAD, SIGNATURE))).isEqualTo(Kind.NOT_COSE);
        CBORObject five = parts(both, none, PAYLOAD, SIGNATURE).Add(1).WithTag(18);
        assertThat(kindOf(Cbor.encode(five))).isEqualTo(Kind.NOT_COSE);
        assertThat(kindOf(Cbor.encode(CBORObject.NewMap().WithTag(18)))).isEqualTo(Kind.NOT_COSE);
    }

    @Test
    void protectedHeadersThatAreNotDeterministicAreMalformed() {
        byte[] unordered = {(byte) 0xa2, 4, 0x41, 1, 1, 0x27};
        CBORObject envelope = CBORObject.NewArray()
                .Add(unordered)
                .Add(CBORObject.NewMap())
                .Add(PAYLOAD)
                .Add(SIGNATURE)
                .WithTag(18);
        assertThat(kindOf(Cbor.encode(envelope))).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void itsArraysCannotBeChangedFromOutside() throws CoseException {
        CoseSign1 read = CoseSign1.decode(CoseSign1.sign(PAYLOAD, KEY).encoded(), MAX_BYTES, MAX_DEPTH);
        Arrays.fill(read.payload(), (byte) 0);
        Arrays.fill(read.keyId(), (byte) 0);
        assertThat(read.verifiedBy(KEY.publicKey())).isTrue();
    }

    @Property(tries = 2_000)
    void oneFlippedBitIsNeverVerified(@ForAll @IntRange(max = 10_000) int bit) {
        byte[] bytes = CoseSign1.sign(PAYLOAD, KEY).encoded();
        int at = bit % (bytes.length * 8);
        bytes[at / 8] ^= (byte) (1 << at % 8);
        try {
            CoseSign1 read = CoseSign1.decode(bytes, MAX_BYTES, MAX_DEPTH);
            assertThat(read.verifiedBy(KEY.publicKey())).isFalse();
        } catch (CoseException e) {
            assertThat(e.kind()).isNotNull();
        }
    }

    private static CBORObject headers(Object algorithm, Object keyId) {
        return CBORObject.NewMap().Set(1, CBORObject.FromObject(algorithm)).Set(4, CBORObject.FromObject(keyId));
    }

    private static CBORObject parts(CBORObject headers, CBORObject unprotected, Object payload, byte[] signature) {
        return CBORObject.NewArray()
                .Add(Cbor.encode(headers))
                .Add(unprotected)
                .Add(CBORObject.FromObject(payload))
                .Add(signature);
    }

    private static byte[] envelope(CBORObject headers, CBORObject unprotected, Object payload, byte[] signature) {
        return Cbor.encode(parts(headers, unprotected, payload, signature).WithTag(18));
    }

    private static Kind kindOf(byte[] bytes) {
        CoseException thrown =
                catchThrowableOfType(CoseException.class, () -> CoseSign1.decode(bytes, MAX_BYTES, MAX_DEPTH));
        assertThat(thrown).as("refused").isNotNull();
        return thrown.kind();
    }
}
