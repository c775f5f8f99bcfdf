package org.greenlane.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.trust.KeyUse.CODE;
import static org.greenlane.trust.KeyUse.STATUS;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.health.Standing.Distrusted;
import org.greenlane.health.Standing.Trusted;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrustTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(100));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(100));
    private static final Region HOME = new Region("990100");
    private static final Region NEIGHBOUR = new Region("990200");

    private final SigningKey root = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    private final SigningKey key = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private final SigningKey other = SigningKey.generate(Algorithm.ES256, new SecureRandom());
    private final CoseSign1 signed = signedBy(key);

    @ParameterizedTest
    @EnumSource
    void aKeyOfTheRegionForTheUseIsTrusted(KeyUse use) throws TrustException {
        Trust trust = trusting(TrustedKey.of(HOME, key.publicKey(), use, FROM, UNTIL));
        assertThat(trust.judge(signed, HOME, use, NOW)).isEqualTo(new Trusted(HOME));
    }

    @Test
    void withoutAListNobodyIsTrusted() {
        Trust trust = new Trust(Optional.empty());
        assertThat(trust.judge(signed, HOME, CODE, NOW)).isEqualTo(new Distrusted(Reason.NO_TRUST_LIST));
        assertThat(trust.freshness()).isEmpty();
    }

    @Test
    void underAnExpiredListNobodyIsTrusted() throws TrustException {
        Trust trust = trusting(good());
        Instant end = trust.freshness().orElseThrow().expires();
        assertThat(trust.judge(signed, HOME, CODE, end.minusSeconds(1))).isEqualTo(new Trusted(HOME));
        assertThat(trust.judge(signed, HOME, CODE, end)).isEqualTo(new Distrusted(Reason.TRUST_LIST_EXPIRED));
    }

    @Test
    void aRegionThatIsNotListedIsUnknown() throws TrustException {
        assertThat(trusting(good()).judge(signed, NEIGHBOUR, CODE, NOW))
                .isEqualTo(new Distrusted(Reason.UNKNOWN_REGION));
    }

    @Test
    void aKeyOfAnotherRegionIsUnknownInThisOne() throws TrustException {
        Trust trust = trusting(good(), TrustedKey.of(NEIGHBOUR, other.publicKey(), CODE, FROM, UNTIL));
        assertThat(trust.judge(signedBy(other), HOME, CODE, NOW)).isEqualTo(new Distrusted(Reason.UNKNOWN_KEY));
    }

    @Test
    void aKeyCountsFromItsFirstMomentUntilItsLast() throws TrustException {
        Instant from = NOW.minusSeconds(10);
        Instant until = NOW.plusSeconds(10);
        Trust trust = trusting(TrustedKey.of(HOME, key.publicKey(), CODE, from, until));
        assertThat(trust.judge(signed, HOME, CODE, from.minusMillis(1))).isEqualTo(because(Reason.KEY_NOT_YET_VALID));
        assertThat(trust.judge(signed, HOME, CODE, from)).isEqualTo(new Trusted(HOME));
        assertThat(trust.judge(signed, HOME, CODE, until.minusMillis(1))).isEqualTo(new Trusted(HOME));
        assertThat(trust.judge(signed, HOME, CODE, until)).isEqualTo(because(Reason.KEY_EXPIRED));
    }

    @Test
    void aRevokedKeyCountsForNothingFromThenOn() throws TrustException {
        Trust trust = trusting(good().revokedAt(NOW));
        assertThat(trust.judge(signed, HOME, CODE, NOW.minusSeconds(1))).isEqualTo(new Trusted(HOME));
        assertThat(trust.judge(signed, HOME, CODE, NOW)).isEqualTo(because(Reason.KEY_REVOKED));
    }

    @Test
    void aKeyForAnotherUseIsNotTrusted() throws TrustException {
        assertThat(trusting(good()).judge(signed, HOME, STATUS, NOW)).isEqualTo(because(Reason.KEY_FOR_OTHER_USE));
    }

    @Test
    void aSignatureThatNoKeyOfThatIdMadeIsForged() throws TrustException {
        Trust trust = trusting(under(key.keyId(), other, Set.of(CODE)));
        assertThat(trust.judge(signed, HOME, CODE, NOW)).isEqualTo(because(Reason.FORGED));
    }

    @Test
    void ofSeveralKeysUnderOneIdTheOneThatSignedIsFound() throws TrustException {
        Trust trust = trusting(
                under(key.keyId(), other, Set.of(CODE)), good(), under(key.keyId(), root, Set.of(CODE, STATUS)));
        assertThat(trust.judge(signed, HOME, CODE, NOW)).isEqualTo(new Trusted(HOME));
    }

    @Test
    void aGoodKeyDoesNotLendItsStandingToABadOneOfTheSameId() throws TrustException {
        Trust trust = trusting(good().revokedAt(FROM), under(key.keyId(), other, Set.of(CODE)));
        assertThat(trust.judge(signed, HOME, CODE, NOW)).isEqualTo(because(Reason.KEY_REVOKED));
    }

    @Test
    void aKeyListedForSeveralTimesCountsInEachOfThem() throws TrustException {
        Trust trust = trusting(TrustedKey.of(HOME, key.publicKey(), CODE, FROM, NOW), good());
        assertThat(trust.judge(signed, HOME, CODE, NOW)).isEqualTo(new Trusted(HOME));
    }

    @Test
    void aRevocationCountsWhereverTheListSaysIt() throws TrustException {
        Trust trust = trusting(good(), TrustedKey.of(HOME, key.publicKey(), STATUS, FROM, UNTIL).revokedAt(FROM));
        assertThat(trust.judge(signed, HOME, CODE, NOW)).isEqualTo(because(Reason.KEY_REVOKED));
    }

    @Test
    void theGravestOfSeveralObjectionsIsTold() throws TrustException {
        TrustedKey expired = TrustedKey.of(HOME, key.publicKey(), CODE, FROM, NOW);
        TrustedKey notYet = TrustedKey.of(HOME, key.publicKey(), CODE, NOW.plusSeconds(1), UNTIL);
        TrustedKey otherUse = TrustedKey.of(HOME, key.publicKey(), STATUS, FROM, UNTIL);
        assertThat(trusting(notYet, expired).judge(signed, HOME, CODE, NOW)).isEqualTo(because(Reason.KEY_EXPIRED));
        assertThat(trusting(notYet, expired, otherUse).judge(signed, HOME, CODE, NOW))
                .isEqualTo(because(Reason.KEY_FOR_OTHER_USE));
    }

    private TrustedKey good() {
        return TrustedKey.of(HOME, key.publicKey(), CODE, FROM, UNTIL);
    }

    private static TrustedKey under(byte[] keyId, SigningKey key, Set<KeyUse> uses) {
        assertThat(Arrays.equals(keyId, PublicKeys.keyId(key.publicKey()))).isFalse();
        return new TrustedKey(HOME, KeyId.of(keyId), key.publicKey(), uses, FROM, UNTIL, Optional.empty());
    }

    private Trust trusting(TrustedKey... keys) throws TrustException {
        byte[] file = TrustListWriter.write(1, new Freshness(FROM, UNTIL.minusSeconds(1)), List.of(keys), root);
        return new Trust(Optional.of(TrustList.open(file, PublicKeys.fingerprint(root.publicKey()), NOW)));
    }

    private static CoseSign1 signedBy(SigningKey key) {
        return CoseSign1.sign("anything".getBytes(StandardCharsets.US_ASCII), key);
    }

    private static Standing because(Reason reason) {
        return new Distrusted(reason);
    }
}
