package org.greenlane.trust.dcc;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;

/// The signers of DCCs as a file of the region: the lists of other countries as those publish them, each with the key of its
/// publisher, so that both signatures are asked.
///
/// ```
/// body   = [+ source]
/// source = { 1: form, 2: publisher, 3: bstr / [+ bstr], ? 4: tstr }
/// ```
public final class DccSignersFile {
    /// The largest file taken, in bytes.
    public static final int MAX_BYTES = 4 << 20;

    public static final String FORM = "dcc-signers";

    private static final int MAX_DEPTH = 8;
    private static final int MAX_SOURCES = 8;

    /// Far more than all countries together have.
    private static final int MAX_SIGNERS = 20_000;

    private DccSignersFile() {}

    /// @param owner the station's own region, which must have signed it
    public static DccSigners open(byte[] file, Trust trust, Region owner, Instant now) throws TrustException {
        RegionFile read = RegionFile.open(file, FORM, MAX_BYTES, MAX_DEPTH, trust, owner, now);
        try {
            List<DccSigner> signers = new ArrayList<>();
            Instant end = read.freshness().expires();
            CborMap body = CborMap.of(CBORObject.NewMap().Set(1, read.body()), Set.of(1), Set.of());
            for (CBORObject entry : body.array(1, 1, MAX_SOURCES)) {
                PublishedSigners published =
                        SignerSource.of(entry, MAX_BYTES).read(read.freshness().created(), now);
                signers.addAll(published.signers());
                end = published.until().isBefore(end) ? published.until() : end;
            }
            if (signers.isEmpty() || signers.size() > MAX_SIGNERS) {
                throw new CborException(CborException.Kind.UNEXPECTED, "no usable signer, or too many");
            }
            // Whoever publishes a list says how long it counts, and so does the region.
            return new DccSigners(read.sequence(), new Freshness(read.freshness().created(), end), signers);
        } catch (CborException e) {
            throw RegionFile.malformed(e);
        }
    }

    /// @param sequence greater than that of every file before
    /// @param key one of the region's, for the use `policy`
    public static byte[] write(Region owner, long sequence, Freshness freshness, List<SignerSource> sources, SigningKey key) {
        CBORObject body = CBORObject.NewArray();
        sources.forEach(source -> body.Add(source.encoded()));
        return new RegionFile(FORM, owner, sequence, freshness, body).signedBy(key);
    }
}
