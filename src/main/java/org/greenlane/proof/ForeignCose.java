package org.greenlane.proof;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A COSE_Sign1 (RFC 9052 section 4.2) as other systems make it: under tag 18, the CWT tag 61 (RFC 8392 section 6), both or
/// none; more headers than needed; key id and algorithm also where nothing
/// protects them. That does no harm: a key is for one algorithm only, and no key id is believed.
public final class ForeignCose {
    private static final long COSE_SIGN1 = 18;
    private static final Set<Long> TAGS = Set.of(COSE_SIGN1, 61L);
    private static final int ALG = 1;
    private static final int CRIT = 2;
    private static final int KID = 4;
    private static final int MAX_SIGNATURE_BYTES = 1024;
    private static final byte[] NOTHING = {};

    private final ForeignSignature signature;
    private final byte[] payload;

    private ForeignCose(ForeignSignature signature, byte[] payload) {
        this.signature = signature;
        this.payload = payload;
    }

    /// @param maxDepth the most arrays, maps and tags taken inside one another
    public static ForeignCose open(byte[] bytes, int maxBytes, int maxDepth) throws CoseException {
        try {
            LooseCbor.Item item = LooseCbor.decode(bytes, maxBytes, maxDepth);
            List<Long> tags = item.tags();
            demand(TAGS.containsAll(tags) && new HashSet<>(tags).size() == tags.size(), "other tags than 18 and 61");
            return ofParts(item.value(), true, maxBytes, maxDepth);
        } catch (CborException e) {
            throw new CoseException(e);
        }
    }

    /// As [#open], for schemes that leave nothing to choose: under tag 18 alone, key id and algorithm protected.
    public static ForeignCose openProtected(byte[] bytes, int maxBytes, int maxDepth) throws CoseException {
        try {
            LooseCbor.Item item = LooseCbor.decode(bytes, maxBytes, maxDepth);
            demand(item.tags().equals(List.of(COSE_SIGN1)), "not tag 18");
            return ofParts(item.value(), false, maxBytes, maxDepth);
        } catch (CborException e) {
            throw new CoseException(e);
        }
    }

    private static ForeignCose ofParts(CBORObject parts, boolean loose, int maxBytes, int maxDepth)
            throws CoseException, CborException {
        demand(parts.getType() == CBORType.Array && parts.size() == 4, "not four parts");
        byte[] headerBytes = bytes(parts.get(0));
        CBORObject headers = headerBytes.length == 0
                ? CBORObject.NewMap()
                : LooseCbor.decode(headerBytes, maxBytes, maxDepth).value();
        demand(headers.getType() == CBORType.Map && parts.get(1).getType() == CBORType.Map, "headers that are no map");
        CBORObject unprotected = loose ? parts.get(1) : CBORObject.NewMap();
        demand(header(headers, CRIT).isEmpty(), "headers that must be understood, and are not");
        byte[] payload = bytes(parts.get(2));
        byte[] signature = bytes(parts.get(3));
        demand(signature.length > 0 && signature.length <= MAX_SIGNATURE_BYTES, "a signature of the wrong length");
        CBORObject signed = CBORObject.NewArray()
                .Add("Signature1")
                .Add(headerBytes)
                .Add(NOTHING)
                .Add(payload);
        return new ForeignCose(
                new ForeignSignature(scheme(headers, unprotected), keyId(headers, unprotected, loose), Cbor.encode(signed), signature),
                payload);
    }

    private static SignatureScheme scheme(CBORObject headers, CBORObject unprotected) throws CoseException {
        return header(headers, ALG)
                .or(() -> header(unprotected, ALG))
                .filter(number -> number.getType() == CBORType.Integer && number.CanValueFitInInt64())
                .flatMap(number -> SignatureScheme.ofNumber(number.AsInt64Value()))
                .orElseThrow(() -> new CoseException(
                        CoseException.Kind.UNKNOWN_ALGORITHM, "an algorithm that is not taken"));
    }

    private static byte[] keyId(CBORObject headers, CBORObject unprotected, boolean loose) throws CoseException {
        Optional<CBORObject> named = header(headers, KID).or(() -> header(unprotected, KID));
        demand(named.isPresent(), "no key id");
        boolean isText = named.get().getType() == CBORType.TextString;
        byte[] keyId = isText && !loose ? named.get().AsString().getBytes(StandardCharsets.UTF_8) : bytes(named.get());
        demand(keyId.length > 0 && keyId.length <= CoseSign1.MAX_KEY_ID_BYTES, "a key id of the wrong length");
        return keyId;
    }

    private static Optional<CBORObject> header(CBORObject headers, int label) {
        return Optional.ofNullable(headers.get(CBORObject.FromObject(label)));
    }

    private static byte[] bytes(CBORObject value) throws CoseException {
        demand(value.getType() == CBORType.ByteString, "a part that is no byte string");
        return value.GetByteString();
    }

    private static void demand(boolean right, String otherwise) throws CoseException {
        if (!right) {
            throw new CoseException(CoseException.Kind.NOT_COSE, otherwise);
        }
    }

    public ForeignSignature signature() {
        return signature;
    }

    /// What it says, believed by nobody yet.
    public byte[] payload() {
        return payload.clone();
    }

    /// Says only how it was signed: the payload is a person's.
    @Override
    public String toString() {
        return "ForeignCose[" + signature + "]";
    }
}
