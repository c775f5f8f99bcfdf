package org.greenlane.proof;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/// A private key that signs, with the public key that belongs to it.
public final class SigningKey {
    private final Algorithm algorithm;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(Algorithm algorithm, PrivateKey privateKey, PublicKey publicKey) {
        this.algorithm = algorithm;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    public static SigningKey generate(Algorithm algorithm, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.keyName());
            generator.initialize(
                    switch (algorithm) {
                        case ES256 -> new ECGenParameterSpec("secp256r1");
                        case EDDSA -> NamedParameterSpec.ED25519;
                    },
                    random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(algorithm, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a key for " + algorithm, e);
        }
    }

    /// Reads what [#pem] has written.
    ///
    /// @throws InvalidKeyException if a part is missing or unusable, or the two do not belong together
    public static SigningKey ofPem(String pem) throws InvalidKeyException {
        PublicKey publicKey = PublicKeys.decode(Pem.read(pem, Pem.PUBLIC));
        Algorithm algorithm = PublicKeys.algorithm(publicKey).orElseThrow();
        try {
            PrivateKey privateKey = KeyFactory.getInstance(algorithm.keyName())
                    .generatePrivate(new PKCS8EncodedKeySpec(Pem.read(pem, Pem.PRIVATE)));
            SigningKey key = new SigningKey(algorithm, privateKey, publicKey);
            if (!CoseSign1.sign(new byte[0], key).verifiedBy(publicKey)) {
                throw new InvalidKeyException("the private and the public key do not belong together");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new InvalidKeyException("not a usable private key", e);
        }
    }

    /// Both keys as text (RFC 7468): PKCS#8, then SubjectPublicKeyInfo. A secret.
    public String pem() {
        return Pem.write(Pem.PRIVATE, privateKey.getEncoded()) + Pem.write(Pem.PUBLIC, publicKey.getEncoded());
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /// The first 8 bytes of SHA-256 of the public key's SubjectPublicKeyInfo.
    public byte[] keyId() {
        return PublicKeys.keyId(publicKey);
    }

    /// @return 64 bytes
    public byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance(algorithm.signatureName());
            signer.initSign(privateKey);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key cannot sign", e);
        }
    }

    /// Says only whose key it is, never the key.
    @Override
    public String toString() {
        return "SigningKey[" + algorithm + " " + PublicKeys.fingerprint(publicKey) + "]";
    }
}
