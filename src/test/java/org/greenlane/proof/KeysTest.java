package org.greenlane.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource
    void aSavedKeyComesBackAndStillSigns(Algorithm algorithm) throws InvalidKeyException {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        SigningKey back = SigningKey.ofPem(key.pem());
        assertThat(back.publicKey()).isEqualTo(key.publicKey());
        assertThat(back.sign(MESSAGE)).hasSize(Algorithm.SIGNATURE_BYTES);
        assertThat(CoseSign1.sign(MESSAGE, back).verifiedBy(key.publicKey())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyNeverShowsItselfAsText(Algorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        assertThat(key.toString()).doesNotContain(key.pem().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void aPrivateKeyWithAnotherPublicKeyIsRefused() {
        String one = SigningKey.generate(Algorithm.EDDSA, new SecureRandom()).pem();
        String other = SigningKey.generate(Algorithm.EDDSA, new SecureRandom()).pem();
        String begin = "-----BEGIN PUBLIC";
        String mixed = one.substring(0, one.indexOf(begin)) + other.substring(other.indexOf(begin));
        assertThatThrownBy(() -> SigningKey.ofPem(mixed)).isInstanceOf(InvalidKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN PUBLIC KEY-----", "-----BEGIN PUBLIC KEY-----%-----END PUBLIC KEY-----"})
    void aTextThatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> SigningKey.ofPem(text)).isInstanceOf(InvalidKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aPublicKeyComesBackFromItsBytes(Algorithm algorithm) throws InvalidKeyException {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        assertThat(PublicKeys.decode(key.publicKey().getEncoded())).isEqualTo(key.publicKey());
        assertThat(PublicKeys.algorithm(key.publicKey())).contains(algorithm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "DSA", "X25519", "Ed448"})
    void otherKindsOfKeysAreRefused(String kind) throws GeneralSecurityException {
        byte[] encoded = KeyPairGenerator.getInstance(kind).generateKeyPair().getPublic().getEncoded();
        assertThatThrownBy(() -> PublicKeys.decode(encoded)).isInstanceOf(InvalidKeyException.class);
    }

    @Test
    void aPointThatIsNotOnTheCurveIsRefused() {
        byte[] encoded = SigningKey.generate(Algorithm.ES256, new SecureRandom()).publicKey().getEncoded();
        encoded[encoded.length - 1] ^= 1;
        assertThatThrownBy(() -> PublicKeys.decode(encoded)).isInstanceOf(InvalidKeyException.class);
    }

    @Test
    void theKeyIdIsTheBeginningOfTheFingerprint() {
        SigningKey key = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        String fingerprint = PublicKeys.fingerprint(key.publicKey());
        assertThat(fingerprint).hasSize(64).startsWith(HexFormat.of().formatHex(key.keyId()));
        assertThat(fingerprint)
                .isEqualTo(HexFormat.of().formatHex(Hashes.sha256(key.publicKey().getEncoded())));
    }

    /// The first test of RFC 8032 section 7.1, and the example "abc" of FIPS 180-4.
    @Test
    void theAlgorithmsAreTheOnesOfTheStandards() throws InvalidKeyException {
        byte[] point = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + point.length);
        System.arraycopy(point, 0, encoded, prefix.length, point.length);
        assertThat(PublicKeys.decode(encoded).getEncoded()).isEqualTo(encoded);
        assertThat(Hashes.sha256("a".getBytes(StandardCharsets.US_ASCII), "bc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(HexFormat.of()
                        .parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
}
