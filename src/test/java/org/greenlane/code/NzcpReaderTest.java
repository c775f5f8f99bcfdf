package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.health.WebCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NzcpReaderTest {
    private static final Instant NOW = Instant.parse("2021-11-15T00:00:00Z");
    private static final Instant FROM = NOW.minusSeconds(3600);
    private static final Instant UNTIL = NOW.plusSeconds(3600);
    private static final WebIssuer ISSUER = WebIssuer.at("did:web:example.nz");
    private static final String KEY_ID = "key-1";

    private static NzcpDraft draft() {
        return NzcpDraft.of(ISSUER, KEY_ID).at(FROM, UNTIL);
    }

    private static WebCode read(String text) {
        assertThat(Codes.read(text, NOW)).isInstanceOf(Read.class);
        return (WebCode) ((Read) Codes.read(text, NOW)).code();
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, CodeKind.NZCP);
    }

    @Test
    void aPassIsRead() {
        WebCode code = read(draft().text());
        WebCertificate pass = code.certificate();
        assertThat(code.kind()).isEqualTo(CodeKind.NZCP);
        assertThat(pass.kind()).isEqualTo(CertificateKind.PASS);
        assertThat(pass.issuer()).isEqualTo("did:web:example.nz");
        assertThat(pass.name().masked().text()).isEqualTo("Ada E*");
        assertThat(pass.birth().text()).isEqualTo("1984-12-24");
        assertThat(pass.issued()).isEqualTo(FROM);
        assertThat(pass.expires()).contains(UNTIL);
        assertThat(code.signature().keyId()).isEqualTo(KEY_ID.getBytes(StandardCharsets.UTF_8));
        assertThat(code.signature().verifiedBy(ISSUER.publicKey())).isTrue();
    }

    static Stream<Consumer<NzcpDraft>> taken() {
        return Stream.of(
                draft -> draft.headers(headers -> headers.Set(4, KEY_ID)),
                draft -> draft.subject(subject -> subject.Remove(CBORObject.FromObject("familyName"))),
                draft -> draft.unprotected(headers -> headers.Set(4, new byte[] {9}).Set(1, -37)),
                draft -> draft.at(NOW, UNTIL));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatTheSchemeAllowsIsTaken(Consumer<NzcpDraft> change) {
        NzcpDraft draft = draft();
        change.accept(draft);
        WebCode code = read(draft.text());
        assertThat(code.signature().verifiedBy(ISSUER.publicKey())).isTrue();
        assertThat(code.signature().keyId()).isEqualTo(KEY_ID.getBytes(StandardCharsets.UTF_8));
    }

    record Wrong(Reason reason, Consumer<NzcpDraft> change) {
        @Override
        public String toString() {
            return reason.name();
        }
    }

    private static CBORObject key(int key) {
        return CBORObject.FromObject(key);
    }

    static Stream<Wrong> envelopes() {
        return Stream.of(
                new Wrong(Reason.OTHER_SYSTEM, draft -> draft.prefix("NZCP:/2/")),
                new Wrong(Reason.OTHER_SYSTEM, draft -> draft.prefix("NZCP:/")),
                new Wrong(Reason.BAD_ENCODING, draft -> draft.prefix("NZCP:/1/=")),
                new Wrong(Reason.BAD_ENCODING, draft -> draft.prefix("NZCP:/1//")),
                new Wrong(Reason.BAD_ENCODING, draft -> draft.prefix("NZCP:/1/a")),
                new Wrong(Reason.BAD_CBOR, draft -> draft.packing(bytes -> Arrays.copyOf(bytes, bytes.length + 5))),
                new Wrong(Reason.BAD_CBOR, draft -> draft.packing(bytes -> Arrays.copyOf(bytes, 100))),
                new Wrong(Reason.CBOR_TOO_DEEP, draft -> draft.credential(vc -> vc.Set("x", deep(40)))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.tags()),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.tags(61)),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.tags(18, 61)),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.headers(headers -> headers.Remove(key(4)))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.headers(headers -> headers.Remove(key(4)))
                        .unprotected(headers -> headers.Set(4, KEY_ID.getBytes(StandardCharsets.UTF_8)))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.headers(headers -> headers.Set(4, 1))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.headers(headers -> headers.Set(2, CBORObject.NewArray().Add(9)))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.signing(_ -> new byte[0])),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.headers(headers -> headers.Remove(key(1)))),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.headers(headers -> headers.Remove(key(1)))
                        .unprotected(headers -> headers.Set(1, -7))),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.headers(headers -> headers.Set(1, -37))),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.headers(headers -> headers.Set(1, 5))));
    }

    static Stream<Wrong> claims() {
        return Stream.of(
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(1, "https://example.nz"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(1, "did:key:example"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Remove(key(1)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Remove(key(4)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Remove(key(5)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(4, UNTIL.getEpochSecond() + 0.5))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(5, "today"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(5, -1))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Remove(key(7)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(7, new byte[15]))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set("vc", "none"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.credential(vc -> vc.Set("version", "1.0.1"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.credential(vc -> vc.get("type").Set(1, "OtherPass"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.credential(vc -> vc.get("type").Add("PublicCovidPass"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.credential(vc -> vc.get("@context").Set(0, "https://example.nz"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.subject(subject -> subject.Set("givenName", " "))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.subject(subject -> subject.Set("givenName", "A".repeat(101)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.subject(subject -> subject.Set("familyName", "A".repeat(101)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.subject(subject -> subject.Set("familyName", 7))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.subject(subject -> subject.Set("dob", "1984-12"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.subject(subject -> subject.Set("dob", "1984-02-30"))),
                new Wrong(Reason.CODE_NOT_YET_VALID, draft -> draft.at(NOW.plusSeconds(1), UNTIL)),
                new Wrong(Reason.CODE_EXPIRED, draft -> draft.at(FROM, NOW)),
                new Wrong(Reason.CODE_EXPIRED, draft -> draft.at(FROM, NOW.minusSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource({"envelopes", "claims"})
    void whatIsNoPassIsRefusedWithItsReason(Wrong wrong) {
        NzcpDraft draft = draft();
        wrong.change().accept(draft);
        assertThat(Codes.read(draft.text(), NOW)).isEqualTo(refused(wrong.reason()));
    }

    @Test
    void withoutItsPrefixItIsNone() {
        assertThat(Codes.read(draft().prefix("").text(), NOW)).isEqualTo(new Refused(Reason.NOT_A_HEALTH_CODE, CodeKind.OTHER));
    }

    @ParameterizedTest
    @CsvSource({"MY, f", "MZXQ, fo", "MZXW6, foo", "MZXW6YQ, foob", "MZXW6YTB, fooba", "MZXW6YTBOI, foobar"})
    void base32IsThatOfItsStandard(String text, String bytes) {
        assertThat(Base32.decode(text)).hasValueSatisfying(
                decoded -> assertThat(new String(decoded, StandardCharsets.US_ASCII)).isEqualTo(bytes));
    }

    @ParameterizedTest
    @CsvSource({"A", "MZX", "MZXW6Y", "MZ", "MZXW6YTBO", "MZXR", "m2", "M1", "MY======"})
    void whatNoBytesAreWrittenAsIsNoBase32(String text) {
        assertThat(Base32.decode(text)).isEmpty();
    }

    @Property(tries = 1000)
    void base32ReadsWhatWasWritten(@ForAll byte[] bytes) {
        assertThat(Base32.decode(NzcpDraft.base32(bytes))).hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
    }

    @Test
    void nothingOfAPersonIsInTheTextOfACode() {
        assertThat(read(draft().text()).toString()).doesNotContain("Ada", "Example", "1984");
    }

    @Property(tries = 2000)
    void aChangedByteIsRefusedOrItsSignatureFails(@ForAll int where, @ForAll byte to) {
        String text = draft().packing(bytes -> {
            byte[] changed = bytes.clone();
            changed[Math.floorMod(where, changed.length)] ^= to == 0 ? 1 : to;
            return changed;
        }).text();
        if (Codes.read(text, NOW) instanceof Read(WebCode code)) {
            assertThat(code.signature().verifiedBy(ISSUER.publicKey())).isFalse();
        }
    }

    private static CBORObject deep(int depth) {
        CBORObject value = CBORObject.NewArray();
        for (int i = 0; i < depth; i++) {
            value = CBORObject.NewArray().Add(value);
        }
        return value;
    }
}
