package org.greenlane.status;

import com.upokecenter.cbor.CBORObject;
import java.util.HexFormat;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;

/// What a region signs of a bundle.
///
/// @param records how many there are in all pages
/// @param pageBits the pages are 2 to the power of this; a record stands in the page that its first bits number
/// @param root the root of the Merkle tree over the pages, in hexadecimal
/// @param families true if there may be family bindings among the records
public record BundleHeader(BundleOrigin origin, long records, int pageBits, String root, boolean families) {
    private static final int VERSION = 1;
    private static final int KIND = 2;
    private static final int REGION = 3;
    private static final int SEQUENCE = 4;
    private static final int PREVIOUS = 5;
    private static final int CREATED = 6;
    private static final int EXPIRES = 7;
    private static final int RECORDS = 8;
    private static final int PAGE_BITS = 9;
    private static final int ROOT = 10;
    private static final Set<Integer> REQUIRED =
            Set.of(VERSION, KIND, REGION, SEQUENCE, CREATED, EXPIRES, RECORDS, PAGE_BITS, ROOT);
    private static final Set<Integer> OPTIONAL = Set.of(PREVIOUS);
    private static final int MAX_REGION = 6;

    /// Of a bundle without family bindings.
    public BundleHeader(BundleOrigin origin, long records, int pageBits, String root) {
        this(origin, records, pageBits, root, false);
    }

    /// How many pages there are.
    public int pages() {
        return 1 << pageBits;
    }

    byte[] rootBytes() {
        return HexFormat.of().parseHex(root);
    }

    byte[] encoded() {
        CBORObject map = CBORObject.NewMap()
                .Set(VERSION, families ? BundleFormat.VERSION_WITH_FAMILIES : BundleFormat.VERSION)
                .Set(KIND, origin.kind().wire())
                .Set(REGION, origin.region().code())
                .Set(SEQUENCE, origin.sequence())
                .Set(CREATED, origin.freshness().created().getEpochSecond())
                .Set(EXPIRES, origin.freshness().expires().getEpochSecond())
                .Set(RECORDS, records)
                .Set(PAGE_BITS, pageBits)
                .Set(ROOT, rootBytes());
        if (origin.kind() == BundleKind.DELTA) {
            map.Set(PREVIOUS, origin.previous());
        }
        return Cbor.encode(map);
    }

    /// @throws BundleRefused `UNKNOWN_VERSION` or `MALFORMED`
    static BundleHeader decode(byte[] bytes) throws BundleRefused {
        try {
            CBORObject value = Cbor.decode(bytes, BundleFormat.MAX_HEADER_BYTES, BundleFormat.MAX_HEADER_DEPTH);
            CborMap map = CborMap.of(value, REQUIRED, OPTIONAL);
            long version = map.unsigned(VERSION, Long.MAX_VALUE);
            if (version != BundleFormat.VERSION && version != BundleFormat.VERSION_WITH_FAMILIES) {
                throw new BundleRefused(
                        BundleFault.UNKNOWN_VERSION, "the bundle is of a version that this program does not know");
            }
            return new BundleHeader(
                    origin(map),
                    map.unsigned(RECORDS, BundleFormat.MAX_RECORDS),
                    (int) map.unsigned(PAGE_BITS, BundleFormat.MAX_PAGE_BITS),
                    HexFormat.of().formatHex(map.bytes(ROOT, BundleFormat.HASH_BYTES, BundleFormat.HASH_BYTES)),
                    version == BundleFormat.VERSION_WITH_FAMILIES);
        } catch (CborException | IllegalArgumentException e) {
            throw new BundleRefused(BundleFault.MALFORMED, "the header of the bundle: " + e.getMessage());
        }
    }

    private static BundleOrigin origin(CborMap map) throws CborException, BundleRefused {
        BundleKind kind = BundleKind.ofWire(map.unsigned(KIND, Long.MAX_VALUE))
                .orElseThrow(() -> new BundleRefused(
                        BundleFault.MALFORMED, "the bundle is of a kind that this program does not know"));
        return new BundleOrigin(
                kind,
                new Region(map.text(REGION, MAX_REGION)),
                map.unsigned(SEQUENCE, Long.MAX_VALUE),
                map.has(PREVIOUS) ? map.unsigned(PREVIOUS, Long.MAX_VALUE) : 0,
                new Freshness(map.instant(CREATED), map.instant(EXPIRES)));
    }
}
