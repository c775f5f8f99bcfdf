package org.greenlane.code;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenlane.code.PresentedCode.CardPart;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.health.WebCertificate;
import org.greenlane.proof.Base64Url;
import org.greenlane.proof.ForeignSignature;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.proof.Tree;

/// Reads SMART Health Cards (`docs/index.md` of health-cards), from the outside in: `shc:/`, pairs of digits, compact JWS
/// (RFC 7515), raw deflate, JSON. The first thing that is wrong ends it.
final class ShcReader {
    static final String PREFIX = "shc:/";

    /// The longest JWS taken, in characters: that of all the codes of one card.
    static final int MAX_JWS = 64 << 10;

    private static final int MAX_HEADER = 1024;
    private static final int MAX_HEADER_DEPTH = 4;

    /// A card of FHIR needs a dozen.
    private static final int MAX_DEPTH = 32;

    /// r‖s over P-256.
    private static final int SIGNATURE_BYTES = 64;

    /// base64url of SHA-256.
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

    /// One of several codes: its place, how many there are, and its digits.
    private static final Pattern PART = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/((?:[0-9][0-9])+)");

    /// The most codes of one card.
    private static final int MAX_PARTS = 16;

    private static final Pattern DIGITS = Pattern.compile("([0-9][0-9])+");

    /// The least of the characters of which pairs of digits tell the distance.
    private static final int FIRST_CHARACTER = '-';

    private ShcReader() {}

    static boolean looksLikeOne(String text) {
        return text.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /// @param text that [#looksLikeOne], without spaces around it
    static Reading read(String text, Instant now) {
        String rest = text.substring(PREFIX.length());
        try {
            Matcher part = PART.matcher(rest);
            return part.matches() ? new Read(part(part)) : judged(code(letters(rest)), now);
        } catch (RefusedCode e) {
            return new Refused(e.reason(), CodeKind.SMART_HEALTH_CARD);
        }
    }

    private static CardPart part(Matcher part) throws RefusedCode {
        int number = Integer.parseInt(part.group(1));
        int count = Integer.parseInt(part.group(2));
        if (number < 1 || number > count || count > MAX_PARTS) {
            throw new RefusedCode(Reason.BAD_ENCODING);
        }
        return new CardPart(number, count, part.group(3));
    }

    private static Reading judged(WebCode code, Instant now) {
        return code.certificate()
                .objection(now)
                .<Reading>map(reason -> new Refused(reason, CodeKind.SMART_HEALTH_CARD))
                .orElseGet(() -> new Read(code));
    }

    /// What pairs of digits stand for: a JWS, or a part of one.
    private static String letters(String digits) throws RefusedCode {
        if (!DIGITS.matcher(digits).matches()) {
            throw new RefusedCode(Reason.BAD_ENCODING);
        }
        StringBuilder letters = new StringBuilder(digits.length() / 2);
        for (int at = 0; at < digits.length(); at += 2) {
            letters.append((char) (FIRST_CHARACTER + Integer.parseInt(digits, at, at + 2, 10)));
        }
        return letters.toString();
    }

    private static WebCode code(String jws) throws RefusedCode {
        if (jws.length() > MAX_JWS) {
            throw new RefusedCode(Reason.CODE_TOO_LONG);
        }
        List<String> parts = List.of(jws.split("\\.", -1));
        if (parts.size() != 3) {
            throw new RefusedCode(Reason.BAD_ENVELOPE);
        }
        Tree header = json(bytes(parts.get(0)), MAX_HEADER, MAX_HEADER_DEPTH);
        String keyId = keyId(header);
        byte[] signature = bytes(parts.get(2));
        if (signature.length != SIGNATURE_BYTES) {
            throw new RefusedCode(Reason.BAD_ENVELOPE);
        }
        byte[] signed = (parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII);
        WebCertificate certificate =
                ShcBody.read(json(Inflation.raw(bytes(parts.get(1))), Inflation.MAX_BYTES, MAX_DEPTH));
        return new WebCode(
                certificate,
                new ForeignSignature(
                        SignatureScheme.ES256, keyId.getBytes(StandardCharsets.US_ASCII), signed, signature));
    }

    /// The header names the one algorithm that there is, and the packing; what it marks as critical, nobody here knows.
    private static String keyId(Tree header) throws RefusedCode {
        if (!header.get("alg").text().equals("ES256")) {
            throw new RefusedCode(Reason.UNKNOWN_ALGORITHM);
        }
        String keyId = header.get("kid").text();
        boolean right = header.get("zip").text().equals("DEF")
                && header.get("crit") instanceof Tree.Nothing
                && THUMBPRINT.matcher(keyId).matches();
        if (!right) {
            throw new RefusedCode(Reason.BAD_ENVELOPE);
        }
        return keyId;
    }

    private static byte[] bytes(String base64url) throws RefusedCode {
        Optional<byte[]> bytes = Base64Url.decode(base64url);
        return bytes.orElseThrow(() -> new RefusedCode(Reason.BAD_ENCODING));
    }

    private static Tree json(byte[] utf8, int maxLength, int maxDepth) throws RefusedCode {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            return JsonReader.read(text, maxLength, maxDepth);
        } catch (CharacterCodingException | JsonException e) {
            throw new RefusedCode(Reason.BAD_JSON);
        }
    }
}
