package org.greenlane.trust.dcc;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.dcc.DccRevocations.Batch;
import org.greenlane.trust.dcc.DccRevocations.HashKind;

/// Revoked DCCs as a file of the region.
///
/// ```
/// body  = [* batch / slice]
/// batch = { 1: country, 2: kind, 3: hashes, ? 4: kid }   ; kind: 0 signature, 1 UCI, 2 country and UCI
/// hashes = bstr                                          ; of 16 bytes each, one after the other, ascending
/// slice = { ? 4: kid, 5: digits, 6: kind, ? 7: bstr }    ; kind: 0 missing, 1 Bloom filter, 2 parts of hashes
/// ```
public final class DccRevocationsFile {
    /// The largest file taken, in bytes: some 260,000 certificates.
    public static final int MAX_BYTES = 4 << 20;

    public static final String FORM = "dcc-revocations";

    private static final int MAX_DEPTH = 8;
    private static final int MAX_ENTRIES = 20_000;
    private static final int COUNTRY_LENGTH = 2;
    private static final int SLICE_DIGITS = 5;

    private DccRevocationsFile() {}

    /// @param owner the station's own region, which must have signed it
    public static DccRevocations open(byte[] file, Trust trust, Region owner, Instant now) throws TrustException {
        RegionFile read = RegionFile.open(file, FORM, MAX_BYTES, MAX_DEPTH, trust, owner, now);
        try {
            List<Batch> batches = new ArrayList<>();
            CborMap body = CborMap.of(CBORObject.NewMap().Set(1, read.body()), Set.of(1), Set.of());
            List<RevocationSlice> slices = new ArrayList<>();
            for (CBORObject entry : body.array(1, 0, MAX_ENTRIES)) {
                if (CborMap.isA(entry, CBORType.Map) && entry.ContainsKey(CBORObject.FromObject(SLICE_DIGITS))) {
                    slices.add(RevocationSlice.of(entry, MAX_BYTES));
                } else {
                    batches.add(batch(CborMap.of(entry, Set.of(1, 2, 3), Set.of(4))));
                }
            }
            return new DccRevocations(read.sequence(), read.freshness(), batches, slices);
        } catch (CborException | IllegalArgumentException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static Batch batch(CborMap map) throws CborException {
        return new Batch(
                new Region(map.text(1, COUNTRY_LENGTH)),
                map.has(4) ? Optional.of(KeyId.of(map.bytes(4, 1, CoseSign1.MAX_KEY_ID_BYTES))) : Optional.empty(),
                HashKind.ofWire(map.unsigned(2, CborMap.MAX_EPOCH_SECOND)).orElseThrow(DccRevocationsFile::unknownKind),
                map.bytes(3, 0, MAX_BYTES));
    }

    private static CborException unknownKind() {
        return new CborException(CborException.Kind.UNEXPECTED, "an unknown kind of hash");
    }

    /// @param sequence greater than that of every file before
    /// @param key one of the region's, for the use `policy`
    public static byte[] write(
            Region owner,
            long sequence,
            Freshness freshness,
            List<Batch> batches,
            List<RevocationSlice> slices,
            SigningKey key) {
        CBORObject body = CBORObject.NewArray();
        for (Batch batch : batches) {
            CBORObject map = CBORObject.NewMap()
                    .Set(1, batch.country().code())
                    .Set(2, batch.kind().wire())
                    .Set(3, batch.hashes());
            batch.keyId().ifPresent(keyId -> map.Set(4, keyId.bytes()));
            body.Add(map);
        }
        slices.forEach(slice -> body.Add(slice.encoded()));
        return new RegionFile(FORM, owner, sequence, freshness, body).signedBy(key);
    }
}
