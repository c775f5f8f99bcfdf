package org.greenlane.trust.dcc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenlane.health.ForeignCertificate;
import org.greenlane.health.Freshness;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.ForeignSignature;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.trust.KeyId;

/// Which DCCs were revoked, in the batches of the EU gateway (`dgc-gateway`, revocation lists), and in the slices that are made
/// of them. Either counts also after its own end: what was revoked stays so.
public final class DccRevocations {
    /// How many bytes of a hash stand in a batch.
    public static final int HASH_BYTES = 16;

    private final long sequence;
    private final Freshness freshness;
    private final List<Batch> batches;
    private final List<RevocationSlice> slices;
    private final Map<Optional<KeyId>, List<RevocationSlice>> slicesByKey;

    /// What the hashes of a batch are over.
    public enum HashKind {
        /// The signature: for ES256 its first half, r, because the other half can be changed by anybody.
        SIGNATURE(0),
        /// The certificate's id.
        UCI(1),
        /// The issuer's country, and the certificate's id.
        COUNTRY_CODE_UCI(2);

        private final int wire;

        HashKind(int wire) {
            this.wire = wire;
        }

        /// The number that stands for it in files.
        int wire() {
            return wire;
        }

        static Optional<HashKind> ofWire(long wire) {
            return Arrays.stream(values()).filter(kind -> kind.wire == wire).findFirst();
        }
    }

    /// Certificates of one country, by hashes of one kind.
    public static final class Batch {
        private final Region country;
        private final Optional<KeyId> keyId;
        private final HashKind kind;
        private final byte[] hashes;

        /// @param keyId of the signer, empty if it may be any
        /// @param hashes one after the other, in ascending order
        /// @throws IllegalArgumentException if the hashes are not whole, or out of order
        public Batch(Region country, Optional<KeyId> keyId, HashKind kind, byte[] hashes) {
            if (hashes.length % HASH_BYTES != 0 || !isAscending(hashes)) {
                throw new IllegalArgumentException("hashes of 16 bytes in ascending order");
            }
            this.country = country;
            this.keyId = keyId;
            this.kind = kind;
            this.hashes = hashes.clone();
        }

        Region country() {
            return country;
        }

        Optional<KeyId> keyId() {
            return keyId;
        }

        HashKind kind() {
            return kind;
        }

        /// How many hashes it has.
        public int entries() {
            return hashes.length / HASH_BYTES;
        }

        byte[] hashes() {
            return hashes.clone();
        }

        private static boolean isAscending(byte[] hashes) {
            for (int at = HASH_BYTES; at < hashes.length; at += HASH_BYTES) {
                if (order(hashes, at - HASH_BYTES, hashes, at) >= 0) {
                    return false;
                }
            }
            return true;
        }

        private static int order(byte[] left, int leftAt, byte[] right, int rightAt) {
            return Arrays.compareUnsigned(
                    left, leftAt, leftAt + HASH_BYTES, right, rightAt, rightAt + HASH_BYTES);
        }

        boolean holds(byte[] hash) {
            int low = 0;
            int high = hashes.length / HASH_BYTES - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = order(hashes, middle * HASH_BYTES, hash, 0);
                if (order == 0) {
                    return true;
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return false;
        }
    }

    public DccRevocations(long sequence, Freshness freshness, List<Batch> batches, List<RevocationSlice> slices) {
        this.sequence = sequence;
        this.freshness = freshness;
        this.batches = List.copyOf(batches);
        this.slices = List.copyOf(slices);
        this.slicesByKey = this.slices.stream().collect(Collectors.groupingBy(RevocationSlice::keyId));
    }

    /// Why a certificate does not count, or cannot be told to count; empty if it was not revoked.
    public Optional<Reason> objection(ForeignSignature signature, ForeignCertificate certificate, Instant now) {
        KeyId keyId = KeyId.of(signature.keyId());
        boolean revoked = batches.stream()
                .filter(batch -> isOf(batch, certificate))
                .filter(batch -> batch.keyId().isEmpty() || batch.keyId().get().equals(keyId))
                .anyMatch(batch -> hashes(batch.kind(), signature, certificate).stream().anyMatch(batch::holds));
        Optional<Reason> found = revoked
                ? Optional.of(Reason.CERTIFICATE_REVOKED)
                : objection(slicesSay(keyId, signature, certificate));
        return found.or(() -> freshness.isStale(now) ? Optional.of(Reason.REVOCATIONS_STALE) : Optional.empty());
    }

    /// The gravest that any slice says, of any hash: slices do not tell what their hashes are over.
    private RevocationSlice.Answer slicesSay(KeyId keyId, ForeignSignature signature, ForeignCertificate certificate) {
        List<byte[]> hashes = Arrays.stream(HashKind.values())
                .flatMap(kind -> hashes(kind, signature, certificate).stream())
                .toList();
        return Stream.of(Optional.of(keyId), Optional.<KeyId>empty())
                .flatMap(key -> slicesByKey.getOrDefault(key, List.of()).stream())
                .flatMap(slice -> hashes.stream().map(slice::ask))
                .max(Comparator.naturalOrder())
                .orElse(RevocationSlice.Answer.NOT_REVOKED);
    }

    /// A filter that may be wrong does not send anybody away, and lets nobody pass.
    private static Optional<Reason> objection(RevocationSlice.Answer answer) {
        return switch (answer) {
            case NOT_REVOKED -> Optional.empty();
            case MISSING -> Optional.of(Reason.NO_REVOCATIONS);
            case MAYBE_REVOKED -> Optional.of(Reason.CERTIFICATE_MAY_BE_REVOKED);
            case REVOKED -> Optional.of(Reason.CERTIFICATE_REVOKED);
        };
    }

    private static boolean isOf(Batch batch, ForeignCertificate certificate) {
        return DccSigner.isoCountry(batch.country()).equals(DccSigner.isoCountry(certificate.issuer()));
    }

    /// The first 16 bytes of SHA-256 over what the kind says: more than one where the country has more than one code, for
    /// nobody can tell under which of them it was revoked.
    public static List<byte[]> hashes(HashKind kind, ForeignSignature signature, ForeignCertificate certificate) {
        return switch (kind) {
            case SIGNATURE -> List.of(hash(half(signature)));
            case UCI -> List.of(hash(certificate.id()));
            case COUNTRY_CODE_UCI ->
                DccSigner.spellings(certificate.issuer()).stream()
                        .map(code -> hash(code + certificate.id()))
                        .toList();
        };
    }

    private static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] over) {
        return Arrays.copyOf(Hashes.sha256(over), HASH_BYTES);
    }

    private static byte[] half(ForeignSignature signature) {
        byte[] whole = signature.signature();
        return signature.scheme() == SignatureScheme.ES256 ? Arrays.copyOf(whole, whole.length / 2) : whole;
    }

    public long sequence() {
        return sequence;
    }

    public Freshness freshness() {
        return freshness;
    }

    public List<Batch> batches() {
        return batches;
    }

    public List<RevocationSlice> slices() {
        return slices;
    }
}
