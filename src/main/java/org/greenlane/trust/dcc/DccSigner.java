package org.greenlane.trust.dcc;

import java.io.ByteArrayInputStream;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.trust.KeyId;

/// One certificate that signs DCCs (a document signer certificate).
///
/// @param country whose it is; empty where its publisher does not say: then it is taken for every country's
/// @param keyId under which certificates name it; several may share one
/// @param from the first moment at which it counts
/// @param until the last moment at which it counts
/// @param kinds what it may sign
public record DccSigner(
        Optional<Region> country, KeyId keyId, PublicKey key, Instant from, Instant until, Set<CertificateKind> kinds) {
    /// The longest certificate taken, in bytes.
    static final int MAX_BYTES = 8192;

    /// Extended key usages (`hcert_spec.md` annex A): of two arcs, of which one was written wrongly and stays in use.
    private static final Map<String, CertificateKind> USAGES = Map.of(
            "1.3.6.1.4.1.1847.2021.1.1", CertificateKind.TEST,
            "1.3.6.1.4.1.1847.2021.1.2", CertificateKind.VACCINATION,
            "1.3.6.1.4.1.1847.2021.1.3", CertificateKind.RECOVERY,
            "1.3.6.1.4.1.0.1847.2021.1.1", CertificateKind.TEST,
            "1.3.6.1.4.1.0.1847.2021.1.2", CertificateKind.VACCINATION,
            "1.3.6.1.4.1.0.1847.2021.1.3", CertificateKind.RECOVERY);

    /// The same country under two codes: the EU's own, and that of ISO 3166.
    private static final Map<String, String> OTHER_CODES = Map.of("EL", "GR", "UK", "GB");

    public DccSigner {
        kinds = Set.copyOf(kinds);
    }

    /// @param encoded DER of an X.509 certificate
    /// @return empty if it is none, or its key is of no kind that signs certificates
    public static Optional<DccSigner> of(Region country, KeyId keyId, byte[] encoded) {
        if (encoded.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            Optional<PublicKey> key = usable(certificate.getPublicKey());
            List<String> usages = Optional.ofNullable(certificate.getExtendedKeyUsage()).orElse(List.of());
            return key.map(usable -> new DccSigner(
                    Optional.of(country),
                    keyId,
                    usable,
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    kinds(usages)));
        } catch (CertificateException | InvalidKeyException e) {
            return Optional.empty();
        }
    }

    /// A signer under the key id that the scheme says (the first 8 bytes of SHA-256 over the certificate), of the country that
    /// the certificate names.
    ///
    /// @return empty also if it names none
    static Optional<DccSigner> of(byte[] encoded) {
        return Certificates.read(encoded)
                .flatMap(certificate -> Certificates.country(certificate.getSubjectX500Principal()))
                .filter(Region::isRegion)
                .flatMap(country -> of(new Region(country), keyId(encoded), encoded));
    }

    static KeyId keyId(byte[] encoded) {
        return KeyId.of(Arrays.copyOf(Hashes.sha256(encoded), PublicKeys.KEY_ID_BYTES));
    }

    private static Optional<PublicKey> usable(PublicKey key) throws InvalidKeyException {
        Optional<SignatureScheme> scheme = SignatureScheme.of(key);
        if (scheme.equals(Optional.of(SignatureScheme.ES256))) {
            // Asks whether the point is on its curve.
            return Optional.of(PublicKeys.decode(key.getEncoded()));
        }
        return scheme.map(_ -> key);
    }

    /// Who names no kind may sign all.
    private static Set<CertificateKind> kinds(List<String> usages) {
        Set<CertificateKind> kinds = EnumSet.noneOf(CertificateKind.class);
        usages.stream().map(USAGES::get).forEach(kind -> {
            if (kind != null) {
                kinds.add(kind);
            }
        });
        return kinds.isEmpty() ? EnumSet.allOf(CertificateKind.class) : kinds;
    }

    /// Why this signer may not have signed that certificate; empty if it may.
    Optional<Reason> objection(ForeignCertificate certificate, Instant now) {
        if (!kinds.contains(certificate.kind())) {
            return Optional.of(Reason.KEY_FOR_OTHER_USE);
        }
        if (country.isPresent() && !isoCountry(country.get()).equals(isoCountry(certificate.issuer()))) {
            return Optional.of(Reason.SIGNER_OF_OTHER_COUNTRY);
        }
        if (now.isAfter(until)) {
            return Optional.of(Reason.KEY_EXPIRED);
        }
        if (now.isBefore(from)) {
            return Optional.of(Reason.KEY_NOT_YET_VALID);
        }
        boolean within = !certificate.issued().isBefore(from) && !certificate.expires().isAfter(until);
        return within ? Optional.empty() : Optional.of(Reason.OUTLIVES_SIGNER);
    }

    /// The code of ISO 3166 for a country, whichever of its two it was written under. What is compared by country is
    /// compared by this.
    public static Region isoCountry(Region country) {
        return new Region(OTHER_CODES.getOrDefault(country.code(), country.code()));
    }

    /// All codes under which a country is written, its own first.
    static List<String> spellings(Region country) {
        String iso = isoCountry(country).code();
        return Stream.concat(
                        Stream.of(iso),
                        OTHER_CODES.keySet().stream().filter(other -> iso.equals(OTHER_CODES.get(other))))
                .toList();
    }
}
