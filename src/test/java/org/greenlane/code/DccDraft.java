package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;

/// Writes DCCs of made-up people, right ones and ones with anything wrong in them.
public final class DccDraft {
    private final CBORObject body;
    private final CBORObject claims = CBORObject.NewMap();
    private final CBORObject headers = CBORObject.NewMap();
    private final CBORObject unprotected = CBORObject.NewMap();
    private List<Integer> tags = List.of(18);
    private String prefix = "HC1:";
    private int content = 1;
    private UnaryOperator<byte[]> packing = DccDraft::deflated;
    private UnaryOperator<byte[]> signing;

    private DccDraft(DccSignerKey signer, CBORObject body) {
        this.body = body;
        this.signing = signer::sign;
        headers.Set(1, signer.algorithm()).Set(4, signer.keyId());
        issuedBy("DE");
    }

    public static DccDraft vaccination(DccSignerKey signer) {
        return new DccDraft(signer, body("v", """
                {"tg": "840539006", "vp": "1119349007", "mp": "EU/1/20/1528", "ma": "ORG-100030215", "dn": 2, "sd": 2,
                 "dt": "2021-05-29", "co": "DE", "is": "Made up", "ci": "URN:UVCI:01:DE:ABCDEF0123#K"}"""));
    }

    public static DccDraft test(DccSignerKey signer) {
        return new DccDraft(signer, body("t", """
                {"tg": "840539006", "tt": "LP6464-4", "nm": "Made up", "sc": "2021-07-01T08:00:00Z", "tr": "260415000",
                 "tc": "Made up", "co": "DE", "is": "Made up", "ci": "URN:UVCI:01:DE:ABCDEF0124#K"}"""));
    }

    public static DccDraft recovery(DccSignerKey signer) {
        return new DccDraft(signer, body("r", """
                {"tg": "840539006", "fr": "2021-03-01", "df": "2021-03-29", "du": "2021-08-28", "co": "DE", "is": "Made up",
                 "ci": "URN:UVCI:01:DE:ABCDEF0125#K"}"""));
    }

    private static CBORObject body(String key, String event) {
        CBORObject body = CBORObject.FromJSONString("""
                {"ver": "1.3.0", "nam": {"fn": "Beispiel", "gn": "Ada", "fnt": "BEISPIEL", "gnt": "ADA"}, "dob": "1984-12-24"}""");
        return body.Set(key, CBORObject.NewArray().Add(CBORObject.FromJSONString(event)));
    }

    public DccDraft at(Instant issued, Instant expires) {
        claims.Set(6, issued.getEpochSecond()).Set(4, expires.getEpochSecond());
        return this;
    }

    public DccDraft issuedBy(String country) {
        claims.Set(1, country);
        return this;
    }

    public DccDraft body(Consumer<CBORObject> change) {
        change.accept(body);
        return this;
    }

    public DccDraft claims(Consumer<CBORObject> change) {
        change.accept(claims);
        return this;
    }

    public DccDraft headers(Consumer<CBORObject> change) {
        change.accept(headers);
        return this;
    }

    public DccDraft unprotected(Consumer<CBORObject> change) {
        change.accept(unprotected);
        return this;
    }

    public DccDraft tags(Integer... outermostFirst) {
        tags = List.of(outermostFirst);
        return this;
    }

    /// Under which key of the health certificate its content stands: 1, unless it is no DCC.
    public DccDraft content(int key) {
        content = key;
        return this;
    }

    public DccDraft prefix(String other) {
        prefix = other;
        return this;
    }

    public DccDraft packing(UnaryOperator<byte[]> other) {
        packing = other;
        return this;
    }

    public DccDraft signing(UnaryOperator<byte[]> other) {
        signing = other;
        return this;
    }

    public String text() {
        claims.Set(-260, CBORObject.NewMap().Set(content, body));
        byte[] payload = claims.EncodeToBytes();
        byte[] header = headers.EncodeToBytes();
        CBORObject toBeSigned =
                CBORObject.NewArray().Add("Signature1").Add(header).Add(new byte[0]).Add(payload);
        CBORObject envelope = CBORObject.NewArray()
                .Add(header)
                .Add(unprotected)
                .Add(payload)
                .Add(signing.apply(toBeSigned.EncodeToBytes()));
        for (int tag : new ArrayList<>(tags).reversed()) {
            envelope = envelope.WithTag(tag);
        }
        return prefix + Base45.encode(packing.apply(envelope.EncodeToBytes()));
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
