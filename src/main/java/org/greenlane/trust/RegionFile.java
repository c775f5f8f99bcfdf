package org.greenlane.trust;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.TrustException.Kind;

/// What a region hands to its stations about foreign certificates: who may sign them, which were revoked, what is asked of
/// them. A COSE_Sign1 over deterministic CBOR, by a key of the region that the trust list allows the use `policy`. So all
/// of it, wherever it was gathered, has one root, an age, an end, and no way back.
///
/// ```
/// file = { 1: 1, 2: form, 3: owner, 4: sequence, 5: issued, 6: expires, 7: body }
/// ```
///
/// @param form what the body is; one file never stands for another
/// @param owner the region whose stations it is for
/// @param sequence grows with every issue of this form
public record RegionFile(String form, Region owner, long sequence, Freshness freshness, CBORObject body) {
    private static final int VERSION = 1;
    private static final int MAX_FORM = 32;
    private static final int MAX_REGION = 6;

    /// Reads such a file. One past its own end still opens, so that the station can say how old it is.
    ///
    /// @param owner the station's own region, which must have signed it
    /// @param maxDepth the most arrays and maps inside one another, those of the body and three around it
    public static RegionFile open(byte[] file, String form, int maxBytes, int maxDepth, Trust trust, Region owner, Instant now)
            throws TrustException {
        try {
            CoseSign1 signed = CoseSign1.decode(file, maxBytes, maxDepth);
            if (trust.judge(signed, owner, KeyUse.POLICY, now) instanceof Standing.Distrusted(var reason)) {
                throw new TrustException(
                        Kind.FORGED, "It is not signed by a trusted policy key of region " + owner + " (" + reason + ").");
            }
            RegionFile read = read(Cbor.decode(signed.payload(), maxBytes, maxDepth));
            if (!read.form().equals(form) || !read.owner().equals(owner)) {
                throw new TrustException(
                        Kind.MALFORMED, "It is " + read.form() + " for region " + read.owner() + ", not " + form + " for " + owner + ".");
            }
            if (read.freshness().created().isAfter(now.plus(TrustList.CLOCK_SKEW))) {
                throw new TrustException(
                        Kind.NOT_YET_ISSUED, "It was issued at " + read.freshness().created() + ", which is in the future.");
            }
            return read;
        } catch (CoseException e) {
            throw new TrustException(Kind.MALFORMED, "This is no such file, or a damaged one: " + e.getMessage() + ".", e);
        } catch (CborException e) {
            throw malformed(e);
        }
    }

    /// What a reader of a body throws for one that is none.
    public static TrustException malformed(Exception cause) {
        return new TrustException(Kind.MALFORMED, "This is no such file, or a damaged one: " + cause.getMessage() + ".", cause);
    }

    private static RegionFile read(CBORObject value) throws CborException, TrustException {
        if (!CborMap.isA(value, CBORType.Map)) {
            throw new CborException(CborException.Kind.UNEXPECTED, "not a map");
        }
        CborMap map = CborMap.of(value, Set.of(1, 2, 3, 4, 5, 6, 7), Set.of());
        if (map.unsigned(1, CborMap.MAX_EPOCH_SECOND) != VERSION) {
            throw new TrustException(Kind.UNKNOWN_VERSION, "It is of a format that is not known here.");
        }
        String owner = map.text(3, MAX_REGION);
        Freshness freshness = new Freshness(map.instant(5), map.instant(6));
        if (!Region.isRegion(owner) || !freshness.created().isBefore(freshness.expires())) {
            throw new CborException(CborException.Kind.UNEXPECTED, "no region, or an end before the beginning");
        }
        return new RegionFile(
                map.text(2, MAX_FORM),
                new Region(owner),
                map.unsigned(4, CborMap.MAX_EPOCH_SECOND),
                freshness,
                map.value(7));
    }

    /// Signs it.
    public byte[] signedBy(SigningKey key) {
        CBORObject map = CBORObject.NewMap()
                .Set(1, VERSION)
                .Set(2, form)
                .Set(3, owner.code())
                .Set(4, sequence)
                .Set(5, freshness.created().getEpochSecond())
                .Set(6, freshness.expires().getEpochSecond())
                .Set(7, body);
        return CoseSign1.sign(Cbor.encode(map), key).encoded();
    }
}
