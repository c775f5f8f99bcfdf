package org.greenlane.code;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.greenlane.proof.Base64Url;

/// Writes SMART Health Cards of made-up people, right ones and ones with anything wrong in them.
public final class ShcDraft {
    public static final String VACCINE = "http://hl7.org/fhir/sid/cvx|207";
    public static final String TEST = "http://loinc.org|94558-4";
    public static final String NOT_DETECTED = "http://snomed.info/sct|260415000";

    private final CBORObject header = CBORObject.NewMap().Set("zip", "DEF").Set("alg", "ES256");
    private final CBORObject claims;
    private UnaryOperator<byte[]> packing = ShcDraft::deflated;
    private UnaryOperator<byte[]> signing;

    private ShcDraft(WebIssuer issuer, String... resources) {
        signing = issuer::sign;
        header.Set("kid", issuer.thumbprint());
        claims = CBORObject.FromJSONString("""
                {"vc": {"type": ["https://smarthealth.cards#health-card", "https://smarthealth.cards#immunization"],
                  "credentialSubject": {"fhirVersion": "4.0.1", "fhirBundle": {"resourceType": "Bundle", "type": "collection",
                    "entry": [{"fullUrl": "resource:0", "resource": {"resourceType": "Patient",
                      "name": [{"family": "Example", "given": ["Ada", "B."]}], "birthDate": "1984-12-24"}}]}}}}""");
        claims.Set("iss", issuer.address());
        for (String resource : resources) {
            add(resource);
        }
    }

    /// Two doses.
    public static ShcDraft vaccination(WebIssuer issuer) {
        return new ShcDraft(issuer, dose("2021-01-01"), dose("2021-01-29"));
    }

    public static ShcDraft test(WebIssuer issuer) {
        return new ShcDraft(issuer, result("2021-07-01T08:00:00+00:00", "260415000"));
    }

    public static String dose(String day) {
        return """
                {"resourceType": "Immunization", "status": "completed", "patient": {"reference": "resource:0"},
                 "vaccineCode": {"coding": [{"system": "http://hl7.org/fhir/sid/cvx", "code": "207"}]}, "occurrenceDateTime": "%s"}"""
                .formatted(day);
    }

    public static String result(String time, String snomed) {
        return """
                {"resourceType": "Observation", "status": "final", "subject": {"reference": "resource:0"},
                 "code": {"coding": [{"system": "http://loinc.org", "code": "94558-4"}]}, "effectiveDateTime": "%s",
                 "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]}}""".formatted(time, snomed);
    }

    public ShcDraft at(Instant from, Instant until) {
        claims.Set("nbf", from.getEpochSecond()).Set("exp", until.getEpochSecond());
        return this;
    }

    public ShcDraft add(String resource) {
        CBORObject entries = bundle().get("entry");
        entries.Add(CBORObject.NewMap()
                .Set("fullUrl", "resource:" + entries.size())
                .Set("resource", CBORObject.FromJSONString(resource)));
        return this;
    }

    private CBORObject bundle() {
        return claims.get("vc").get("credentialSubject").get("fhirBundle");
    }

    public ShcDraft bundle(Consumer<CBORObject> change) {
        change.accept(bundle());
        return this;
    }

    /// @param number 0 is the patient
    public ShcDraft resource(int number, Consumer<CBORObject> change) {
        change.accept(bundle().get("entry").get(number).get("resource"));
        return this;
    }

    public ShcDraft claims(Consumer<CBORObject> change) {
        change.accept(claims);
        return this;
    }

    public ShcDraft credential(Consumer<CBORObject> change) {
        change.accept(claims.get("vc"));
        return this;
    }

    public ShcDraft header(Consumer<CBORObject> change) {
        change.accept(header);
        return this;
    }

    public ShcDraft packing(UnaryOperator<byte[]> other) {
        packing = other;
        return this;
    }

    public ShcDraft signing(UnaryOperator<byte[]> other) {
        signing = other;
        return this;
    }

    public String jws() {
        String signed = Base64Url.encode(utf8(header.ToJSONString())) + "."
                + Base64Url.encode(packing.apply(utf8(claims.ToJSONString())));
        return signed + "." + Base64Url.encode(signing.apply(utf8(signed)));
    }

    public String text() {
        return "shc:/" + digits(jws());
    }

    /// In that many codes.
    public List<String> texts(int count) {
        String jws = jws();
        int length = (jws.length() + count - 1) / count;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String part = jws.substring(i * length, Math.min(jws.length(), (i + 1) * length));
            texts.add("shc:/" + (i + 1) + "/" + count + "/" + digits(part));
        }
        return texts;
    }

    public static String digits(String letters) {
        StringBuilder digits = new StringBuilder();
        letters.chars().forEach(c -> digits.append("%02d".formatted(c - '-')));
        return digits.toString();
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
