package org.greenlane.trust.dcc;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.PublicKeys;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;

/// One list of signers as it was published, and by whom it must be signed.
///
/// ```
/// source = { 1: form, 2: publisher, 3: bstr / [+ bstr], ? 4: tstr }
/// ```
public final class SignerSource {
    /// The most files that make one list.
    private static final int MAX_PARTS = 4096;

    private static final int MAX_FORM = 255;
    private static final int MAX_NAME = 128;

    private final Form form;
    private final byte[] publisher;
    private final List<byte[]> parts;
    private final String name;

    /// In which form a list is published, and hence what its publisher and its parts are.
    public enum Form {
        /// Publisher: a key. One part.
        GERMAN(1),
        /// Publisher: a key. Two parts: the content, and the signature over its hash.
        AUSTRIAN(2),
        /// Publisher: the certificate of the authority over the signer, and what the signer is called. Two parts or more: which
        /// keys are in use, then the keys.
        SWISS(3),
        /// Publisher: the gateway's certificate. One part.
        GATEWAY(4),
        /// Publisher: none, for nobody signs it. Which keys are in use, then a certificate each.
        VERIFIER_SERVICE(5),
        /// Publisher: a key. One part or more: a DID document each.
        WHO(6);

        private final int wire;

        Form(int wire) {
            this.wire = wire;
        }

        private static Form ofWire(long wire) throws CborException {
            for (Form form : values()) {
                if (form.wire == wire) {
                    return form;
                }
            }
            throw new CborException(CborException.Kind.UNEXPECTED, "a form that is not known here");
        }
    }

    /// @param publisher whose signature it must carry: a SubjectPublicKeyInfo or an X.509 certificate, as the form says
    /// @param parts as they were published, signatures and all
    /// @param name what the signer is called; empty where the form does not ask for it
    public SignerSource(Form form, byte[] publisher, List<byte[]> parts, String name) {
        this.form = form;
        this.publisher = publisher.clone();
        this.parts = parts.stream().map(byte[]::clone).toList();
        this.name = name;
    }

    static SignerSource of(CBORObject entry, int maxBytes) throws CborException {
        CborMap source = CborMap.of(entry, Set.of(1, 2, 3), Set.of(4));
        List<byte[]> parts = new ArrayList<>();
        if (CborMap.isA(source.value(3), CBORType.Array)) {
            for (CBORObject part : source.array(3, 1, MAX_PARTS)) {
                parts.add(CborMap.of(CBORObject.NewMap().Set(1, part), Set.of(1), Set.of()).bytes(1, 1, maxBytes));
            }
        } else {
            parts.add(source.bytes(3, 1, maxBytes));
        }
        return new SignerSource(
                Form.ofWire(source.unsigned(1, MAX_FORM)),
                source.bytes(2, 0, Certificates.MAX_BYTES),
                parts,
                source.has(4) ? source.text(4, MAX_NAME) : "");
    }

    CBORObject encoded() {
        CBORObject all = CBORObject.NewArray();
        parts.forEach(all::Add);
        CBORObject map = CBORObject.NewMap()
                .Set(1, form.wire)
                .Set(2, publisher)
                .Set(3, parts.size() == 1 ? CBORObject.FromObject(parts.getFirst()) : all);
        return name.isEmpty() ? map : map.Set(4, name);
    }

    /// Asks its publisher's signature, and reads it.
    ///
    /// @param created when the region signed it
    PublishedSigners read(Instant created, Instant now) throws TrustException {
        if (parts.isEmpty()) {
            throw new TrustException(Kind.MALFORMED, "The list of signers has no parts.");
        }
        return switch (form) {
            case GERMAN -> PublishedSigners.withoutEnd(GermanList.read(part(0, 1), key()));
            case AUSTRIAN -> AustrianList.read(part(0, 2), part(1, 2), key(), now);
            case SWISS -> SwissList.read(parts, certificate(), name, created, now);
            case GATEWAY -> PublishedSigners.withoutEnd(GatewayList.read(part(0, 1), certificate(), now));
            case VERIFIER_SERVICE -> PublishedSigners.withoutEnd(VerifierServiceList.read(parts));
            case WHO -> PublishedSigners.withoutEnd(WhoList.read(parts, key(), now));
        };
    }

    /// How many usable signers it has.
    ///
    /// @throws TrustException if its publisher did not sign it, or it does not count now
    public int count(Instant now) throws TrustException {
        PublishedSigners published = read(now, now);
        if (!now.isBefore(published.until())) {
            throw new TrustException(Kind.MALFORMED, "The list of signers is past its own end, " + published.until() + ".");
        }
        return published.signers().size();
    }

    private byte[] part(int index, int count) throws TrustException {
        if (parts.size() != count) {
            throw new TrustException(
                    Kind.MALFORMED, "This form of a list of signers has " + count + " parts, not " + parts.size() + ".");
        }
        return parts.get(index);
    }

    private PublicKey key() throws TrustException {
        try {
            return PublicKeys.decode(publisher);
        } catch (InvalidKeyException e) {
            throw RegionFile.malformed(e);
        }
    }

    private X509Certificate certificate() throws TrustException {
        return Certificates.read(publisher)
                .orElseThrow(() -> new TrustException(Kind.MALFORMED, "The publisher has no certificate."));
    }
}
