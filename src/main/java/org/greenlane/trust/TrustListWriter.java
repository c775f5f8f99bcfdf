package org.greenlane.trust;

import java.util.List;
import org.greenlane.health.Freshness;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.TrustListFormat.Payload;

/// Writes trust lists, for the root's side and for tests.
public final class TrustListWriter {
    private TrustListWriter() {}

    /// @param sequence greater than that of every list before
    /// @param freshness when it is issued, and until when it counts
    /// @return the file
    public static byte[] write(long sequence, Freshness freshness, List<TrustedKey> keys, SigningKey root) {
        Payload payload = new Payload(
                sequence,
                freshness.created(),
                freshness.expires(),
                root.publicKey(),
                keys.stream().map(TrustListFormat::write).toList());
        return CoseSign1.sign(Cbor.encode(TrustListFormat.write(payload)), root).encoded();
    }
}
