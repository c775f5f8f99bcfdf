package org.greenlane.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.upokecenter.cbor.CBORObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.TrustException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustListTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(10));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(10));
    private static final Freshness FRESH = new Freshness(NOW, UNTIL);
    private static final SigningKey ROOT = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    private static final SigningKey KEY = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final String FINGERPRINT = PublicKeys.fingerprint(ROOT.publicKey());
    private static final List<TrustedKey> KEYS = List.of(
            TrustedKey.of(new Region("990100"), KEY.publicKey(), KeyUse.CODE, FROM, UNTIL),
            new TrustedKey(
                    new Region("NZ"),
                    KeyId.of(new byte[] {1, 2, 3}),
                    ROOT.publicKey(),
                    Set.of(KeyUse.STATUS, KeyUse.POLICY),
                    FROM,
                    UNTIL,
                    Optional.of(NOW)));

    @Test
    void whatTheRootSignedComesBack() throws TrustException {
        byte[] file = TrustListWriter.write(7, FRESH, KEYS, ROOT);
        TrustList list = TrustList.open(file, FINGERPRINT, NOW);
        assertThat(list.keys()).isEqualTo(KEYS);
        assertThat(list.sequence()).isEqualTo(7);
        assertThat(list.freshness()).isEqualTo(FRESH);
        assertThat(list.bytes()).isEqualTo(file);
    }

    @Test
    void theFingerprintMayBeWrittenInCapitals() throws TrustException {
        byte[] file = TrustListWriter.write(7, FRESH, KEYS, ROOT);
        assertThat(TrustList.open(file, FINGERPRINT.toUpperCase(Locale.ROOT), NOW)).isNotNull();
    }

    @Test
    void aListOfAnotherRootIsForeign() {
        SigningKey other = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        assertThat(kindOf(TrustListWriter.write(1, FRESH, KEYS, other))).isEqualTo(Kind.FOREIGN_ROOT);
    }

    @Test
    void aListThatOnlyNamesTheRootIsForged() {
        CoseSign1 real = CoseSign1.sign(payload(validPayload()), KEY);
        assertThat(kindOf(real.encoded())).isEqualTo(Kind.FORGED);
    }

    @Test
    void aLargerFileThanAllowedIsNotEvenLookedAt() {
        assertThat(kindOf(new byte[TrustList.MAX_BYTES + 1])).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aListOfTheFutureIsRefusedButForAMinuteOfSkew() throws TrustException {
        byte[] file = TrustListWriter.write(1, FRESH, KEYS, ROOT);
        assertThat(TrustList.open(file, FINGERPRINT, NOW.minusSeconds(60))).isNotNull();
        assertThat(kindOf(file, NOW.minusSeconds(61))).isEqualTo(Kind.NOT_YET_ISSUED);
    }

    @Test
    void anExpiredListOpensSoThatItsAgeCanBeTold() throws TrustException {
        byte[] file = TrustListWriter.write(1, FRESH, KEYS, ROOT);
        assertThat(TrustList.open(file, FINGERPRINT, UNTIL).freshness().isStale(UNTIL)).isTrue();
    }

    @Test
    void aNewerFormatIsNamedAsSuch() {
        assertThat(kindOf(signed(validPayload().Set(1, 2).Set(99, "new")))).isEqualTo(Kind.UNKNOWN_VERSION);
    }

    @ParameterizedTest
    @CsvSource({
        "'', nothing", "00, a number", "d2, a tag alone", "504b0304, a zip archive", "d28440a04040, an empty envelope"
    })
    void whatIsNoListIsMalformed(String hex, String what) {
        assertThat(kindOf(HexFormat.of().parseHex(hex))).as(what).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void aListWithWrongFieldsIsMalformed() {
        assertThat(kindOf(signed(CBORObject.NewArray()))).isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(validPayload().Set(7, 1)))).as("a field more").isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(validPayload().Set(2, "1")))).as("sequence").isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(validPayload().Set(4, NOW.getEpochSecond()))))
                .as("ends as it begins")
                .isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(validPayload().Set(5, new byte[44])))).as("root").isEqualTo(Kind.MALFORMED);
        CBORObject none = CBORObject.NewArray();
        assertThat(kindOf(signed(validPayload().Set(6, none)))).as("no keys").isEqualTo(Kind.MALFORMED);
    }

    @Test
    void aListWithOneWrongKeyIsMalformed() {
        assertThat(kindOf(signed(withKey(1, "Region")))).as("region").isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(withKey(2, new byte[0])))).as("key id").isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(withKey(3, new byte[91])))).as("public key").isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(withKey(4, CBORObject.NewArray())))).as("no use").isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(withKey(4, CBORObject.NewArray().Add("root"))))).as("use").isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(withKey(4, CBORObject.NewArray().Add("code").Add("code")))))
                .as("a use twice")
                .isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(withKey(6, 1)))).as("ends before it begins").isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(signed(withKey(8, 1)))).as("a field more").isEqualTo(Kind.MALFORMED);
    }

    @Property(tries = 3_000)
    void noTamperedListOpens(@ForAll int at, @ForAll byte to, @ForAll int cut) {
        byte[] file = TrustListWriter.write(1, FRESH, KEYS, ROOT);
        byte[] truncated = Arrays.copyOf(file, Math.floorMod(cut, file.length));
        assertThat(kindOf(truncated)).isEqualTo(Kind.MALFORMED);
        int place = Math.floorMod(at, file.length);
        if (file[place] != to) {
            file[place] = to;
            assertThat(kindOf(file)).isNotNull();
        }
    }

    private static CBORObject withKey(int field, Object value) {
        CBORObject key = TrustListFormat.write(KEYS.getFirst()).Set(field, CBORObject.FromObject(value));
        return validPayload().Set(6, CBORObject.NewArray().Add(key));
    }

    private static CBORObject validPayload() {
        List<CBORObject> keys = KEYS.stream().map(TrustListFormat::write).toList();
        return TrustListFormat.write(new TrustListFormat.Payload(1, NOW, UNTIL, ROOT.publicKey(), keys));
    }

    private static byte[] payload(CBORObject value) {
        return Cbor.encode(value);
    }

    private static byte[] signed(CBORObject value) {
        return CoseSign1.sign(payload(value), ROOT).encoded();
    }

    private static Kind kindOf(byte[] file) {
        return kindOf(file, NOW);
    }

    private static Kind kindOf(byte[] file, Instant now) {
        TrustException thrown =
                catchThrowableOfType(TrustException.class, () -> TrustList.open(file, FINGERPRINT, now));
        assertThat(thrown).as("refused").isNotNull();
        assertThat(thrown).hasMessageEndingWith(".");
        return thrown.kind();
    }
}
