package org.greenlane.trust.dcc;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.CertificateKind;
import org.greenlane.proof.CertifiedJws;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.proof.Tree;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;

/// A list of signers in the form in which Switzerland publishes it (`CovidCertificate-App-Verifier-Service`, `keys/list` and
/// `keys/updates`): texts that their signer's certificates come along with. The first says which keys are in use, and for how
/// long; the others say the keys, bare: neither whose they are, nor from when until when they count.
///
/// ```
/// { "activeKeyIds": [kid], "validDuration": milliseconds }
/// { "certs": [{ "keyId": kid, "use": "sig" or of "v", "t", "r", "alg": "ES256", "x", "y" or "alg": "RS256", "n", "e" }] }
/// ```
final class SwissList {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_DEPTH = 6;
    private static final int COORDINATE_BYTES = 32;
    private static final Duration MAX_LIFE = Duration.ofDays(30);
    private static final Map<Integer, CertificateKind> USES = Map.of(
            (int) 'v', CertificateKind.VACCINATION,
            (int) 't', CertificateKind.TEST,
            (int) 'r', CertificateKind.RECOVERY);

    private SwissList() {}

    /// @param root the authority over whoever signs them
    /// @param name what whoever signs them is called
    /// @param created when the region took them: how long they count is said from then
    /// @return the signers that are usable; an entry that is not trusts nobody, and does no harm
    static PublishedSigners read(List<byte[]> texts, X509Certificate root, String name, Instant created, Instant now)
            throws TrustException {
        List<Tree> opened = new ArrayList<>();
        for (byte[] text : texts) {
            opened.add(open(text, root, name, now));
        }
        Tree inUse = opened.getFirst();
        Set<Tree> active = new HashSet<>(inUse.get("activeKeyIds").list());
        if (!(inUse.get("validDuration") instanceof Tree.Whole(long millis)) || millis <= 0 || millis > MAX_LIFE.toMillis()) {
            throw new TrustException(Kind.MALFORMED, "The list of signers does not say how long it counts.");
        }
        List<DccSigner> signers = new ArrayList<>();
        for (Tree entry : opened.stream().skip(1).flatMap(page -> page.get("certs").list().stream()).toList()) {
            if (active.contains(entry.get("keyId"))) {
                signer(entry).ifPresent(signers::add);
            }
        }
        return new PublishedSigners(signers, created.plusMillis(millis));
    }

    private static Tree open(byte[] text, X509Certificate root, String name, Instant now) throws TrustException {
        byte[] signed = CertifiedJws.open(new String(text, StandardCharsets.US_ASCII).strip(), root, name, now)
                .orElseThrow(() -> new TrustException(
                        Kind.FORGED, "The publisher's signature of the list of signers is wrong, or counts no longer."));
        try {
            return JsonReader.read(new String(signed, StandardCharsets.UTF_8), MAX_BYTES, MAX_DEPTH);
        } catch (JsonException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static Optional<DccSigner> signer(Tree entry) {
        try {
            PublicKey key = switch (entry.get("alg").text()) {
                case "ES256" -> PublicKeys.ofP256(coordinate(entry, "x"), coordinate(entry, "y"));
                case "RS256" -> KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(entry, "n"), number(entry, "e")));
                default -> throw new IllegalArgumentException("an algorithm that is not known here");
            };
            Set<CertificateKind> kinds = kinds(entry.get("use").text());
            boolean usable = SignatureScheme.of(key).isPresent() && !kinds.isEmpty();
            KeyId keyId = KeyId.of(Base64.getDecoder().decode(entry.get("keyId").text()));
            return usable
                    ? Optional.of(new DccSigner(Optional.empty(), keyId, key, Instant.EPOCH, Instant.MAX, kinds))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<CertificateKind> kinds(String use) {
        if (use.equals("sig")) {
            return EnumSet.allOf(CertificateKind.class);
        }
        Set<CertificateKind> kinds = EnumSet.noneOf(CertificateKind.class);
        use.chars().mapToObj(USES::get).forEach(kind -> {
            if (kind != null) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    /// Some write a byte of sign before it, or leave zeros out.
    private static byte[] coordinate(Tree entry, String name) {
        byte[] written = Base64.getDecoder().decode(entry.get(name).text());
        byte[] exact = new byte[COORDINATE_BYTES];
        int extra = written.length - COORDINATE_BYTES;
        if (written.length == 0 || extra > 1 || (extra == 1 && written[0] != 0)) {
            throw new IllegalArgumentException("a coordinate of the wrong length");
        }
        byte[] digits = extra == 1 ? Arrays.copyOfRange(written, 1, written.length) : written;
        System.arraycopy(digits, 0, exact, COORDINATE_BYTES - digits.length, digits.length);
        return exact;
    }

    private static BigInteger number(Tree entry, String name) {
        return new BigInteger(1, Base64.getDecoder().decode(entry.get(name).text()));
    }
}
