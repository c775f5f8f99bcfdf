package org.greenlane.proof;

import java.security.PublicKey;

/// The signature of a foreign certificate, over bytes as they came. Nothing in the certificate counts before
/// [#verifiedBy] has said so for a key that is trusted.
public final class ForeignSignature {
    private final SignatureScheme scheme;
    private final byte[] keyId;
    private final byte[] signedBytes;
    private final byte[] signature;

    /// @param keyId which key signed, as the signer says it; several keys may share one id. Where the signer's certificate
    /// comes along, that certificate
    /// @param signedBytes all that the signature is over
    public ForeignSignature(SignatureScheme scheme, byte[] keyId, byte[] signedBytes, byte[] signature) {
        this.scheme = scheme;
        this.keyId = keyId.clone();
        this.signedBytes = signedBytes.clone();
        this.signature = signature.clone();
    }

    public SignatureScheme scheme() {
        return scheme;
    }

    public byte[] keyId() {
        return keyId.clone();
    }

    /// The signature itself, by which a certificate may be revoked.
    public byte[] signature() {
        return signature.clone();
    }

    /// SHA-256 of what was signed: the same for the same certificate, however often it was signed.
    public byte[] signedHash() {
        return Hashes.sha256(signedBytes);
    }

    /// True if this key made the signature; false also for a key of another kind.
    public boolean verifiedBy(PublicKey key) {
        return scheme.verifies(signedBytes, signature, key);
    }

    /// Says only how it was signed: the rest is a person's.
    @Override
    public String toString() {
        return "ForeignSignature[" + scheme + "]";
    }
}
