package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.status.Bundles.FRESH;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.PEOPLE;
import static org.greenlane.status.Bundles.RED;
import static org.greenlane.status.Bundles.REGION;
import static org.greenlane.status.Bundles.everybody;
import static org.greenlane.status.Bundles.page;
import static org.greenlane.status.Bundles.status;

import com.upokecenter.cbor.CBORObject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.greenlane.health.Freshness;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CoseSign1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bad bundle is refused by its name, and the statuses that were in force stay in force.
class BundleRefusalTest extends AtStatusesInForce {
    private static final BundleOrigin NEXT = BundleOrigin.snapshot(REGION, 6, FRESH);

    private static final int PAGE_BITS = BundleFormat.pageBitsFor(PEOPLE);

    private static final StatusRecord TWO = status(2, RED, NOW);

    static Stream<Arguments> badBundles() {
        return Stream.of(headers(), times(), orders(), pages(), ends()).flatMap(all -> all);
    }

    private static Stream<Arguments> headers() {
        byte[] longHeader = new byte[5000];
        return Stream.of(
                bad(BundleFault.TRUNCATED, "nothing", new byte[0]),
                bad(BundleFault.MALFORMED, "something else", new byte[100]),
                bad(BundleFault.MALFORMED, "other magic", Bundles.flipped(GOOD, 3)),
                bad(BundleFault.HEADER_TOO_LARGE, "long header", Bundles.assembled(longHeader, new byte[0], List.of())),
                bad(BundleFault.HEADER_TOO_LARGE, "2 GiB of header", withInt(GOOD, 4, Integer.MAX_VALUE)),
                bad(BundleFault.HEADER_TOO_LARGE, "negative header", withInt(GOOD, 4, -1)),
                bad(BundleFault.MALFORMED, "header of zeros", Bundles.assembled(new byte[50], new byte[0], List.of())),
                bad(BundleFault.UNKNOWN_VERSION, "version 3", signedHeader(1, CBORObject.FromObject(3))),
                bad(BundleFault.MALFORMED, "kind 3", signedHeader(2, CBORObject.FromObject(3))),
                bad(BundleFault.MALFORMED, "no region", signedHeader(3, CBORObject.FromObject("moon"))),
                bad(BundleFault.MALFORMED, "sequence 0", signedHeader(4, CBORObject.FromObject(0))),
                bad(BundleFault.MALFORMED, "snapshot upon another", signedHeader(5, CBORObject.FromObject(3))),
                bad(BundleFault.MALFORMED, "ends before it begins", signedHeader(7, CBORObject.FromObject(1))),
                bad(BundleFault.MALFORMED, "8 million pages", signedHeader(9, CBORObject.FromObject(23))),
                bad(BundleFault.MALFORMED, "too many people", signedHeader(8, CBORObject.FromObject(1L << 40))),
                bad(BundleFault.MALFORMED, "unknown field", signedHeader(11, CBORObject.FromObject(1))),
                bad(BundleFault.FOREIGN_SIGNER, "key of another region",
                        Bundles.bundle(NEXT, everybody(RED), Bundles.OTHER_KEY)),
                bad(BundleFault.FOREIGN_SIGNER, "signature changed",
                        Bundles.flipped(GOOD, 7 + ByteBuffer.wrap(GOOD).getInt(4))));
    }

    private static Stream<Arguments> times() {
        Freshness past = new Freshness(NOW.minus(Duration.ofDays(9)), NOW);
        Freshness future = new Freshness(NOW.plusSeconds(61), NOW.plusSeconds(4000));
        return Stream.of(
                bad(BundleFault.EXPIRED, "frozen",
                        Bundles.bundle(BundleOrigin.snapshot(REGION, 6, past), everybody(RED), Bundles.KEY)),
                bad(BundleFault.NOT_YET, "from tomorrow",
                        Bundles.bundle(BundleOrigin.snapshot(REGION, 6, future), everybody(RED), Bundles.KEY)));
    }

    private static Stream<Arguments> orders() {
        return Stream.of(
                bad(BundleFault.ROLLBACK, "an older snapshot", Bundles.snapshot(2, everybody(RED))),
                bad(BundleFault.ROLLBACK, "another one of the same sequence", Bundles.snapshot(5, everybody(RED))),
                bad(BundleFault.ROLLBACK, "an older delta", Bundles.delta(4, 3, ONE)),
                bad(BundleFault.CHAIN_BROKEN, "a delta beside the chain", Bundles.delta(6, 3, ONE)),
                bad(BundleFault.CHAIN_BROKEN, "a delta after a gap", Bundles.delta(8, 7, ONE)),
                bad(BundleFault.CHAIN_BROKEN, "a delta upon nothing",
                        Bundles.bundle(
                                BundleOrigin.delta(Bundles.OTHER, 8, 7, FRESH), List.of(ONE), Bundles.OTHER_KEY)));
    }

