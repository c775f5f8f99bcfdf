package org.greenlane.trust.vds;

import com.upokecenter.cbor.CBORObject;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;

/// The authorities over signers of seals, and their lists of revoked signers, each as a file of the region.
///
/// ```
/// body = [* bstr]   ; DER: X.509 certificates in the one, X.509 revocation lists in the other
/// ```
public final class VdsFiles {
    /// The largest file taken, in bytes.
    public static final int MAX_BYTES = 4 << 20;

    public static final String AUTHORITIES = "vds-authorities";
    public static final String REVOCATIONS = "vds-revocations";

    private static final int MAX_DEPTH = 8;

    /// Some ten for each country there is.
    private static final int MAX_ENTRIES = 2000;

    private VdsFiles() {}

    /// An entry that is no usable authority trusts nobody, and does no harm.
    ///
    /// @param owner the station's own region, which must have signed it
    public static VdsAuthorities openAuthorities(byte[] file, Trust trust, Region owner, Instant now)
            throws TrustException {
        RegionFile read = RegionFile.open(file, AUTHORITIES, MAX_BYTES, MAX_DEPTH, trust, owner, now);
        try {
            List<VdsAuthority> authorities = entries(read).stream()
                    .map(VdsAuthority::of)
                    .flatMap(Optional::stream)
                    .toList();
            if (authorities.isEmpty()) {
                throw new CborException(CborException.Kind.UNEXPECTED, "no usable authority");
            }
            return new VdsAuthorities(read.sequence(), read.freshness(), authorities);
        } catch (CborException e) {
            throw RegionFile.malformed(e);
        }
    }

    /// One list that cannot be read refuses all, for nobody could tell whom it would have named.
    ///
    /// @param owner the station's own region, which must have signed it
    public static VdsRevocations openRevocations(byte[] file, Trust trust, Region owner, Instant now)
            throws TrustException {
        RegionFile read = RegionFile.open(file, REVOCATIONS, MAX_BYTES, MAX_DEPTH, trust, owner, now);
        try {
            List<X509CRL> lists = new ArrayList<>();
            for (byte[] entry : entries(read)) {
                lists.add(Certificates.readCrl(entry)
                        .orElseThrow(() -> new CborException(CborException.Kind.UNEXPECTED, "no revocation list")));
            }
            return new VdsRevocations(read.sequence(), read.freshness(), lists);
        } catch (CborException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static List<byte[]> entries(RegionFile read) throws CborException {
        List<byte[]> entries = new ArrayList<>();
        CborMap body = CborMap.of(CBORObject.NewMap().Set(1, read.body()), Set.of(1), Set.of());
        for (CBORObject entry : body.array(1, 0, MAX_ENTRIES)) {
            entries.add(CborMap.of(CBORObject.NewMap().Set(1, entry), Set.of(1), Set.of()).bytes(1, 1, MAX_BYTES));
        }
        return entries;
    }

    /// @param form [#AUTHORITIES] or [#REVOCATIONS]
    /// @param sequence greater than that of every file of that form before
    /// @param key one of the region's, for the use `policy`
    public static byte[] write(
            String form, Region owner, long sequence, Freshness freshness, List<byte[]> entries, SigningKey key) {
        CBORObject body = CBORObject.NewArray();
        entries.forEach(body::Add);
        return new RegionFile(form, owner, sequence, freshness, body).signedBy(key);
    }
}
