package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CertificateKind;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.proof.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DccReaderTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant ISSUED = NOW.minusSeconds(3600);
    private static final Instant EXPIRES = NOW.plusSeconds(3600);
    private static final DccSignerKey SIGNER =
            DccSignerKey.es256(NOW.minusSeconds(86_400), NOW.plusSeconds(86_400));

    private static DccDraft draft() {
        return DccDraft.vaccination(SIGNER).at(ISSUED, EXPIRES);
    }

    private static ForeignCode read(DccDraft draft) {
        return read(draft.text());
    }

    private static ForeignCode read(String text) {
        assertThat(Codes.read(text, NOW)).isInstanceOf(Read.class);
        return (ForeignCode) ((Read) Codes.read(text, NOW)).code();
    }

    @Test
    void aVaccinationATestAndARecoveryAreRead() {
        ForeignCode code = read(draft());
        assertThat(code.kind()).isEqualTo(CodeKind.EU_DCC);
        assertThat(code.certificate().kind()).isEqualTo(CertificateKind.VACCINATION);
        assertThat(code.certificate().issuer().code()).isEqualTo("DE");
        assertThat(code.certificate().id()).isEqualTo("URN:UVCI:01:DE:ABCDEF0123#K");
        assertThat(code.certificate().name().masked().text()).isEqualTo("Ada B*");
        assertThat(code.certificate().birth().text()).isEqualTo("1984-12-24");
        assertThat(code.certificate().issued()).isEqualTo(ISSUED);
        assertThat(code.certificate().expires()).isEqualTo(EXPIRES);
        assertThat(code.signature().keyId()).isEqualTo(SIGNER.keyId());
        assertThat(code.signature().verifiedBy(SIGNER.publicKey())).isTrue();
        assertThat(read(DccDraft.test(SIGNER).at(ISSUED, EXPIRES)).certificate().kind()).isEqualTo(CertificateKind.TEST);
        assertThat(read(DccDraft.recovery(SIGNER).at(ISSUED, EXPIRES)).certificate().kind())
                .isEqualTo(CertificateKind.RECOVERY);
    }

    @Test
    void aSignatureByRsaIsProvedToo() {
        DccSignerKey rsa = DccSignerKey.ps256(ISSUED, EXPIRES);
        ForeignCode code = read(DccDraft.vaccination(rsa).at(ISSUED, EXPIRES));
        assertThat(code.signature().verifiedBy(rsa.publicKey())).isTrue();
        assertThat(code.signature().verifiedBy(SIGNER.publicKey())).isFalse();
    }

    static Stream<Consumer<DccDraft>> tolerated() {
        return Stream.of(
                draft -> draft.prefix(""),
                draft -> draft.prefix("  HC1:"),
                draft -> draft.tags(61, 18),
                draft -> draft.tags(61),
                draft -> draft.tags(),
                draft -> draft.headers(headers -> headers.Remove(CBORObject.FromObject(4)))
                        .unprotected(headers -> headers.Set(4, SIGNER.keyId())),
                draft -> draft.headers(headers -> headers.Remove(CBORObject.FromObject(1)))
                        .unprotected(headers -> headers.Set(1, -7)),
                draft -> draft.unprotected(headers -> headers.Set(4, new byte[] {1, 2, 3}).Set(1, -37)),
                draft -> draft.body(body -> body.Set("dob", "1984-12")),
                draft -> draft.body(body -> body.Set("dob", "1984")),
                draft -> draft.body(body -> body.Set("dob", "")),
                draft -> draft.body(body -> body.Set("dob", "1984-12-24T00:00:00")),
                draft -> draft.body(body -> body.Set("t", CBORObject.Null).Set("r", CBORObject.Null)),
                draft -> draft.body(body -> body.Set("t", CBORObject.NewArray())),
                draft -> draft.body(body -> body.get("v").get(0).Set("dn", 2.0).Set("sd", 2.0)),
                draft -> draft.body(body -> body.get("v").get(0).Set("dt", "2021-05-29T00:00:00Z")),
                draft -> draft.body(body -> body.get("v").get(0).Set("dt", CBORObject.FromObject("2021-05-29T00:00:00Z").WithTag(0))),
                draft -> draft.body(body -> body.get("nam").Set("fn", CBORObject.Null)),
                draft -> draft.body(body -> body.get("v").get(0).Set("vp", "").Set("mp", "").Set("ma", "")),
                draft -> draft.claims(claims -> claims.Set(4, EXPIRES.getEpochSecond() + 0.5)),
                draft -> draft.claims(claims -> claims.Remove(CBORObject.FromObject(1))));
    }

    @ParameterizedTest
    @MethodSource("tolerated")
    void whatRealIssuersAndAppsWriteIsTakenAndItsSignatureHolds(Consumer<DccDraft> change) {
        DccDraft draft = draft();
        change.accept(draft);
        assertThat(read(draft).signature().verifiedBy(SIGNER.publicKey())).isTrue();
        assertThat(read(draft).signature().keyId()).isEqualTo(SIGNER.keyId());
    }

    @Test
    void rulesSeeWholeNumbersWhereIssuersWroteFloats() {
        ForeignCode code = read(draft().body(body -> body.get("v").get(0).Set("dn", 2.0)));
        assertThat(code.payload().get("v").get(0).get("dn")).isEqualTo(new Tree.Whole(2));
    }

    @Test
    void theProtectedKeyIdWinsOverTheOther() {
        ForeignCode code = read(draft().headers(headers -> headers.Set(4, new byte[] {9}))
                .unprotected(headers -> headers.Set(4, SIGNER.keyId())));
        assertThat(code.signature().keyId()).isEqualTo(new byte[] {9});
    }

    record Wrong(Reason reason, Consumer<DccDraft> change) {
        @Override
        public String toString() {
            return reason.name();
        }
    }

    static Stream<Wrong> refused() {
        return Stream.of(
                new Wrong(Reason.BAD_BASE45, draft -> draft.prefix("HC1:_")),
                new Wrong(Reason.BAD_COMPRESSION, draft -> draft.packing(bytes -> bytes)),
                new Wrong(Reason.BAD_COMPRESSION, draft -> draft.packing(bytes -> Arrays.copyOf(DccDraft.deflated(bytes), 90))),
                new Wrong(Reason.BAD_COMPRESSION, draft -> draft.packing(bytes -> withMore(DccDraft.deflated(bytes)))),
                new Wrong(Reason.COMPRESSION_BOMB, draft -> draft.packing(_ -> Bombs.zlib(3 << 20))),
                new Wrong(Reason.BAD_CBOR, draft -> draft.packing(bytes -> DccDraft.deflated(withMore(bytes)))),
                new Wrong(Reason.BAD_CBOR, draft -> draft.packing(_ -> DccDraft.deflated(new byte[] {(byte) 0x9f, 1}))),
                new Wrong(Reason.CBOR_TOO_DEEP, draft -> draft.body(body -> body.Set("x", deep(40)))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.tags(98)),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.tags(18, 18)),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.headers(headers -> headers.Remove(CBORObject.FromObject(4)))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.headers(headers -> headers.Set(4, "text"))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.headers(headers -> headers.Set(4, new byte[33]))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.headers(headers -> headers.Set(2, CBORObject.NewArray().Add(99)))),
                new Wrong(Reason.BAD_ENVELOPE, draft -> draft.signing(_ -> new byte[0])),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.headers(headers -> headers.Set(1, -257))),
                new Wrong(Reason.UNKNOWN_ALGORITHM, draft -> draft.headers(headers -> headers.Remove(CBORObject.FromObject(1)))),
                new Wrong(Reason.SEVERAL_EVENTS, draft -> draft.body(body -> body.get("v").Add(body.get("v").get(0)))),
                new Wrong(Reason.SEVERAL_EVENTS, draft -> draft.body(body -> body.Set("r", body.get("v")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.Remove(CBORObject.FromObject("v")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.Set("v", CBORObject.Null))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.Set("v", "text"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.Remove(CBORObject.FromObject("ver")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.Remove(CBORObject.FromObject("nam")))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.get("nam").Set("gnt", "X".repeat(200)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.Set("dob", "24.12.1984"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.Set("dob", "1984-13"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.get("v").get(0).Set("dn", 1.5))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.get("v").get(0).Set("dn", "2"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.get("v").get(0).Set("dt", "2021-02-30"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.get("v").get(0).Set("ci", ""))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.body(body -> body.get("v").get(0).Set("ci", new byte[4]))),
                // WHO's own content, of vaccinations and of tests: nothing says how it is written.
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.content(3)),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.content(4)),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.issuedBy("Germany")),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Remove(CBORObject.FromObject(4)))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(6, "today"))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(6, Double.NaN))),
                new Wrong(Reason.BAD_CLAIMS, draft -> draft.claims(claims -> claims.Set(4, 1e300))),
                new Wrong(Reason.CODE_NOT_YET_VALID, draft -> draft.at(NOW.plusSeconds(61), EXPIRES)),
                new Wrong(Reason.CODE_EXPIRED, draft -> draft.at(ISSUED, NOW.minusSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoCertificateIsRefusedWithItsReason(Wrong wrong) {
        DccDraft draft = draft();
        wrong.change().accept(draft);
        assertThat(Codes.read(draft.text(), NOW)).isEqualTo(new Refused(wrong.reason(), CodeKind.EU_DCC));
    }

    @Test
    void atItsVeryEndItStillCounts() {
        assertThat(read(draft().at(ISSUED, NOW)).certificate().expires()).isEqualTo(NOW);
        Instant end = NOW.plusMillis(949);
        DccDraft draft = draft().claims(claims -> claims.Set(4, NOW.getEpochSecond() + 0.949));
        assertThat(Codes.read(draft.text(), end)).isInstanceOf(Read.class);
        assertThat(Codes.read(draft.text(), end.plusMillis(1))).isEqualTo(new Refused(Reason.CODE_EXPIRED, CodeKind.EU_DCC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HL0:", "HC2:"})
    void whatHasThePrefixOfAnotherSchemeIsNone(String prefix) {
        assertThat(Codes.read(draft().prefix(prefix).text(), NOW))
                .isEqualTo(new Refused(Reason.NOT_A_HEALTH_CODE, CodeKind.OTHER));
    }

    @Test
    void aKeyTwiceInAMapIsRefused() {
        byte[] twice = {(byte) 0xa2, 1, 1, 1, 2};
        assertThat(Codes.read("HC1:" + Base45.encode(DccDraft.deflated(twice)), NOW))
                .isEqualTo(new Refused(Reason.BAD_CBOR, CodeKind.EU_DCC));
    }

    @Test
    void nothingOfAPersonIsInTheTextOfACode() {
        assertThat(read(draft()).toString()).doesNotContain("Ada", "ADA", "Beispiel", "1984", "ABCDEF");
    }

    @Property(tries = 2000)
    void noBytesMakeItThrowOrPassForASignature(@ForAll byte[] noise, @ForAll int where) {
        byte[] bytes = Base45.decode(draft().text().substring(4)).orElseThrow();
        Reading packed = Codes.read("HC1:" + Base45.encode(noise), NOW);
        assertThat(packed).isInstanceOf(Refused.class);
        Reading plain = Codes.read("HC1:" + Base45.encode(DccDraft.deflated(noise)), NOW);
        assertThat(plain).isInstanceOf(Refused.class);
        bytes[Math.floorMod(where, bytes.length)] ^= (byte) (1 << Math.floorMod(where, 8));
        if (Codes.read("HC1:" + Base45.encode(bytes), NOW) instanceof Read(ForeignCode code)) {
            // Some bits of a packed stream mean nothing.
            assertThat(code.payload()).isEqualTo(read(draft()).payload());
        }
    }

    @Property(tries = 2000)
    void aChangedEnvelopeIsRefusedOrItsSignatureFails(@ForAll int where, @ForAll byte to) {
        DccDraft draft = draft().packing(bytes -> {
            byte[] changed = bytes.clone();
            changed[Math.floorMod(where, changed.length)] ^= to == 0 ? 1 : to;
            return DccDraft.deflated(changed);
        });
        if (Codes.read(draft.text(), NOW) instanceof Read(ForeignCode code)) {
            // What nothing protects may change: tags and the unprotected headers.
            boolean sameSaid = code.payload().equals(read(draft()).payload());
            assertThat(!code.signature().verifiedBy(SIGNER.publicKey()) || sameSaid).isTrue();
        }
    }

    private static byte[] withMore(byte[] bytes) {
        byte[] packed = bytes.clone();
        return Arrays.copyOf(packed, packed.length + 1);
    }

    private static CBORObject deep(int depth) {
        CBORObject value = CBORObject.NewArray();
        for (int i = 0; i < depth; i++) {
            value = CBORObject.NewArray().Add(value);
        }
        return value;
    }
}