    private static Stream<Arguments> pages() {
        byte[] right = page(ONE, TWO);
        byte[] strange = right.clone();
        strange[BundleFormat.AT_FLAGS] = 4;
        byte[] stranger = right.clone();
        stranger[BundleFormat.AT_TRAVEL] = 3;
        int pagesAt = Bundles.pagesAt(GOOD, PAGE_BITS);
        return Stream.of(
                bad(BundleFault.WRONG_ROOT, "a hash changed", Bundles.flipped(GOOD, pagesAt - 10)),
                bad(BundleFault.BAD_PAGE, "a record changed", Bundles.flipped(GOOD, pagesAt + 40)),
                bad(BundleFault.BAD_PAGE, "the last byte changed", Bundles.flipped(GOOD, GOOD.length - 1)),
                bad(BundleFault.BAD_PAGE, "2 GiB of page", withInt(GOOD, pagesAt, Integer.MAX_VALUE)),
                bad(BundleFault.BAD_PAGE, "half a record", withInt(GOOD, pagesAt, 14)),
                bad(BundleFault.BAD_PAGE, "two pages swapped", swappedPages()),
                bad(BundleFault.UNSORTED, "unsorted", Bundles.forged(NEXT, 2, 0, List.of(page(TWO, ONE)))),
                bad(BundleFault.DUPLICATE_KEY, "one key twice", Bundles.forged(NEXT, 2, 0, List.of(page(ONE, ONE)))),
                bad(BundleFault.MISPLACED, "wrong page bits",
                        Bundles.forged(NEXT, 2, 1, List.of(new byte[0], right))),
                bad(BundleFault.BAD_RECORD, "unknown flag", Bundles.forged(NEXT, 2, 0, List.of(strange))),
                bad(BundleFault.BAD_RECORD, "unknown travel mark", Bundles.forged(NEXT, 2, 0, List.of(stranger))),
                bad(BundleFault.WRONG_COUNT, "fewer than signed", Bundles.forged(NEXT, 3, 0, List.of(right))),
                bad(BundleFault.WRONG_COUNT, "more than signed", Bundles.forged(NEXT, 1, 0, List.of(right))));
    }

    private static Stream<Arguments> ends() {
        return Stream.of(
                bad(BundleFault.TRUNCATED, "cut in the header", Bundles.first(GOOD, 60)),
                bad(BundleFault.TRUNCATED, "cut in the hashes",
                        Bundles.first(GOOD, Bundles.pagesAt(GOOD, PAGE_BITS) - 5)),
                bad(BundleFault.TRUNCATED, "cut in a page", Bundles.first(GOOD, GOOD.length / 2)),
                bad(BundleFault.TRUNCATED, "cut by one byte", Bundles.first(GOOD, GOOD.length - 1)),
                bad(BundleFault.ENDLESS, "one byte more", Bundles.first(GOOD, GOOD.length + 1)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badBundles")
    void aBadBundleIsRefusedByNameAndChangesNothing(BundleFault fault, String what, byte[] bundle) {
        assertRefused(fault, take(bundle));
    }

    @Test
    void theGoodBundleThatTheBadOnesWereMadeOfIsTaken() {
        assertThat(take(GOOD)).isInstanceOf(ImportResult.Imported.class);
        assertThat(colour(8)).isEqualTo(RED);
    }

    private static Arguments bad(BundleFault fault, String what, byte[] bundle) {
        return Arguments.of(fault, what, bundle);
    }

    private static byte[] withInt(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        ByteBuffer.wrap(copy).putInt(at, value);
        return copy;
    }

    /// A right signature over a header with one field changed.
    private static byte[] signedHeader(int field, CBORObject value) {
        BundleHeader header = new BundleHeader(NEXT, 0, 0, "00".repeat(32));
        CBORObject map = CBORObject.DecodeFromBytes(header.encoded()).Set(field, value);
        byte[] signed = CoseSign1.sign(Cbor.encode(map), Bundles.KEY).encoded();
        return Bundles.assembled(signed, new byte[32], List.of(new byte[0]));
    }

    /// The first two pages in each other's place, each whole.
    private static byte[] swappedPages() {
        int at = Bundles.pagesAt(GOOD, PAGE_BITS);
        int first = 4 + ByteBuffer.wrap(GOOD).getInt(at);
        int second = 4 + ByteBuffer.wrap(GOOD).getInt(at + first);
        byte[] swapped = GOOD.clone();
        System.arraycopy(GOOD, at + first, swapped, at, second);
        System.arraycopy(GOOD, at, swapped, at + second, first);
        assertThat(swapped).isNotEqualTo(GOOD);
        return swapped;
    }
}
