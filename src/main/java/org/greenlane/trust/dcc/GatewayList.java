package org.greenlane.trust.dcc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Region;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.Cms;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;

/// The list of signers of the EU gateway itself (`dgc-gateway`, `GET /trustList`; asked as `dgc-lib` does). Each entry has a
/// certificate, and a signed message (CMS) about it. The gateway signed those of the countries' authorities (CSCA) and of who
/// uploads for a country; a signer (DSC) counts if one who uploads for its country signed it **and** an authority of its
/// country certified it. Which country and which kind an entry is of, nobody signed: whoever changes the list on its way could
/// say so of any certificate that the gateway signed. So a certificate speaks for the country that it names itself alone, and
/// is an authority's only if it says that it may certify.
///
/// ```
/// [{ "kid", "country", "certificateType": "DSC" / "UPLOAD" / "CSCA" / …, "signature": CMS, "rawData": X.509 }]   ; base64
/// ```
final class GatewayList {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_DEPTH = 4;

    /// Each costs up to three signatures.
    private static final int MAX_ENTRIES = 5000;

    private GatewayList() {}

    /// A certificate of the list, and who signed the message about it.
    private record Entry(String type, Region country, X509Certificate certificate, X509Certificate by) {
        boolean is(String wanted) {
            return type.equals(wanted);
        }

        /// Whether it may speak for that country, of which the certificate itself must be.
        boolean speaksFor(Region other) {
            String code = DccSigner.isoCountry(other).code();
            boolean named = Certificates.country(certificate.getSubjectX500Principal())
                    .filter(Region::isRegion)
                    .filter(own -> DccSigner.isoCountry(new Region(own)).code().equals(code))
                    .isPresent();
            return named && DccSigner.isoCountry(country).code().equals(code);
        }

        boolean certifies() {
            return is("CSCA") && certificate.getBasicConstraints() >= 0;
        }
    }

    /// @param gateway its own certificate, with which all begins (the trust anchor)
    /// @return the signers that are usable; an entry that is not trusts nobody, and does no harm
    static List<DccSigner> read(byte[] json, X509Certificate gateway, Instant now) throws TrustException {
        List<Entry> entries = entries(json);
        if (!Certificates.counts(gateway, now)) {
            throw new TrustException(Kind.FORGED, "The gateway's certificate does not count now.");
        }
        List<Entry> vouched = entries.stream().filter(each -> each.by().equals(gateway)).toList();
        if (vouched.isEmpty()) {
            throw new TrustException(Kind.FORGED, "The gateway signed nothing in the list of signers.");
        }
        return entries.stream()
                .filter(each -> each.is("DSC") && isUploaded(each, vouched) && isCertified(each, vouched))
                .flatMap(each -> signer(each).stream())
                .toList();
    }

    private static List<Entry> entries(byte[] json) throws TrustException {
        try {
            Tree list = JsonReader.read(new String(json, StandardCharsets.UTF_8), MAX_BYTES, MAX_DEPTH);
            if (list.list().size() > MAX_ENTRIES) {
                throw new TrustException(Kind.TOO_LARGE, "The list of signers has more than " + MAX_ENTRIES + " entries.");
            }
            List<Entry> entries = new ArrayList<>();
            list.list().forEach(entry -> entry(entry).ifPresent(entries::add));
            return entries;
        } catch (JsonException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static Optional<Entry> entry(Tree tree) {
        try {
            byte[] raw = Base64.getDecoder().decode(tree.get("rawData").text());
            Region country = new Region(tree.get("country").text());
            Optional<Cms.Signed> message = Cms.open(Base64.getDecoder().decode(tree.get("signature").text()), raw);
            return message.flatMap(signed -> Certificates.read(raw)
                    .map(certificate -> new Entry(tree.get("certificateType").text(), country, certificate, signed.signer())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isUploaded(Entry signer, List<Entry> vouched) {
        return vouched.stream()
                .anyMatch(each -> each.is("UPLOAD")
                        && each.speaksFor(signer.country())
                        && each.certificate().equals(signer.by()));
    }

    private static boolean isCertified(Entry signer, List<Entry> vouched) {
        return vouched.stream()
                .anyMatch(each -> each.certifies()
                        && each.speaksFor(signer.country())
                        && Certificates.certified(each.certificate(), signer.certificate()));
    }

    private static Optional<DccSigner> signer(Entry entry) {
        try {
            byte[] encoded = entry.certificate().getEncoded();
            return DccSigner.of(entry.country(), DccSigner.keyId(encoded), encoded);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
