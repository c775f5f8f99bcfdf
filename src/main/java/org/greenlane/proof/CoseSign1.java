package org.greenlane.proof;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// A payload signed by one key (COSE_Sign1, RFC 9052 section 4.2), in the narrow form that all native things have:
/// tag 18, protected headers exactly `alg` and `kid`, no unprotected headers, payload inside.
///
/// Nothing in the payload counts before [#verifiedBy] has said so for a key that is trusted.
public final class CoseSign1 {
    /// The longest key id taken, in bytes.
    public static final int MAX_KEY_ID_BYTES = 32;

    private static final int TAG = 18;
    private static final int ALG = 1;
    private static final int KID = 4;
    private static final byte[] NOTHING = {};

    private final Algorithm algorithm;
    private final byte[] keyId;
    private final byte[] payload;
    private final byte[] signature;

    private CoseSign1(Algorithm algorithm, byte[] keyId, byte[] payload, byte[] signature) {
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.payload = payload;
        this.signature = signature;
    }

    /// @param maxBytes the most bytes taken
    /// @param maxDepth the most arrays, maps and tags taken inside one another; the envelope itself needs 3
    public static CoseSign1 decode(byte[] bytes, int maxBytes, int maxDepth) throws CoseException {
        try {
            return ofParts(Cbor.decode(bytes, maxBytes, maxDepth), maxDepth);
        } catch (CborException e) {
            throw new CoseException(e);
        }
    }

    private static CoseSign1 ofParts(CBORObject envelope, int maxDepth) throws CoseException, CborException {
        if (!envelope.HasOneTag(TAG) || envelope.getType() != CBORType.Array || envelope.size() != 4) {
            throw new CoseException(CoseException.Kind.NOT_COSE, "no COSE_Sign1 of four parts under tag 18");
        }
        CborMap.of(envelope.get(1), Set.of(), Set.of());
        byte[] headers = bytes(envelope.get(0));
        CborMap header = CborMap.of(Cbor.decode(headers, headers.length, maxDepth), Set.of(ALG, KID), Set.of());
        byte[] signature = bytes(envelope.get(3));
        Algorithm algorithm = algorithm(header);
        if (signature.length != Algorithm.SIGNATURE_BYTES) {
            throw new CoseException(CoseException.Kind.NOT_COSE, "a signature of the wrong length");
        }
        return new CoseSign1(algorithm, header.bytes(KID, 1, MAX_KEY_ID_BYTES), bytes(envelope.get(2)), signature);
    }

    private static Algorithm algorithm(CborMap header) throws CoseException, CborException {
        CBORObject value = header.value(ALG);
        Optional<Algorithm> algorithm = CborMap.isA(value, CBORType.Integer) && value.CanValueFitInInt64()
                ? Algorithm.ofNumber(value.AsInt64Value())
                : Optional.empty();
        return algorithm.orElseThrow(
                () -> new CoseException(CoseException.Kind.UNKNOWN_ALGORITHM, "an algorithm that is not taken"));
    }

    private static byte[] bytes(CBORObject value) throws CoseException {
        if (!CborMap.isA(value, CBORType.ByteString)) {
            throw new CoseException(CoseException.Kind.NOT_COSE, "a part that is no byte string");
        }
        return value.GetByteString().clone();
    }

    public static CoseSign1 sign(byte[] payload, SigningKey key) {
        byte[] keyId = key.keyId();
        byte[] signature = key.sign(toBeSigned(key.algorithm(), keyId, payload));
        return new CoseSign1(key.algorithm(), keyId, payload.clone(), signature);
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /// Which key of the issuer signed, as the signer says it; several keys may share one id.
    public byte[] keyId() {
        return keyId.clone();
    }

    public byte[] payload() {
        return payload.clone();
    }

    /// True if this key made the signature; false also for a key of another algorithm.
    public boolean verifiedBy(PublicKey key) {
        return algorithm.scheme().verifies(toBeSigned(algorithm, keyId, payload), signature, key);
    }

    public byte[] encoded() {
        CBORObject envelope = CBORObject.NewArray()
                .Add(protectedHeaders(algorithm, keyId))
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(signature);
        return Cbor.encode(envelope.WithTag(TAG));
    }

    /// `Sig_structure` of RFC 9052 section 4.4, without external data.
    private static byte[] toBeSigned(Algorithm algorithm, byte[] keyId, byte[] payload) {
        return Cbor.encode(CBORObject.NewArray()
                .Add("Signature1")
                .Add(protectedHeaders(algorithm, keyId))
                .Add(NOTHING)
                .Add(payload));
    }

    /// Deterministic, so the same bytes as were read.
    private static byte[] protectedHeaders(Algorithm algorithm, byte[] keyId) {
        return Cbor.encode(CBORObject.NewMap().Set(ALG, algorithm.number()).Set(KID, keyId));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoseSign1 that && Arrays.equals(encoded(), that.encoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }

    /// Says only how it was signed: the payload is a person's.
    @Override
    public String toString() {
        return "CoseSign1[" + algorithm + "]";
    }
}
