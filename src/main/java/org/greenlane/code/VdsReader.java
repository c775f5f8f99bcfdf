package org.greenlane.code;

import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.proof.CanonicalJson;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.ForeignSignature;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.proof.Tree;

/// Reads the Visible Digital Seal for Non-Constrained environments (ICAO technical report VDS-NC, version 1): JSON with the
/// data, the signature over their canonical form (RFC 8785), and the certificate of who made it.
final class VdsReader {
    /// The most arrays and objects inside one another.
    static final int MAX_DEPTH = 12;

    /// The longest signature, in bytes: that of ES512.
    private static final int MAX_SIGNATURE_BYTES = 132;

    private static final Map<String, SignatureScheme> SCHEMES = Map.of(
            "ES256", SignatureScheme.ES256, "ES384", SignatureScheme.ES384, "ES512", SignatureScheme.ES512);

    private VdsReader() {}

    /// It has no beginning of its own.
    static boolean looksLikeOne(String text) {
        return text.startsWith("{") && text.contains("\"hdr\"") && text.contains("\"sig\"");
    }

    /// @param text no longer than any code, without spaces around it
    static Reading read(String text) {
        try {
            Tree seal = JsonReader.read(text, Codes.MAX_TEXT, MAX_DEPTH);
            Tree data = seal.get("data");
            Tree sig = seal.get("sig");
            SignatureScheme scheme = Optional.ofNullable(SCHEMES.get(sig.get("alg").text()))
                    .orElseThrow(() -> new RefusedCode(Reason.UNKNOWN_ALGORITHM));
            byte[] cer = bytes(sig.get("cer"), Certificates.MAX_BYTES, Reason.BAD_SIGNER_CERTIFICATE);
            X509Certificate signer = Certificates.read(cer)
                    .filter(certificate -> Certificates.signingKey(certificate).isPresent())
                    .orElseThrow(() -> new RefusedCode(Reason.BAD_SIGNER_CERTIFICATE));
            byte[] sigvl = bytes(sig.get("sigvl"), MAX_SIGNATURE_BYTES, Reason.BAD_ENVELOPE);
            return new Read(new ForeignCode(
                    VdsBody.read(data, signer),
                    new ForeignSignature(scheme, cer, CanonicalJson.of(data), sigvl),
                    data));
        } catch (JsonException e) {
            return new Refused(Reason.BAD_JSON, CodeKind.VDS_NC);
        } catch (RefusedCode e) {
            return new Refused(e.reason(), CodeKind.VDS_NC);
        }
    }

    /// Base64url (RFC 4648 section 5), with or without its padding, and in no other way of writing the same bytes.
    private static byte[] bytes(Tree value, int maxBytes, Reason otherwise) throws RefusedCode {
        String text = value.text();
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String written = Base64.getUrlEncoder().encodeToString(bytes);
            boolean same = text.equals(written) || text.equals(written.replace("=", ""));
            if (same && bytes.length > 0 && bytes.length <= maxBytes) {
                return bytes;
            }
            throw new RefusedCode(otherwise);
        } catch (IllegalArgumentException e) {
            throw new RefusedCode(otherwise);
        }
    }
}
