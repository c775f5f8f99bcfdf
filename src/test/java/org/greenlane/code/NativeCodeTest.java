package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenlane.code.People.EXPIRES;
import static org.greenlane.code.People.ISSUED;
import static org.greenlane.code.People.NOW;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.upokecenter.cbor.CBORObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.greenlane.code.PresentedCode.NativeCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.Claim;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeCodeTest {
    private static final SigningKey KEY = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());

    @ParameterizedTest
    @EnumSource
    void aWrittenCodeIsReadBackAndVerifiesByItsKey(Algorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        String text = NativeCodeWriter.write(People.family(1), key);
        NativeCode code = codeOf(text);
        assertThat(code.people()).isEqualTo(People.family(1));
        assertThat(code.signed().verifiedBy(key.publicKey())).isTrue();
    }

    @Test
    void aFamilyOfEightIsReadHolderFirst() {
        List<Claim> family = People.family(8);
        NativeCode code = codeOf(NativeCodeWriter.write(family, KEY));
        assertThat(code.people()).isEqualTo(family);
        assertThat(code.holder()).isEqualTo(family.getFirst());
    }

    @Test
    void theCodeOfOnePersonFitsAQrOfVersionTen() throws WriterException {
        String text = NativeCodeWriter.write(People.family(1), KEY);
        int version = Encoder.encode(text, ErrorCorrectionLevel.M).getVersion().getVersionNumber();
        assertThat(version).isLessThanOrEqualTo(10);
    }

    @Test
    void spacesAroundACodeDoNotMatter() {
        String text = NativeCodeWriter.write(People.family(1), KEY);
        assertThat(codeOf("\t " + text + " \r\n").people()).isEqualTo(People.family(1));
    }

    @Test
    void aCodeCountsFromAMinuteBeforeItWasIssuedUntilItEnds() {
        String text = NativeCodeWriter.write(People.family(1), KEY);
        assertThat(reasonAt(text, ISSUED.minusSeconds(61))).isEqualTo(Reason.CODE_NOT_YET_VALID);
        assertThat(Codes.read(text, ISSUED.minusSeconds(60))).isInstanceOf(Read.class);
        assertThat(Codes.read(text, EXPIRES.minusMillis(1))).isInstanceOf(Read.class);
        assertThat(reasonAt(text, EXPIRES)).isEqualTo(Reason.CODE_EXPIRED);
    }

    @Test
    void whatTheFormatCannotHoldIsNotWritten() {
        Claim person = People.person(0);
        assertThatThrownBy(() -> NativeCodeWriter.write(People.family(9), KEY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NativeCodeWriter.write(List.of(person, person), KEY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NativeCodeWriter.write(List.of(person, inAnotherRegion(People.person(1))), KEY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NativeCodeWriter.write(List.of(issuedAt(person, EXPIRES)), KEY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NativeCodeWriter.write(List.of(issuedAt(person, ISSUED.plusMillis(1))), KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHI1:0", "PHI1:a00", "PHI1:GGW", "PHI1:00 0,", "PHI1:\u00e4bc"})
    void whatIsNoBase45IsRefused(String text) {
        assertThat(reasonOf(text)).isEqualTo(Reason.BAD_BASE45);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.greenlane.code.BadCodes#envelopes")
    void eachWrongEnvelopeHasItsOwnReason(String what, String hex, Reason reason) {
        assertThat(reasonOf(text(HexFormat.of().parseHex(hex)))).as(what).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.greenlane.code.BadCodes#payloads")
    void eachWrongPayloadHasItsOwnReason(String what, byte[] payload, Reason reason) {
        assertThat(reasonOf(text(CoseSign1.sign(payload, KEY).encoded()))).as(what).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.greenlane.code.BadCodes#claims")
    void eachWrongClaimIsRefused(String what, byte[] payload, Reason reason) {
        assertThat(reasonOf(text(CoseSign1.sign(payload, KEY).encoded()))).as(what).isEqualTo(reason);
    }

    @Test
    void theClaimsThatTheBadOnesAreMadeFromAreGood() {
        byte[] payload = Cbor.encode(BadCodes.good());
        assertThat(codeOf(text(CoseSign1.sign(payload, KEY).encoded())).people()).hasSize(2);
    }

    @Test
    void aCodeInsideATagOfItsOwnIsNoEnvelope() {
        CBORObject inside = CBORObject.DecodeFromBytes(CoseSign1.sign(Cbor.encode(BadCodes.good()), KEY).encoded());
        assertThat(reasonOf(text(Cbor.encode(inside.WithTag(61))))).isEqualTo(Reason.BAD_ENVELOPE);
        assertThat(reasonOf(text(Cbor.encode(inside.Untag())))).isEqualTo(Reason.BAD_ENVELOPE);
    }

    @Test
    void aLengthOfManyExabytesIsNotBelieved() {
        long before = System.nanoTime();
        for (String type : List.of("5b", "7b", "9b", "bb")) {
            assertThat(reasonOf(text(HexFormat.of().parseHex("d284" + type + "4000000000000000"))))
                    .isEqualTo(Reason.BAD_CBOR);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aCodeNeverShowsItselfInLogs() {
        String shown = Codes.read(NativeCodeWriter.write(People.family(2), KEY), NOW).toString();
        assertThat(shown).doesNotContain("张", "89ab", "0001020304");
    }

    private static Claim inAnotherRegion(Claim claim) {
        return new Claim(
                new Region("990200"), claim.codeId(), claim.subject(), claim.colour(), claim.travel(),
                claim.medium(), claim.issued(), claim.expires(), claim.name());
    }

    private static Claim issuedAt(Claim claim, Instant issued) {
        return new Claim(
                claim.issuer(), claim.codeId(), claim.subject(), claim.colour(), claim.travel(),
                claim.medium(), issued, claim.expires(), claim.name());
    }

    private static String text(byte[] envelope) {
        return "PHI1:" + Base45.encode(envelope);
    }

    private static NativeCode codeOf(String text) {
        assertThat(Codes.read(text, NOW)).isInstanceOf(Read.class);
        return (NativeCode) ((Read) Codes.read(text, NOW)).code();
    }

    private static Reason reasonOf(String text) {
        return reasonAt(text, NOW);
    }

    private static Reason reasonAt(String text, Instant now) {
        Reading reading = Codes.read(text, now);
        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(((Refused) reading).kind()).isEqualTo(CodeKind.NATIVE);
        return ((Refused) reading).reason();
    }
}
