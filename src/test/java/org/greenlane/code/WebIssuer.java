package org.greenlane.code;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Base64Url;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;

/// A made-up issuer on the web, with one key, and what it publishes about it.
public final class WebIssuer {
    private static final int COORDINATE = 32;

    private final String address;
    private final PublicKey publicKey;
    private final UnaryOperator<byte[]> signing;

    private WebIssuer(String address, PublicKey publicKey, UnaryOperator<byte[]> signing) {
        this.address = address;
        this.publicKey = publicKey;
        this.signing = signing;
    }

    public static WebIssuer at(String address) {
        SigningKey key = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        return new WebIssuer(address, key.publicKey(), key::sign);
    }

    /// One whose key has a certificate.
    public static WebIssuer at(String address, DccSignerKey key) {
        return new WebIssuer(address, key.publicKey(), key::sign);
    }

    public String address() {
        return address;
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    public byte[] sign(byte[] message) {
        return signing.apply(message);
    }

    private String coordinate(int which) {
        byte[] encoded = publicKey.getEncoded();
        int from = PublicKeys.MAX_BYTES - (2 - which) * COORDINATE;
        return Base64Url.encode(Arrays.copyOfRange(encoded, from, from + COORDINATE));
    }

    /// RFC 7638.
    public String thumbprint() {
        String required = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(coordinate(0), coordinate(1));
        return Base64Url.encode(Hashes.sha256(required.getBytes(StandardCharsets.UTF_8)));
    }

    /// @param more members behind the others, each with a comma before it
    public String jwk(String more) {
        return jwk(thumbprint(), more);
    }

    public String jwk(String keyId, String more) {
        return """
                {"kty": "EC", "kid": "%s", "use": "sig", "alg": "ES256", "crv": "P-256", "x": "%s", "y": "%s"%s}"""
                .formatted(keyId, coordinate(0), coordinate(1), more);
    }

    /// A DID document.
    ///
    /// @param keyId of this issuer's key
    public String did(String keyId) {
        return """
                {"@context": "https://w3.org/ns/did/v1", "id": "%1$s",
                 "verificationMethod": [{"id": "%1$s#%2$s", "controller": "%1$s", "type": "JsonWebKey2020",
                    "publicKeyJwk": {"kty": "EC", "crv": "P-256", "x": "%3$s", "y": "%4$s"}}],
                 "assertionMethod": ["%1$s#%2$s"]}""".formatted(address, keyId, coordinate(0), coordinate(1));
    }

    /// A snapshot of the directory with this issuer alone.
    ///
    /// @param more members of its entry behind the others, each with a comma before it
    public String snapshot(String jwk, String more) {
        return """
                {"directory": "https://example.org/directory.json", "time": "2021-07-01T00:00:00Z", "issuerInfo": [
                  {"issuer": {"iss": "%s", "name": "Made up"}, "keys": [%s]%s}]}""".formatted(address, jwk, more);
    }
}
