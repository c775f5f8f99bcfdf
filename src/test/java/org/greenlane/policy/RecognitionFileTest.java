package org.greenlane.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Notice;
import org.greenlane.health.Region;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.junit.jupiter.api.Test;

class RecognitionFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Freshness A_DAY = new Freshness(NOW.minusSeconds(60), NOW.plus(Duration.ofDays(1)));
    private static final Region HOME = new Region("990000");
    private static final Region OTHER = new Region("XX");
    private static final SigningKey ROOT = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    private static final SigningKey POLICY_KEY = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final SigningKey CODE_KEY = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private static final Trust TRUST = trust();

    private static Trust trust() {
        Instant from = NOW.minus(Duration.ofDays(1));
        Instant until = NOW.plus(Duration.ofDays(100));
        byte[] list = TrustListWriter.write(
                1,
                A_DAY,
                List.of(
                        TrustedKey.of(HOME, POLICY_KEY.publicKey(), KeyUse.POLICY, from, until),
                        TrustedKey.of(HOME, CODE_KEY.publicKey(), KeyUse.CODE, from, until)),
                ROOT);
        try {
            return new Trust(Optional.of(TrustList.open(list, PublicKeys.fingerprint(ROOT.publicKey()), NOW)));
        } catch (TrustException e) {
            throw new AssertionError(e);
        }
    }

    private static RecognitionTable table(Region owner) {
        return new RecognitionTable(
                owner,
                7,
                A_DAY,
                Map.of(
                        HOME,
                        Map.of(new IssuerColour(0), HealthColour.GREEN, new IssuerColour(2), HealthColour.RED),
                        OTHER,
                        Map.of(new IssuerColour(3), HealthColour.GREEN)),
                Map.of(OTHER, Merging.HOME_NEWEST),
                List.of(new RecognitionTable.Announcement(
                        OTHER,
                        NOW.plus(Duration.ofHours(1)),
                        NOW.plus(Duration.ofHours(2)),
                        new Notice(Map.of("en", "Not today.", "zh", "今天不行。")))));
    }

    @Test
    void aSignedTableReadsAsItWasWritten() throws PolicyException {
        byte[] file = RecognitionFile.write(table(HOME), POLICY_KEY);
        assertThat(RecognitionFile.open(file, TRUST, HOME, NOW)).isEqualTo(table(HOME));
    }

    @Test
    void anAnnouncementHoldsFromItsTimeUntilItsEnd() {
        RecognitionTable table = table(HOME);
        assertThat(table.of(OTHER, NOW)).isInstanceOf(Recognition.Recognised.class);
        assertThat(table.of(OTHER, NOW.plus(Duration.ofHours(1)))).isInstanceOf(Recognition.Excepted.class);
        assertThat(table.of(OTHER, NOW.plus(Duration.ofHours(2)))).isInstanceOf(Recognition.Recognised.class);
    }

    @Test
    void anExpiredTableRecognisesNobody() {
        assertThat(table(HOME).of(HOME, NOW.plus(Duration.ofDays(1)))).isInstanceOf(Recognition.NoTable.class);
    }

    @Test
    void aTableOfAnotherKeyUseIsRefused() {
        byte[] file = RecognitionFile.write(table(HOME), CODE_KEY);
        assertThatThrownBy(() -> RecognitionFile.open(file, TRUST, HOME, NOW))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("KEY_FOR_OTHER_USE");
    }

    @Test
    void aTableForAnotherRegionIsRefused() {
        byte[] file = RecognitionFile.write(table(OTHER), POLICY_KEY);
        assertThatThrownBy(() -> RecognitionFile.open(file, TRUST, HOME, NOW))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("is for region XX");
    }

    @Test
    void aColourThatTheNationalSchemeDoesNotHaveIsRefused() {
        CBORObject pairs = CBORObject.NewArray().Add(CBORObject.NewMap().Set(0, 0).Set(1, 3));
        CBORObject map = CBORObject.NewMap()
                .Set(1, 1).Set(2, HOME.code()).Set(3, 1).Set(4, 0).Set(5, 1)
                .Set(6, CBORObject.NewArray().Add(CBORObject.NewMap().Set(1, "XX").Set(2, pairs)))
                .Set(7, CBORObject.NewArray());
        byte[] file = CoseSign1.sign(Cbor.encode(map), POLICY_KEY).encoded();
        assertThatThrownBy(() -> RecognitionFile.open(file, TRUST, HOME, NOW))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("the national scheme does not have");
    }

    @Test
    void aWayOfMergingThatIsNotKnownIsRefused() {
        CBORObject pairs = CBORObject.NewArray().Add(CBORObject.NewMap().Set(0, 0).Set(1, 0));
        CBORObject map = CBORObject.NewMap()
                .Set(1, 1).Set(2, HOME.code()).Set(3, 1).Set(4, 0).Set(5, 1)
                .Set(6, CBORObject.NewArray().Add(CBORObject.NewMap().Set(1, "XX").Set(2, pairs).Set(3, 2)))
                .Set(7, CBORObject.NewArray());
        byte[] file = CoseSign1.sign(Cbor.encode(map), POLICY_KEY).encoded();
        assertThatThrownBy(() -> RecognitionFile.open(file, TRUST, HOME, NOW))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("an unknown way of merging");
    }

    @Property(tries = 300)
    void noChangedTableIsTaken(@ForAll @IntRange(min = 0, max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] file = RecognitionFile.write(table(HOME), POLICY_KEY);
        file[place % file.length] ^= (byte) flip;
        assertThatThrownBy(() -> RecognitionFile.open(file, TRUST, HOME, NOW)).isInstanceOf(PolicyException.class);
    }

    @Property(tries = 100)
    void noCutTableIsTaken(@ForAll @IntRange(min = 0, max = 10_000) int length) {
        byte[] file = RecognitionFile.write(table(HOME), POLICY_KEY);
        byte[] cut = Arrays.copyOf(file, length % file.length);
        assertThatThrownBy(() -> RecognitionFile.open(cut, TRUST, HOME, NOW)).isInstanceOf(PolicyException.class);
    }
}
