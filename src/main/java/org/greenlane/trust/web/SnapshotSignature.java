package org.greenlane.trust.web;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;

/// The signature of the directory of issuers of SMART Health Cards (`vci_snapshot.sig` of vci-directory): ECDSA over P-521 and
/// SHA-512, DER, by the key of one certificate (`vci_snapshot.crt`).
public final class SnapshotSignature {
    private SnapshotSignature() {}

    /// @param snapshot the directory as it is published, byte for byte
    /// @param certificate DER
    /// @throws TrustException if it is not its signature, or the certificate does not count now
    public static void check(byte[] snapshot, byte[] signature, byte[] certificate, Instant now) throws TrustException {
        X509Certificate signer = Certificates.read(certificate)
                .orElseThrow(() -> new TrustException(Kind.MALFORMED, "The directory's certificate is none."));
        if (!SignatureScheme.of(signer.getPublicKey()).equals(Optional.of(SignatureScheme.ES512))) {
            throw new TrustException(Kind.MALFORMED, "The directory's certificate is not for a P-521 key.");
        }
        if (!Certificates.counts(signer, now)) {
            throw new TrustException(
                    Kind.FORGED, "The directory's certificate counts only until " + signer.getNotAfter().toInstant() + ".");
        }
        if (!verifies(signer, snapshot, signature)) {
            throw new TrustException(Kind.FORGED, "The signature of the directory is wrong.");
        }
    }

    private static boolean verifies(X509Certificate signer, byte[] snapshot, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA512withECDSA");
            verifier.initVerify(signer.getPublicKey());
            verifier.update(snapshot);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
