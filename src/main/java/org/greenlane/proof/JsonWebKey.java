package org.greenlane.proof;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.util.Optional;

/// Public P-256 keys as JSON Web Keys (RFC 7517, RFC 7518 section 6.2).
public final class JsonWebKey {
    private JsonWebKey() {}

    /// The key; empty if it is of another kind, no point of its curve, or no public key: one whose secret half (`d`) was
    /// published is anybody's.
    public static Optional<PublicKey> read(Tree jwk) {
        boolean isP256 = jwk.get("kty").text().equals("EC") && jwk.get("crv").text().equals("P-256");
        Optional<byte[]> x = Base64Url.decode(jwk.get("x").text());
        Optional<byte[]> y = Base64Url.decode(jwk.get("y").text());
        if (!isP256 || !(jwk.get("d") instanceof Tree.Nothing) || x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PublicKeys.ofP256(x.get(), y.get()));
        } catch (InvalidKeyException e) {
            return Optional.empty();
        }
    }

    /// SHA-256 over what makes the key (RFC 7638 section 3), as base64url.
    ///
    /// @param jwk one that [#read] takes
    public static String thumbprint(Tree jwk) {
        String required = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + jwk.get("x").text() + "\",\"y\":\""
                + jwk.get("y").text() + "\"}";
        return Base64Url.encode(Hashes.sha256(required.getBytes(StandardCharsets.UTF_8)));
    }
}
