package org.greenlane.trust;

import com.upokecenter.cbor.CBORObject;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.greenlane.health.Freshness;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.PublicKeys;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.TrustListFormat.Payload;

/// The regions and their keys, signed by the root. An expired list still opens, so that the station can say how old it
/// is; [Trust] does not trust under it.
public final class TrustList {
    /// The longest list taken, in bytes.
    public static final int MAX_BYTES = TrustListFormat.MAX_BYTES;

    /// How far the clocks of issuer and station may differ.
    public static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    private final byte[] bytes;
    private final long sequence;
    private final Freshness freshness;
    private final List<TrustedKey> keys;

    private TrustList(byte[] bytes, long sequence, Freshness freshness, List<TrustedKey> keys) {
        this.bytes = bytes;
        this.sequence = sequence;
        this.freshness = freshness;
        this.keys = List.copyOf(keys);
    }

    /// @param rootFingerprint SHA-256 of the root's SubjectPublicKeyInfo in hexadecimal, as the station was set up with
    public static TrustList open(byte[] file, String rootFingerprint, Instant now) throws TrustException {
        try {
            CoseSign1 signed = CoseSign1.decode(file, TrustListFormat.MAX_BYTES, TrustListFormat.MAX_DEPTH);
            CBORObject value = Cbor.decode(signed.payload(), TrustListFormat.MAX_BYTES, TrustListFormat.MAX_DEPTH);
            if (TrustListFormat.isOfOtherVersion(value)) {
                throw new TrustException(Kind.UNKNOWN_VERSION, "The trust list is of a format that is not known here.");
            }
            Payload payload = TrustListFormat.read(value);
            checkRoot(signed, payload, rootFingerprint);
            checkTimes(payload, now);
            Freshness freshness = new Freshness(payload.issued(), payload.expires());
            List<TrustedKey> keys = TrustListFormat.readKeys(payload.keys());
            return new TrustList(file.clone(), payload.sequence(), freshness, keys);
        } catch (CoseException e) {
            throw e.kind() == CoseException.Kind.TOO_LONG ? tooLarge(e) : malformed(e);
        } catch (CborException | InvalidKeyException e) {
            throw malformed(e);
        }
    }

    private static void checkRoot(CoseSign1 signed, Payload payload, String fingerprint) throws TrustException {
        if (!PublicKeys.fingerprint(payload.root()).equals(fingerprint.toLowerCase(Locale.ROOT))) {
            throw new TrustException(
                    Kind.FOREIGN_ROOT, "The trust list is not of the root that this station was set up with.");
        }
        boolean named = Arrays.equals(PublicKeys.keyId(payload.root()), signed.keyId());
        if (!named || !signed.verifiedBy(payload.root())) {
            throw new TrustException(Kind.FORGED, "The signature of the trust list is wrong.");
        }
    }

    private static void checkTimes(Payload payload, Instant now) throws TrustException {
        if (payload.issued().isAfter(now.plus(CLOCK_SKEW))) {
            throw new TrustException(
                    Kind.NOT_YET_ISSUED,
                    "The trust list was issued at " + payload.issued() + ", which is in the future.");
        }
        if (!payload.issued().isBefore(payload.expires())) {
            throw new TrustException(Kind.MALFORMED, "The trust list ends before it begins.");
        }
    }

    private static TrustException tooLarge(Exception cause) {
        return new TrustException(Kind.TOO_LARGE, "The trust list is larger than 4 MiB.", cause);
    }

    private static TrustException malformed(Exception cause) {
        return new TrustException(
                Kind.MALFORMED, "This is no trust list, or a damaged one: " + cause.getMessage() + ".", cause);
    }

    /// When it was issued, and until when it counts.
    public Freshness freshness() {
        return freshness;
    }

    /// Grows with every list: a station never goes back to a smaller one.
    public long sequence() {
        return sequence;
    }

    public List<TrustedKey> keys() {
        return keys;
    }

    /// The file it was opened from.
    public byte[] bytes() {
        return bytes.clone();
    }
}
