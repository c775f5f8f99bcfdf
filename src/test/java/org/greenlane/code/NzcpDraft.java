package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Writes passes of made-up people of New Zealand, right ones and ones with anything wrong in them.
public final class NzcpDraft {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final CBORObject claims = CBORObject.NewMap();
    private final CBORObject headers = CBORObject.NewMap();
    private final CBORObject unprotected = CBORObject.NewMap();
    private final CBORObject credential;
    private int[] tags = {18};
    private String prefix = "NZCP:/1/";
    private UnaryOperator<byte[]> signing;
    private UnaryOperator<byte[]> packing = UnaryOperator.identity();

    private NzcpDraft(WebIssuer issuer, String keyId) {
        signing = issuer::sign;
        headers.Set(1, -7).Set(4, keyId.getBytes(StandardCharsets.UTF_8));
        claims.Set(1, issuer.address()).Set(7, new byte[16]);
        credential = CBORObject.FromJSONString("""
                {"@context": ["https://www.w3.org/2018/credentials/v1", "https://example.nz/contexts/v1"], "version": "1.0.0",
                 "type": ["VerifiableCredential", "PublicCovidPass"],
                 "credentialSubject": {"givenName": "Ada", "familyName": "Example", "dob": "1984-12-24"}}""");
    }

    public static NzcpDraft of(WebIssuer issuer, String keyId) {
        return new NzcpDraft(issuer, keyId);
    }

    public NzcpDraft at(Instant from, Instant until) {
        claims.Set(5, from.getEpochSecond()).Set(4, until.getEpochSecond());
        return this;
    }

    public NzcpDraft claims(Consumer<CBORObject> change) {
        change.accept(claims);
        return this;
    }

    public NzcpDraft credential(Consumer<CBORObject> change) {
        change.accept(credential);
        return this;
    }

    public NzcpDraft subject(Consumer<CBORObject> change) {
        change.accept(credential.get("credentialSubject"));
        return this;
    }

    public NzcpDraft headers(Consumer<CBORObject> change) {
        change.accept(headers);
        return this;
    }

    public NzcpDraft unprotected(Consumer<CBORObject> change) {
        change.accept(unprotected);
        return this;
    }

    public NzcpDraft tags(int... innermostFirst) {
        tags = innermostFirst;
        return this;
    }

    public NzcpDraft prefix(String other) {
        prefix = other;
        return this;
    }

    public NzcpDraft signing(UnaryOperator<byte[]> other) {
        signing = other;
        return this;
    }

    public NzcpDraft packing(UnaryOperator<byte[]> other) {
        packing = other;
        return this;
    }

    public String text() {
        if (!claims.ContainsKey("vc")) {
            claims.Set("vc", credential);
        }
        byte[] payload = claims.EncodeToBytes();
        byte[] header = headers.EncodeToBytes();
        byte[] signed = CBORObject.NewArray()
                .Add("Signature1")
                .Add(header)
                .Add(new byte[0])
                .Add(payload)
                .EncodeToBytes();
        CBORObject envelope = CBORObject.NewArray()
                .Add(header)
                .Add(unprotected)
                .Add(payload)
                .Add(signing.apply(signed));
        for (int tag : tags) {
            envelope = envelope.WithTag(tag);
        }
        return prefix + base32(packing.apply(envelope.EncodeToBytes()));
    }

    /// Without padding.
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int pending = 0;
        int bits = 0;
        for (byte each : bytes) {
            pending = pending << 8 | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(pending >>> bits & 31));
            }
            pending &= (1 << bits) - 1;
        }
        return bits == 0 ? text.toString() : text.append(ALPHABET.charAt(pending << (5 - bits) & 31)).toString();
    }
}
