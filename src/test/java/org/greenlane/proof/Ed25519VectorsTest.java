package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ed25519 by the vectors of its standard, and by signatures that a verifier who is not strict would take: in an envelope
/// and under a note too.
class Ed25519VectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final int HALF = Algorithm.SIGNATURE_BYTES / 2;

    /// The order of the base point (RFC 8032 section 5.1).
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /// The key of RFC 8032 section 7.1, test 1.
    private static final String KEY =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """;

    private static final String NAME = "greenlane.example/station";
    private static final String TEXT = "a text\n";
    private static final byte[] PAYLOAD = "payload".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_BYTES = 1000;
    private static final int MAX_DEPTH = 6;

    private static SigningKey key() throws InvalidKeyException {
        return SigningKey.ofPem(KEY);
    }

    private static boolean verifies(byte[] message, byte[] signature, PublicKey key) {
        return SignatureScheme.EDDSA.verifies(message, signature, key);
    }

    /// RFC 8032 section 7.1: tests 1, 2, 3 and SHA(abc).
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82, 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf, ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f, dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    })
    void theVectorsOfTheStandardVerifyAndNothingNextToThem(String point, String message, String signature)
            throws InvalidKeyException {
        PublicKey key = PublicKeys.ofEd25519(HEX.parseHex(point));
        byte[] said = HEX.parseHex(message);
        byte[] signed = HEX.parseHex(signature);
        assertThat(verifies(said, signed, key)).isTrue();
        assertThat(verifies(Arrays.copyOf(said, said.length + 1), signed, key)).isFalse();
        assertThat(verifies(said, withOtherS(signed), key)).as("S not reduced").isFalse();
        for (int bit = 0; bit < Byte.SIZE * signed.length; bit += 5) {
            byte[] touched = signed.clone();
            touched[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(verifies(said, touched, key)).as("bit %d", bit).isFalse();
        }
    }

    /// The same signature with S + L for S, which is as good to whoever does not ask that S be less than L (RFC 8032
    /// section 5.1.7).
    private static byte[] withOtherS(byte[] signature) {
        byte[] bigEndian = reversed(Arrays.copyOfRange(signature, HALF, signature.length));
        byte[] sum = reversed(new BigInteger(1, bigEndian).add(ORDER).toByteArray());
        byte[] other = Arrays.copyOf(signature, signature.length);
        System.arraycopy(Arrays.copyOf(sum, HALF), 0, other, HALF, HALF);
        assertThat(other).isNotEqualTo(signature);
        return other;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /// All points whose order divides 8, and some of their encodings that are not reduced. With such a key everybody signs: R
    /// the neutral point and S zero are a signature of every eighth message at the least, to whoever takes it.
    @ParameterizedTest
    @ValueSource(strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
    })
    void aKeyOfSmallOrderVerifiesNothing(String point) throws InvalidKeyException {
        byte[] signature = new byte[Algorithm.SIGNATURE_BYTES];
        signature[0] = 1;
        PublicKey key = PublicKeys.ofEd25519(HEX.parseHex(point));
        for (byte message = 0; message < 100; message++) {
            assertThat(verifies(new byte[] {message}, signature, key)).isFalse();
        }
    }

    @Test
    void anEnvelopeTakesOneFormOfASignatureOnly() throws Exception {
        byte[] good = CoseSign1.sign(PAYLOAD, key()).encoded();
        byte[] signature = Arrays.copyOfRange(good, good.length - Algorithm.SIGNATURE_BYTES, good.length);
        assertThat(envelope(good, signature)).isEqualTo(good);
        assertThat(CoseSign1.decode(good, MAX_BYTES, MAX_DEPTH).verifiedBy(key().publicKey())).isTrue();

        byte[] notReduced = envelope(good, withOtherS(signature));
        assertThat(CoseSign1.decode(notReduced, MAX_BYTES, MAX_DEPTH).verifiedBy(key().publicKey())).isFalse();
        for (int length : new int[] {Algorithm.SIGNATURE_BYTES - 1, Algorithm.SIGNATURE_BYTES + 1}) {
            byte[] other = envelope(good, Arrays.copyOf(signature, length));
            assertThatExceptionOfType(CoseException.class)
                    .isThrownBy(() -> CoseSign1.decode(other, MAX_BYTES, MAX_DEPTH))
                    .matches(refused -> refused.kind() == CoseException.Kind.NOT_COSE);
            assertThat(verifies(PAYLOAD, Arrays.copyOf(key().sign(PAYLOAD), length), key().publicKey())).isFalse();
        }
    }

    /// The signature is the last of an envelope, behind one byte that tells its length.
    private static byte[] envelope(byte[] good, byte[] signature) {
        int begin = good.length - Algorithm.SIGNATURE_BYTES;
        byte[] envelope = Arrays.copyOf(good, begin + signature.length);
        envelope[begin - 1] = (byte) signature.length;
        System.arraycopy(signature, 0, envelope, begin, signature.length);
        return envelope;
    }

    @Test
    void aNoteTakesOneFormOfASignatureOnly() throws Exception {
        NoteKey verifier = new NoteSigner(NAME, key()).verifier();
        byte[] signature = key().sign(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.open(note(verifier, signature))).isEqualTo(TEXT);

        assertThatExceptionOfType(NoteException.class)
                .isThrownBy(() -> verifier.open(note(verifier, withOtherS(signature))));
        for (int length : new int[] {0, Algorithm.SIGNATURE_BYTES - 1, Algorithm.SIGNATURE_BYTES + 1}) {
            assertThatExceptionOfType(NoteException.class)
                    .isThrownBy(() -> verifier.open(note(verifier, Arrays.copyOf(signature, length))));
        }
    }

    private static String note(NoteKey key, byte[] signature) {
        byte[] signed = Arrays.copyOf(key.hash(), NoteKey.HASH_BYTES + signature.length);
        System.arraycopy(signature, 0, signed, NoteKey.HASH_BYTES, signature.length);
        return TEXT + "\n" + NoteKey.SIGNATURE_MARK + NAME + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }
}
