package org.greenlane.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// A text signed by one whose certificates come along (compact JWS with `x5c`, RFC 7515 sections 4.1.6 and 7.1), under
/// RS256 (RFC 7518 section 3.3).
public final class CertifiedJws {
    private static final int MAX_HEADER = 64 << 10;
    private static final int MAX_DEPTH = 4;
    private static final int MAX_CERTIFICATES = 5;
    private static final int SIGNS = 0;

    private CertifiedJws() {}

    /// @param root the authority at the end of the chain; whether it is the right one is not asked of the text
    /// @param commonName what the signer's certificate must be called
    /// @return what was signed; empty if it was not signed so, or no longer counts
    public static Optional<byte[]> open(String text, X509Certificate root, String commonName, Instant now) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || parts[0].length() > MAX_HEADER) {
            return Optional.empty();
        }
        Optional<byte[]> payload = Base64Url.decode(parts[1]);
        Optional<byte[]> signature = Base64Url.decode(parts[2]);
        Optional<X509Certificate> signer = Base64Url.decode(parts[0])
                .flatMap(CertifiedJws::chain)
                .filter(chain -> isCertified(chain, root, now))
                .map(List::getFirst)
                .filter(first -> isNamed(first, commonName) && maySign(first));
        boolean genuine = signer.isPresent()
                && signature.isPresent()
                && verifies(signer.get(), parts[0] + "." + parts[1], signature.get());
        return genuine ? payload : Optional.empty();
    }

    private static Optional<List<X509Certificate>> chain(byte[] headerUtf8) {
        try {
            Tree header = JsonReader.read(new String(headerUtf8, StandardCharsets.UTF_8), MAX_HEADER, MAX_DEPTH);
            List<Tree> entries = header.get("x5c").list();
            boolean plain = header.get("alg").text().equals("RS256") && header.get("crit") instanceof Tree.Nothing;
            if (!plain || entries.isEmpty() || entries.size() > MAX_CERTIFICATES) {
                return Optional.empty();
            }
            List<X509Certificate> chain = new ArrayList<>();
            for (Tree entry : entries) {
                Certificates.read(Base64.getDecoder().decode(entry.text())).ifPresent(chain::add);
            }
            return chain.size() == entries.size() ? Optional.of(chain) : Optional.empty();
        } catch (JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isCertified(List<X509Certificate> chain, X509Certificate root, Instant now) {
        try {
            Date at = Date.from(now);
            root.checkValidity(at);
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            // Nobody is asked on the web.
            parameters.setRevocationEnabled(false);
            parameters.setDate(at);
            // Some send the root along too.
            List<X509Certificate> below = chain.stream().filter(each -> !each.equals(root)).toList();
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return !below.isEmpty() && below.getFirst().equals(chain.getFirst());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isNamed(X509Certificate certificate, String commonName) {
        RDN[] names = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN);
        return names.length == 1 && names[0].getFirst().getValue().toString().equals(commonName);
    }

    private static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[SIGNS];
    }

    private static boolean verifies(X509Certificate signer, String signed, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(signer.getPublicKey());
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
