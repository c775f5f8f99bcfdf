package org.greenlane.trust.vds;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.greenlane.code.Codes;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.code.VdsCountry;
import org.greenlane.code.VdsDraft;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.proof.Base64Url;
import org.greenlane.proof.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VdsTrustTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(30));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(3600), UNTIL.plusSeconds(3600));
    private static final Freshness STALE = new Freshness(NOW.minusSeconds(3600), NOW);
    private static final Standing TRUSTED = new Standing.Trusted(new Region("NZ"));

    private static final VdsCountry COUNTRY = VdsCountry.of("NZ", FROM, UNTIL);
    private static final VdsCountry.Signer SIGNER = COUNTRY.signer(7, FROM, UNTIL);
    private static final VdsCountry IMPOSTOR = COUNTRY.impostor(FROM, UNTIL);
    private static final String TEXT = VdsDraft.vaccination(SIGNER).text();

    private static ForeignCode code(String text) {
        return (ForeignCode) ((Read) Codes.read(text, NOW)).code();
    }

    private static ForeignCode seal(VdsCountry.Signer signer) {
        return code(VdsDraft.vaccination(signer).text());
    }

    private static VdsAuthorities trusting(VdsCountry... countries) {
        return new VdsAuthorities(
                1,
                FRESH,
                Arrays.stream(countries)
                        .map(country -> VdsAuthority.of(country.certificate()).orElseThrow())
                        .toList());
    }

    private static Standing judge(VdsAuthorities authorities, ForeignCode code, Instant now) {
        return authorities.judge(code.signature(), code.certificate(), now);
    }

    private static Standing distrusted(Reason reason) {
        return new Standing.Distrusted(reason);
    }

    @Test
    void aSealBySomebodyWhomATrustedAuthorityCertifiedIsTrusted() {
        assertThat(judge(trusting(COUNTRY), seal(SIGNER), NOW)).isEqualTo(TRUSTED);
        assertThat(judge(trusting(COUNTRY), code(VdsDraft.test(SIGNER).text()), NOW)).isEqualTo(TRUSTED);
    }

    /// A tag that comes in another form than its own (such as 81 for 80 before the key id of its authority) was an exception.
    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x04, 0x24, 0x30, 0x80, 0x81, 0x82, 0xa0, 0xa1, 0xff})
    void aSignersCertificateWithAnyByteChangedIsJudgedOrRefused(int value) {
        VdsAuthorities authorities = trusting(COUNTRY);
        byte[] whole = SIGNER.certificate();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] = (byte) value;
            String text = TEXT.replace(Base64Url.encode(whole), Base64Url.encode(changed));
            if (!Arrays.equals(changed, whole) && Codes.read(text, NOW) instanceof Read(ForeignCode code)) {
                assertThat(judge(authorities, code, NOW)).isNotEqualTo(TRUSTED);
            }
        }
    }

    /// Many have keys on these curves, which the Java platform has not.
    @ParameterizedTest
    @ValueSource(strings = {"secp384r1", "brainpoolP256r1", "brainpoolP384r1"})
    void anAuthorityMayHaveAKeyOnAnyOfIcaosCurves(String curve) {
        VdsCountry country = VdsCountry.of("NZ", curve, FROM, UNTIL);
        assertThat(judge(trusting(country), seal(country.signer(7, FROM, UNTIL)), NOW)).isEqualTo(TRUSTED);
    }

    @Test
    void aSignerOfAnAuthorityThatIsNotTrustedIsUnknown() {
        VdsCountry stranger = VdsCountry.of("NZ", FROM, UNTIL);
        assertThat(judge(trusting(COUNTRY), seal(stranger.signer(7, FROM, UNTIL)), NOW))
                .isEqualTo(distrusted(Reason.UNKNOWN_KEY));
        assertThat(judge(trusting(), seal(SIGNER), NOW)).isEqualTo(distrusted(Reason.UNKNOWN_KEY));
    }

    /// The same name, the right key id, and another key: only the signature on the certificate tells.
    @Test
    void aSignerThatOnlyCarriesTheNamesOfATrustedAuthorityIsForged() {
        assertThat(judge(trusting(COUNTRY), seal(IMPOSTOR.signer(7, FROM, UNTIL)), NOW))
                .isEqualTo(distrusted(Reason.FORGED));
    }

    @Test
    void twoAuthoritiesOfOneNameAndKeyIdAreBothTried() {
        VdsAuthorities both = trusting(IMPOSTOR, COUNTRY);
        assertThat(judge(both, seal(SIGNER), NOW)).isEqualTo(TRUSTED);
        assertThat(judge(both, seal(IMPOSTOR.signer(7, FROM, UNTIL)), NOW)).isEqualTo(TRUSTED);
    }

    @Test
    void changedDataAreForged() {
        for (String[] change : List.of(new String[] {"Ada", "Eve"}, new String[] {"\"seq\":2", "\"seq\":3"})) {
            assertThat(judge(trusting(COUNTRY), code(TEXT.replace(change[0], change[1])), NOW))
                    .isEqualTo(distrusted(Reason.FORGED));
        }
    }

    @Test
    void aSignatureByAnotherSignerOfTheSameAuthorityIsForged() {
        String other = VdsDraft.vaccination(COUNTRY.signer(8, FROM, UNTIL)).text();
        String mixed = TEXT.substring(0, TEXT.indexOf("\"sigvl\"")) + other.substring(other.indexOf("\"sigvl\""));
        assertThat(judge(trusting(COUNTRY), code(mixed), NOW)).isEqualTo(distrusted(Reason.FORGED));
    }

    @Test
    void aSignerCountsFromItsFirstMomentToItsLast() {
        VdsAuthorities authorities = trusting(COUNTRY);
        VdsCountry.Signer brief = COUNTRY.signer(9, NOW.minusSeconds(60), NOW.plusSeconds(60));
        assertThat(judge(authorities, seal(brief), NOW.minusSeconds(61))).isEqualTo(distrusted(Reason.KEY_NOT_YET_VALID));
        assertThat(judge(authorities, seal(brief), NOW.minusSeconds(60))).isEqualTo(TRUSTED);
        assertThat(judge(authorities, seal(brief), NOW.plusSeconds(60))).isEqualTo(TRUSTED);
        assertThat(judge(authorities, seal(brief), NOW.plusSeconds(60).plusMillis(1)))
                .isEqualTo(distrusted(Reason.KEY_EXPIRED));
    }

    @Test
    void anAuthorityCountsNoLongerThanItself() {
        VdsCountry brief = VdsCountry.of("NZ", NOW.minusSeconds(60), NOW.plusSeconds(60));
        ForeignCode seal = seal(brief.signer(7, FROM, UNTIL));
        assertThat(judge(trusting(brief), seal, NOW.plusSeconds(60))).isEqualTo(TRUSTED);
        assertThat(judge(trusting(brief), seal, NOW.plusSeconds(61))).isEqualTo(distrusted(Reason.KEY_EXPIRED));
        assertThat(judge(trusting(brief), seal, NOW.minusSeconds(61))).isEqualTo(distrusted(Reason.KEY_NOT_YET_VALID));
    }

    @Test
    void oneWhoMayNotSignSealsIsRefused() {
        for (String[] usages : List.of(new String[0], new String[] {VdsCountry.SIGNS_DCCS})) {
            VdsCountry.Signer signer = COUNTRY.signer("secp256r1", 7, FROM, UNTIL, usages);
            assertThat(judge(trusting(COUNTRY), seal(signer), NOW)).isEqualTo(distrusted(Reason.KEY_FOR_OTHER_USE));
        }
    }

    @Test
    void aSealThatNamesAnotherCountryIsRefused() {
        String text = VdsDraft.vaccination(SIGNER).data(data -> data.replace("\"is\":\"NZL\"", "\"is\":\"AUS\"")).text();
        assertThat(judge(trusting(COUNTRY), code(text), NOW)).isEqualTo(distrusted(Reason.SIGNER_OF_OTHER_COUNTRY));
    }

    @Test
    void onceTheListOfAuthoritiesHasEndedNobodyIsTrusted() {
        VdsAuthorities ended = new VdsAuthorities(1, STALE, trusting(COUNTRY).authorities());
        assertThat(judge(ended, seal(SIGNER), NOW)).isEqualTo(distrusted(Reason.FOREIGN_TRUST_LIST_EXPIRED));
    }

    @Test
    void whoMayNotCertifyIsNoAuthority() {
        assertThat(VdsAuthority.of(VdsCountry.ofNoAuthority("NZ", FROM, UNTIL).certificate())).isEmpty();
        assertThat(VdsAuthority.of(SIGNER.certificate())).isEmpty();
        assertThat(VdsAuthority.of(new byte[] {1, 2, 3})).isEmpty();
    }

    private static Optional<Reason> objection(Freshness freshness, Instant now, byte[]... lists) {
        List<X509CRL> read =
                Arrays.stream(lists).map(list -> Certificates.readCrl(list).orElseThrow()).toList();
        return new VdsRevocations(1, freshness, read).objection(seal(SIGNER).signature(), trusting(COUNTRY), now);
    }

    private static byte[] list(long... serials) {
        return COUNTRY.revoked(NOW.minusSeconds(60), Optional.of(NOW.plusSeconds(60)), serials);
    }

    @Test
    void aSignerThatItsAuthoritysListDoesNotNameIsNotRevoked() {
        assertThat(objection(FRESH, NOW, list())).isEmpty();
        assertThat(objection(FRESH, NOW, list(6, 8))).isEmpty();
    }

    @Test
    void aSignerThatItNamesIsRevokedForEver() {
        assertThat(objection(FRESH, NOW, list(6, 7, 8))).contains(Reason.KEY_REVOKED);
        assertThat(objection(STALE, NOW.plusSeconds(999), list(7))).contains(Reason.KEY_REVOKED);
        assertThat(objection(FRESH, NOW, COUNTRY.revoked(NOW.minusSeconds(90), Optional.of(NOW), 7), list()))
                .contains(Reason.KEY_REVOKED);
    }

    @Test
    void withoutAListOfItsAuthorityNobodyCanTell() {
        VdsCountry other = VdsCountry.of("AU", FROM, UNTIL);
        assertThat(objection(FRESH, NOW)).contains(Reason.NO_REVOCATIONS);
        assertThat(objection(FRESH, NOW, other.revoked(NOW, Optional.of(UNTIL)))).contains(Reason.NO_REVOCATIONS);
    }

    @Test
    void aListByAnotherKeyTellsNothing() {
        assertThat(objection(FRESH, NOW, IMPOSTOR.revoked(NOW, Optional.of(UNTIL)))).contains(Reason.REVOCATIONS_FORGED);
        assertThat(objection(FRESH, NOW, IMPOSTOR.revoked(NOW, Optional.of(UNTIL), 7))).contains(Reason.REVOCATIONS_FORGED);
        assertThat(objection(FRESH, NOW, IMPOSTOR.revoked(NOW, Optional.of(UNTIL)), list())).isEmpty();
    }

    @Test
    void whatWasFoundOutOfListsCountsForTheseAuthoritiesOnly() {
        VdsRevocations lists =
                new VdsRevocations(1, FRESH, List.of(Certificates.readCrl(list(7)).orElseThrow()));
        VdsAuthorities genuine = trusting(COUNTRY);
        VdsAuthorities impostors = trusting(IMPOSTOR);
        for (int again = 0; again < 2; again++) {
            assertThat(lists.objection(seal(SIGNER).signature(), genuine, NOW)).contains(Reason.KEY_REVOKED);
            assertThat(lists.objection(seal(SIGNER).signature(), impostors, NOW)).contains(Reason.REVOCATIONS_FORGED);
        }
    }

    @Test
    void aSignerThatIsKnownAlreadyIsStillAskedEverythingElse() {
        VdsAuthorities authorities = trusting(COUNTRY);
        for (int again = 0; again < 2; again++) {
            assertThat(judge(authorities, seal(SIGNER), NOW)).isEqualTo(TRUSTED);
            assertThat(judge(authorities, seal(SIGNER), UNTIL.plusSeconds(1))).isEqualTo(distrusted(Reason.KEY_EXPIRED));
            assertThat(judge(authorities, seal(IMPOSTOR.signer(7, FROM, UNTIL)), NOW)).isEqualTo(distrusted(Reason.FORGED));
        }
    }

    @Test
    void aListThatIsOverdueTellsNothingMore() {
        assertThat(objection(FRESH, NOW.plusSeconds(59), list())).isEmpty();
        assertThat(objection(FRESH, NOW.plusSeconds(60), list())).contains(Reason.REVOCATIONS_STALE);
        assertThat(objection(STALE, NOW, list())).contains(Reason.REVOCATIONS_STALE);
        assertThat(objection(FRESH, NOW, COUNTRY.revoked(NOW, Optional.empty()))).contains(Reason.REVOCATIONS_STALE);
    }

    @Test
    void aListFromTheFutureOrOfAPartTellsNothing() {
        assertThat(objection(FRESH, NOW, COUNTRY.revoked(NOW.plusSeconds(1), Optional.of(UNTIL)))).contains(Reason.NO_REVOCATIONS);
        assertThat(objection(FRESH, NOW, COUNTRY.partlyRevoked(NOW, UNTIL))).contains(Reason.NO_REVOCATIONS);
    }

    @Property(tries = 1500)
    void aChangedSymbolNeverPasses(
            @ForAll @IntRange(min = 0, max = 10_000) int place, @ForAll @CharRange(from = ' ', to = '~') char symbol) {
        int at = place % TEXT.length();
        String changed = TEXT.substring(0, at) + symbol + TEXT.substring(at + 1);
        if (changed.equals(TEXT) || !(Codes.read(changed, NOW) instanceof Read(ForeignCode code))) {
            return;
        }
        assertThat(judge(trusting(COUNTRY), code, NOW)).isNotEqualTo(TRUSTED);
    }
}
