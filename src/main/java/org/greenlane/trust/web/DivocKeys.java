package org.greenlane.trust.web;

import java.security.InvalidKeyException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.Tree;

/// The keys of DIVOC's issuers, as a person writes them down: the scheme has no directory, and its lists of revoked
/// certificates are answered by servers only.
///
/// ```
/// {"keys": [{"verificationMethod": "did:india", "publicKeyPem": "-----BEGIN PUBLIC KEY-----…", "until": "2030-01-01T00:00:00Z",
///   "revoked": ["92047670169"]}]}
/// ```
final class DivocKeys {
    private static final int MAX_REVOKED = 1_000_000;

    private DivocKeys() {}

    /// @return the keys that are usable; an entry that is not trusts nobody, and does no harm
    static List<WebKey> read(Tree document, Region country) {
        List<WebKey> keys = new ArrayList<>();
        for (Tree entry : document.get("keys").list()) {
            key(entry, country).ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<WebKey> key(Tree entry, Region country) {
        String name = entry.get("verificationMethod").text();
        Tree until = entry.get("until");
        if (name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WebKey(
                    country,
                    name,
                    name,
                    PublicKeys.ofForeignPem(entry.get("publicKeyPem").text()),
                    until instanceof Tree.Nothing ? Optional.empty() : Optional.of(Instant.parse(until.text())),
                    revocations(entry.get("revoked"))));
        } catch (InvalidKeyException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Who asked the issuer, and heard that none was revoked, writes down an empty list. No list is none.
    private static WebRevocations revocations(Tree ids) {
        boolean whole = ids instanceof Tree.Items
                && ids.list().size() <= MAX_REVOKED
                && ids.list().stream().noneMatch(id -> id.text().isBlank());
        if (!whole) {
            return new WebRevocations.Unusable(Reason.NO_REVOCATIONS);
        }
        Map<String, Instant> revoked = new HashMap<>();
        ids.list().forEach(id -> revoked.put(id.text(), Instant.MAX));
        return new WebRevocations.Listed(revoked);
    }
}
