package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.greenlane.code.Codes;
import org.greenlane.code.DccDraft;
import org.greenlane.code.DccSignerKey;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.greenlane.trust.dcc.DccRevocations.HashKind;
import org.greenlane.trust.dcc.RevocationSlice.Answer;
import org.greenlane.trust.dcc.RevocationSlice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationSlicesTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Freshness FRESH = new Freshness(NOW.minusSeconds(3600), NOW.plusSeconds(3600));
    private static final Freshness STALE = new Freshness(NOW.minusSeconds(3600), NOW);
    private static final DccSignerKey SIGNER =
            DccSignerKey.es256(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(30)));
    private static final Optional<KeyId> OWN = Optional.of(KeyId.of(SIGNER.keyId()));
    private static final Optional<KeyId> ANOTHERS = Optional.of(KeyId.of(new byte[8]));
    private static final byte[] NOTHING = {};

    private static final ForeignCode CODE = (ForeignCode) ((Read) Codes.read(
                    DccDraft.vaccination(SIGNER).at(NOW.minusSeconds(60), NOW.plusSeconds(60)).text(), NOW))
            .code();

    private static byte[] hash(HashKind kind) {
        return DccRevocations.hashes(kind, CODE.signature(), CODE.certificate()).getFirst();
    }

    private static String digits(byte[] hash, int count) {
        return HexFormat.of().formatHex(hash).substring(0, count);
    }

    private static Optional<Reason> objection(Freshness freshness, RevocationSlice... slices) {
        return new DccRevocations(1, freshness, List.of(), List.of(slices))
                .objection(CODE.signature(), CODE.certificate(), NOW);
    }

    @ParameterizedTest
    @EnumSource
    void whatAFilterMayHoldAsksStaffWhateverItsHashIsOver(HashKind over) {
        byte[] hash = hash(over);
        for (int mode = 1; mode <= 3; mode++) {
            RevocationSlice bloom = RevocationSlice.of(
                    OWN, digits(hash, mode), Kind.BLOOM, MadeUpSlices.bloom(64, 20, List.of(hash)));
            RevocationSlice parts = RevocationSlice.of(
                    OWN, digits(hash, mode), Kind.PARTIAL_HASHES, MadeUpSlices.partial(6, List.of(hash)));
            assertThat(objection(FRESH, bloom)).contains(Reason.CERTIFICATE_MAY_BE_REVOKED);
            assertThat(objection(FRESH, parts)).contains(Reason.CERTIFICATE_MAY_BE_REVOKED);
            assertThat(objection(STALE, parts)).contains(Reason.CERTIFICATE_MAY_BE_REVOKED);
        }
    }

    @Test
    void aListOfWholeHashesIsSure() {
        byte[] hash = hash(HashKind.UCI);
        RevocationSlice whole =
                RevocationSlice.of(OWN, digits(hash, 1), Kind.PARTIAL_HASHES, MadeUpSlices.partial(16, List.of(hash)));
        assertThat(objection(FRESH, whole)).contains(Reason.CERTIFICATE_REVOKED);
    }

    @Test
    void aFilterOfAnotherSignerOrOfOtherHashesSaysNothing() {
        byte[] hash = hash(HashKind.SIGNATURE);
        byte[] bloom = MadeUpSlices.bloom(64, 20, List.of(hash));
        assertThat(objection(FRESH, RevocationSlice.of(ANOTHERS, digits(hash, 1), Kind.BLOOM, bloom))).isEmpty();
        assertThat(objection(FRESH, RevocationSlice.of(Optional.empty(), digits(hash, 1), Kind.BLOOM, bloom)))
                .contains(Reason.CERTIFICATE_MAY_BE_REVOKED);
        byte[] others = MadeUpSlices.bloom(64, 20, List.of(new byte[16]));
        assertThat(objection(FRESH, RevocationSlice.of(OWN, "", Kind.BLOOM, others))).isEmpty();
        assertThat(objection(STALE, RevocationSlice.of(OWN, "", Kind.BLOOM, others))).contains(Reason.REVOCATIONS_STALE);
    }

    @Test
    void aSliceThatIsNotThereNeverMeansNotRevoked() {
        byte[] hash = hash(HashKind.UCI);
        RevocationSlice missing = RevocationSlice.of(OWN, digits(hash, 3), Kind.MISSING, NOTHING);
        assertThat(objection(FRESH, missing)).contains(Reason.NO_REVOCATIONS);
        assertThat(objection(FRESH, RevocationSlice.of(OWN, "", Kind.MISSING, NOTHING))).contains(Reason.NO_REVOCATIONS);
        assertThat(objection(FRESH, RevocationSlice.of(ANOTHERS, "", Kind.MISSING, NOTHING))).isEmpty();
        RevocationSlice maybe =
                RevocationSlice.of(OWN, digits(hash, 3), Kind.PARTIAL_HASHES, MadeUpSlices.partial(4, List.of(hash)));
        assertThat(objection(FRESH, missing, maybe)).contains(Reason.CERTIFICATE_MAY_BE_REVOKED);
    }

    /// Their writer takes `ff90ab` for a small negative number, and writes `0090ab`.
    @ParameterizedTest
    @ValueSource(strings = {"ff90ab", "ffff80", "ffffff", "0090ab", "000000", "8000ff", "7fffff", "ff7fff"})
    void whatTheWriterOfPartsChangedIsFoundAllTheSame(String part) {
        byte[] hash = Arrays.copyOf(HexFormat.of().parseHex(part), 16);
        PartialHashes parts = PartialHashes.read(MadeUpSlices.partial(3, List.of(hash)));
        assertThat(parts.ask(hash)).isEqualTo(Answer.MAYBE_REVOKED);
    }

    @Property(tries = 200)
    void noHashThatWasPutInIsEverMissed(
            @ForAll @Size(16) byte[] hash, @ForAll @IntRange(min = 1, max = 16) int size, @ForAll @IntRange(min = 1, max = 40) int rounds) {
        assertThat(PartialHashes.read(MadeUpSlices.partial(size, List.of(hash))).ask(hash))
                .isNotEqualTo(Answer.NOT_REVOKED);
        assertThat(BloomFilter.read(MadeUpSlices.bloom(3, rounds, List.of(hash))).ask(hash))
                .isEqualTo(Answer.MAYBE_REVOKED);
    }

    @Test
    void fewOtherHashesAreTakenForRevoked() {
        Random random = new Random(7);
        List<byte[]> in = random.ints(1000).mapToObj(RevocationSlicesTest::made).toList();
        BloomFilter filter = BloomFilter.read(MadeUpSlices.bloom(900, 20, in));
        assertThat(in).allSatisfy(hash -> assertThat(filter.ask(hash)).isEqualTo(Answer.MAYBE_REVOKED));
        long wrong = random.ints(10_000)
                .mapToObj(RevocationSlicesTest::made)
                .filter(hash -> filter.ask(hash) != Answer.NOT_REVOKED)
                .count();
        assertThat(wrong).isLessThan(10);
    }

    private static byte[] made(int seed) {
        byte[] hash = new byte[16];
        new Random(seed).nextBytes(hash);
        return hash;
    }

    /// Published with `dgc-bloomfilter` (`filter-test.json`): the texts 1, 3 and 4 in the one, 1 and 3 in the other.
    @Test
    void filtersThatOthersWroteHoldWhatTheyPutIn() {
        BloomFilter four = published(22, 373_367_068, -1_457_290_747, -1_504_305_326, 379_210_944);
        BloomFilter three = published(15, 72_564_506, 917_192_896);
        assertThat(List.of("1", "3", "4")).allSatisfy(text -> assertThat(four.ask(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Answer.MAYBE_REVOKED));
        assertThat(List.of("1", "3")).allSatisfy(text -> assertThat(three.ask(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Answer.MAYBE_REVOKED));
        assertThat(List.of(four, three)).allSatisfy(filter -> assertThat(filter.ask(new byte[] {'2'}))
                .isEqualTo(Answer.NOT_REVOKED));
        BloomFilter one = published(1, Integer.MIN_VALUE >>> 26);
        assertThat(one.ask(new byte[] {0, 5, 33, 44})).isEqualTo(Answer.MAYBE_REVOKED);
        assertThat(one.ask(new byte[] {0, 5, 88, 44})).isEqualTo(Answer.NOT_REVOKED);
    }

    private static BloomFilter published(int rounds, int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(20 + 4 * words.length)
                .putShort((short) 1)
                .put((byte) rounds)
                .put((byte) 0)
                .putFloat(1e-4f)
                .putInt(4)
                .putInt(4)
                .putInt(words.length);
        for (int word : words) {
            bytes.putInt(word);
        }
        return BloomFilter.read(bytes.array());
    }

    /// The description of the form and the program that writes it name these two bytes in different orders.
    @Test
    void hashAndRoundsMayStandInEitherOrder() {
        byte[] hash = made(1);
        byte[] swapped = MadeUpSlices.bloom(8, 5, List.of(hash));
        swapped[2] = 0;
        swapped[3] = 5;
        assertThat(BloomFilter.read(swapped).ask(hash)).isEqualTo(Answer.MAYBE_REVOKED);
    }

    @Property(tries = 300)
    void aFilterThatIsCutOffOrOfAnotherFormIsNone(@ForAll @IntRange(max = 51) int cut) {
        byte[] bloom = MadeUpSlices.bloom(8, 5, List.of(made(1)));
        assertNoSlice(Kind.BLOOM, Arrays.copyOf(bloom, cut));
        if (cut < 11) {
            assertNoSlice(Kind.PARTIAL_HASHES, Arrays.copyOf(MadeUpSlices.partial(4, List.of(made(1))), cut));
        }
    }

    @Test
    void aFilterWithNumbersThatCannotBeIsNone() {
        byte[] bloom = MadeUpSlices.bloom(8, 5, List.of(made(1)));
        assertNoSlice(Kind.BLOOM, changed(bloom, 1, 2));
        assertNoSlice(Kind.BLOOM, changed(bloom, 2, 0));
        assertNoSlice(Kind.BLOOM, changed(bloom, 2, -5));
        assertNoSlice(Kind.BLOOM, changed(bloom, 3, 1));
        assertNoSlice(Kind.BLOOM, ByteBuffer.wrap(bloom.clone()).putInt(16, Integer.MAX_VALUE).array());
        assertNoSlice(Kind.BLOOM, ByteBuffer.wrap(bloom.clone()).putInt(16, 0).array());
        byte[] parts = MadeUpSlices.partial(4, List.of(made(1)));
        assertNoSlice(Kind.PARTIAL_HASHES, changed(parts, 1, 2));
        assertNoSlice(Kind.PARTIAL_HASHES, changed(parts, 10, 0));
        assertNoSlice(Kind.PARTIAL_HASHES, changed(parts, 10, 3));
        assertNoSlice(Kind.PARTIAL_HASHES, changed(parts, 10, 17));
        assertNoSlice(Kind.PARTIAL_HASHES, changed(parts, 2, -1));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RevocationSlice.of(OWN, "xyz", Kind.PARTIAL_HASHES, parts));
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void assertNoSlice(Kind kind, byte[] bytes) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RevocationSlice.of(OWN, "0", kind, bytes));
    }

    @Test
    void slicesAreReadAsTheyWereWritten() throws Exception {
        Region home = new Region("990100");
        SigningKey root = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        SigningKey policy = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        TrustedKey key =
                TrustedKey.of(home, policy.publicKey(), KeyUse.POLICY, NOW.minusSeconds(60), NOW.plusSeconds(86_400));
        Trust trust = new Trust(Optional.of(TrustList.open(
                TrustListWriter.write(1, FRESH, List.of(key), root), PublicKeys.fingerprint(root.publicKey()), NOW)));
        byte[] hash = hash(HashKind.SIGNATURE);
        List<RevocationSlice> slices = List.of(
                RevocationSlice.of(Optional.empty(), "", Kind.MISSING, NOTHING),
                RevocationSlice.of(OWN, digits(hash, 2), Kind.BLOOM, MadeUpSlices.bloom(8, 5, List.of(hash))),
                RevocationSlice.of(OWN, digits(hash, 3), Kind.PARTIAL_HASHES, MadeUpSlices.partial(16, List.of(hash))));
        byte[] file = DccRevocationsFile.write(home, 3, FRESH, List.of(), slices, policy);
        DccRevocations read = DccRevocationsFile.open(file, trust, home, NOW);
        assertThat(read.slices()).extracting(RevocationSlice::kind).containsExactly(Kind.MISSING, Kind.BLOOM, Kind.PARTIAL_HASHES);
        assertThat(read.objection(CODE.signature(), CODE.certificate(), NOW)).contains(Reason.CERTIFICATE_REVOKED);
    }
}
