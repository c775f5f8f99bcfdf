package org.greenlane.proof;

import java.util.Set;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.jspecify.annotations.Nullable;

/// With which algorithms a signature of an X.509 certificate, of a revocation list or of a signed message still proves
/// something: RSA and ECDSA with SHA-256, SHA-384 and SHA-512 (RFC 8017, RFC 5758). With SHA-1 or MD5 it proves nothing.
public final class StrongAlgorithms {
    private static final String PSS = "1.2.840.113549.1.1.10";

    private static final Set<String> SIGNATURES = Set.of(
            "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13",
            "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4");

    /// The same hashes by themselves.
    private static final Set<String> HASHES =
            Set.of("2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3");

    private StrongAlgorithms() {}

    /// @param algorithm the object identifier of a signature algorithm
    /// @param parameters those that stand beside it, DER
    public static boolean signs(String algorithm, byte @Nullable [] parameters) {
        if (!algorithm.equals(PSS)) {
            return SIGNATURES.contains(algorithm);
        }
        try {
            // Without any it is SHA-1.
            return parameters != null
                    && hashes(RSASSAPSSparams.getInstance(parameters)
                            .getHashAlgorithm()
                            .getAlgorithm()
                            .getId());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    /// @param algorithm the object identifier of a hash
    public static boolean hashes(String algorithm) {
        return HASHES.contains(algorithm);
    }
}
