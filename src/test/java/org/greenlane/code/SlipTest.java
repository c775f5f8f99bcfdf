package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.code.PresentedCode.SlipCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.Reading.Refused;
import org.greenlane.health.CodeId;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The temporary slip as text.
class SlipTest {
    private static final Instant ISSUED = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOW = ISSUED.plusSeconds(300);
    private static final Slip SLIP = new Slip(
            new CodeId("0001020304050607"),
            new Region("990100"),
            SiteKind.HOSPITAL,
            ISSUED,
            ISSUED.plus(Duration.ofHours(4)),
            "declared-healthy");
    private static final SigningKey KEY = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    private static final String TEXT = SlipWriter.write(SLIP, KEY);
    private static final String BASE45 = TEXT.substring(SlipFormat.PREFIX.length());

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Codes.read(" " + TEXT + "\r\n", NOW)).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.code()).isInstanceOfSatisfying(SlipCode.class, code -> {
                assertThat(code.slip()).isEqualTo(SLIP);
                assertThat(code.signed().verifiedBy(KEY.publicKey())).isTrue();
                assertThat(code.kind()).isEqualTo(CodeKind.SLIP);
            });
        });
    }

    @Test
    void theWorkedExampleIsWhatItsPageSays() throws IOException {
        String page = Files.readString(Path.of("src/docs/slip.md"));
        String hex = HexFormat.of().formatHex(SlipFormat.encode(SLIP));
        assertThat(page.replaceAll("#[^\n]*|\\s", "")).contains(hex);
    }

    @Test
    void aSlipCountsFromItsFirstMomentAndNotAtItsLast() {
        assertThat(Codes.read(TEXT, ISSUED)).isInstanceOf(Read.class);
        assertThat(Codes.read(TEXT, SLIP.expires().minusNanos(1))).isInstanceOf(Read.class);
        assertThat(Codes.read(TEXT, SLIP.expires())).isEqualTo(new Refused(Reason.SLIP_EXPIRED, CodeKind.SLIP));
        assertThat(Codes.read(TEXT, ISSUED.minusNanos(1)))
                .isEqualTo(new Refused(Reason.SLIP_NOT_YET_VALID, CodeKind.SLIP));
    }

    @Test
    void noSlipCountsForMoreThanADay() {
        new Slip(SLIP.id(), SLIP.region(), SLIP.site(), ISSUED, ISSUED.plus(Slip.LONGEST), "a");
        assertThatThrownBy(() -> new Slip(
                        SLIP.id(), SLIP.region(), SLIP.site(), ISSUED, ISSUED.plus(Slip.LONGEST).plusSeconds(1), "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slip(SLIP.id(), SLIP.region(), SLIP.site(), ISSUED, ISSUED, "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Consumer<CBORObject>> wrongClaims() {
        return Stream.of(
                claims -> claims.Set(4, ISSUED.getEpochSecond() + 86_401),
                claims -> claims.Set(4, ISSUED.getEpochSecond()),
                claims -> claims.Set(6, "now"),
                claims -> claims.Set(7, new byte[17]),
                claims -> claims.Set(7, new byte[0]),
                claims -> claims.Set(1, "moon"),
                claims -> claims.Set(5, 1),
                claims -> claims.Remove(CBORObject.FromObject(4)),
                claims -> claims.get(CBORObject.FromObject(-70_002)).Set(1, "moon"),
                claims -> claims.get(CBORObject.FromObject(-70_002)).Set(1, "HOSPITAL"),
                claims -> claims.get(CBORObject.FromObject(-70_002)).Set(2, "Mr. Zhang"),
                claims -> claims.get(CBORObject.FromObject(-70_002)).Set(2, ""),
                claims -> claims.get(CBORObject.FromObject(-70_002)).Set(2, "a".repeat(33)),
                claims -> claims.get(CBORObject.FromObject(-70_002)).Set(3, 1));
    }

    @ParameterizedTest
    @MethodSource
    void wrongClaims(Consumer<CBORObject> change) {
        CBORObject claims = CBORObject.DecodeFromBytes(SlipFormat.encode(SLIP));
        change.accept(claims);
        String text = SlipFormat.PREFIX + Base45.encode(CoseSign1.sign(Cbor.encode(claims), KEY).encoded());
        assertThat(Codes.read(text, NOW)).isEqualTo(new Refused(Reason.BAD_CLAIMS, CodeKind.SLIP));
    }

    @Test
    void aSlipIsNoHealthCodeUnderItsPrefixAndTheOtherWayRound() {
        assertThat(Codes.read("PHI1:" + BASE45, NOW)).isEqualTo(new Refused(Reason.BAD_CLAIMS, CodeKind.NATIVE));
        String code = NativeCodeWriter.write(People.family(1), KEY).substring(5);
        assertThat(Codes.read(SlipFormat.PREFIX + code, NOW)).isEqualTo(new Refused(Reason.BAD_CLAIMS, CodeKind.SLIP));
    }

    @Property(tries = 2_000)
    void aFlippedBitNeverVerifies(@ForAll @IntRange(max = 32_000) int bit) {
        byte[] bytes = Base45.decode(BASE45).orElseThrow();
        int at = bit % (bytes.length * 8);
        bytes[at / 8] ^= (byte) (1 << at % 8);
        neverCounts(Base45.encode(bytes));
    }

    @Property(tries = 2_000)
    void aChangedTextNeverVerifies(
            @ForAll @IntRange(max = 4_000) int at, @ForAll @IntRange(max = 40) int length, @ForAll char symbol) {
        int place = at % BASE45.length();
        int end = Math.min(place + length, BASE45.length());
        neverCounts(BASE45.substring(0, place) + BASE45.substring(end));
        neverCounts(BASE45.substring(0, end) + BASE45.substring(place));
        neverCounts(BASE45.substring(0, place) + symbol + BASE45.substring(place));
        neverCounts(BASE45.substring(0, place) + symbol + BASE45.substring(place + 1));
        neverCounts(BASE45.substring(0, place));
    }

    @Property(tries = 1_000)
    void anyBytesAreReadOrRefusedAndNeverBreakTheReader(@ForAll byte[] bytes) {
        neverCounts(Base45.encode(bytes));
        byte[] signed = CoseSign1.sign(bytes, KEY).encoded();
        assertThat(Codes.read(SlipFormat.PREFIX + Base45.encode(signed), NOW)).isInstanceOf(Refused.class);
    }

    @Property(tries = 1_000)
    void claimsWithAChangedByteAreTheSameClaimsOrRefused(@ForAll @IntRange(max = 4_000) int at, @ForAll byte other) {
        byte[] claims = SlipFormat.encode(SLIP);
        claims[at % claims.length] = other;
        String text = SlipFormat.PREFIX + Base45.encode(CoseSign1.sign(claims, KEY).encoded());
        if (Codes.read(text, NOW) instanceof Read(SlipCode(_, Slip slip))) {
            assertThat(SlipFormat.encode(slip)).isEqualTo(claims);
        }
    }

    private static void neverCounts(String base45) {
        if (!base45.strip().equals(BASE45)
                && Codes.read(SlipFormat.PREFIX + base45, NOW) instanceof Read(SlipCode code)) {
            assertThat(code.signed().verifiedBy(KEY.publicKey())).isFalse();
        }
    }
}
