package org.greenlane.trust.vds;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.greenlane.proof.BerScan;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.Cms;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;

/// A list of authorities as ICAO and countries publish it (ICAO 9303 part 12 section 9): a signed message (CMS) over
///
/// ```
/// CscaMasterList ::= SEQUENCE { version INTEGER (0), certList SET OF Certificate }
/// ```
public final class MasterList {
    private static final String CONTENT = "2.23.136.1.1.2";

    /// Extended key usage: signs such lists.
    private static final String SIGNS_LISTS = "2.23.136.1.1.3";

    /// Some ten for each country there is.
    private static final int MAX_CERTIFICATES = 2000;

    private static final int MAX_BYTES = 4 << 20;

    private MasterList() {}

    /// @param trusted whose list it must be: the certificate of its signer, or of the authority that certified the signer
    /// @return the certificates of those that may certify signers of seals, DER; others in it are left out
    public static List<byte[]> read(byte[] message, X509Certificate trusted, Instant now) throws TrustException {
        if (message.length > MAX_BYTES) {
            throw new TrustException(Kind.TOO_LARGE, "A master list has at most " + MAX_BYTES + " bytes.");
        }
        Optional<Cms.Signed> opened = Cms.open(message).filter(signed -> signed.contentType().equals(CONTENT));
        if (opened.isEmpty()) {
            throw new TrustException(Kind.MALFORMED, "This is no master list, or nobody signed it.");
        }
        Cms.Signed signed = opened.get();
        boolean known = signed.signer().equals(trusted) || Certificates.certified(trusted, signed.signer());
        if (!known || !signsLists(signed.signer()) || !Certificates.counts(signed.signer(), now) || !Certificates.counts(trusted, now)) {
            throw new TrustException(Kind.FORGED, "The master list is not by whoever it should be, or they count no longer.");
        }
        return certificates(signed.content());
    }

    private static boolean signsLists(X509Certificate signer) {
        try {
            List<String> usages = signer.getExtendedKeyUsage();
            return usages != null && usages.contains(SIGNS_LISTS);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<byte[]> certificates(byte[] content) throws TrustException {
        if (!BerScan.isWhole(content)) {
            throw new TrustException(Kind.MALFORMED, "The master list is cut off, or too deep.");
        }
        try {
            ASN1Sequence list = ASN1Sequence.getInstance(content);
            boolean known = list.size() == 2 && ASN1Integer.getInstance(list.getObjectAt(0)).hasValue(0);
            if (!known) {
                throw new TrustException(Kind.UNKNOWN_VERSION, "The master list is of a version that is not known here.");
            }
            ASN1Set entries = ASN1Set.getInstance(list.getObjectAt(1));
            if (entries.size() > MAX_CERTIFICATES) {
                throw new TrustException(Kind.TOO_LARGE, "The master list has more than " + MAX_CERTIFICATES + " entries.");
            }
            List<byte[]> usable = new ArrayList<>();
            for (ASN1Encodable entry : entries) {
                byte[] der = entry.toASN1Primitive().getEncoded(ASN1Encoding.DER);
                VdsAuthority.of(der).ifPresent(_ -> usable.add(der));
            }
            return usable;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw RegionFile.malformed(e);
        }
    }
}
