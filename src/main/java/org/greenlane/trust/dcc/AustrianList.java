package org.greenlane.trust.dcc;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.ForeignCose;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.LooseCbor;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.TrustList;

/// A list of signers in the form in which Austria publishes it (`hcert-kotlin`, `TrustListV2` and `SignedDataEncodeService`):
/// the content, and apart from it a COSE_Sign1 over a CWT whose subject is the content's SHA-256.
///
/// ```
/// content = { "c": [* { "i": kid, "c": X.509 certificate }] }
/// claims  = { 2: SHA-256 of the content, 4: end, 5: beginning }
/// ```
///
/// The key id is the region's choice: it narrows a search. The country of a signer is that of its certificate.
final class AustrianList {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_SIGNATURE_BYTES = 4096;
    private static final int MAX_DEPTH = 6;
    private static final int SUBJECT = 2;
    private static final int EXPIRES = 4;
    private static final int NOT_BEFORE = 5;

    private AustrianList() {}

    /// @return the signers that are usable; an entry that is not trusts nobody, and does no harm
    static PublishedSigners read(byte[] content, byte[] signature, PublicKey publisher, Instant now) throws TrustException {
        try {
            ForeignCose signed = ForeignCose.open(signature, MAX_SIGNATURE_BYTES, MAX_DEPTH);
            CBORObject claims = LooseCbor.decode(signed.payload(), MAX_SIGNATURE_BYTES, MAX_DEPTH).value();
            if (!signed.signature().verifiedBy(publisher) || !Arrays.equals(Hashes.sha256(content), bytes(claims, key(SUBJECT)))) {
                throw new TrustException(Kind.FORGED, "The publisher's signature of the list of signers is wrong.");
            }
            if (time(claims, NOT_BEFORE).isAfter(now.plus(TrustList.CLOCK_SKEW))) {
                throw new TrustException(Kind.NOT_YET_ISSUED, "The list of signers does not count yet.");
            }
            return new PublishedSigners(signers(LooseCbor.decode(content, MAX_BYTES, MAX_DEPTH).value()), time(claims, EXPIRES));
        } catch (CoseException | CborException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static List<DccSigner> signers(CBORObject content) throws CborException {
        CBORObject entries = field(content, CBORObject.FromObject("c"), CBORType.Array);
        List<DccSigner> signers = new ArrayList<>();
        for (CBORObject entry : entries.getValues()) {
            byte[] certificate = bytes(entry, CBORObject.FromObject("c"));
            boolean own = Arrays.equals(DccSigner.keyId(certificate).bytes(), bytes(entry, CBORObject.FromObject("i")));
            Optional<DccSigner> signer = own ? DccSigner.of(certificate) : Optional.empty();
            signer.ifPresent(signers::add);
        }
        return signers;
    }

    private static CBORObject key(int label) {
        return CBORObject.FromObject(label);
    }

    private static Instant time(CBORObject claims, int label) throws CborException {
        CBORObject seconds = field(claims, key(label), CBORType.Integer);
        boolean inRange = seconds.CanValueFitInInt64()
                && seconds.AsInt64Value() >= 0
                && seconds.AsInt64Value() <= CborMap.MAX_EPOCH_SECOND;
        if (!inRange) {
            throw new CborException(CborException.Kind.UNEXPECTED, "a time out of range");
        }
        return Instant.ofEpochSecond(seconds.AsInt64Value());
    }

    private static byte[] bytes(CBORObject map, CBORObject key) throws CborException {
        return field(map, key, CBORType.ByteString).GetByteString();
    }

    private static CBORObject field(CBORObject map, CBORObject key, CBORType type) throws CborException {
        CBORObject value = map.getType() == CBORType.Map ? map.get(key) : null;
        if (value == null || value.getType() != type) {
            throw new CborException(CborException.Kind.UNEXPECTED, "a field is missing, or of another type");
        }
        return value;
    }
}
