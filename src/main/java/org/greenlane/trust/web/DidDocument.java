package org.greenlane.trust.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Region;
import org.greenlane.proof.JsonWebKey;
import org.greenlane.proof.Tree;

/// The keys of a DID document (W3C DID core 1.0) with which its subject says what is so: those that its `assertionMethod`
/// names, as JsonWebKey2020 over P-256.
public final class DidDocument {
    private DidDocument() {}

    /// @return the keys that are usable; an entry that is not trusts nobody, and does no harm
    public static List<WebKey> read(Tree document, Region country) {
        String id = document.get("id").text();
        if (!id.startsWith("did:web:")) {
            return List.of();
        }
        Set<String> asserting = new HashSet<>();
        for (Tree method : document.get("assertionMethod").list()) {
            asserting.add(absolute(id, method.text()));
        }
        List<WebKey> keys = new ArrayList<>();
        for (Tree method : document.get("verificationMethod").list()) {
            String name = absolute(id, method.get("id").text());
            if (asserting.contains(name)) {
                key(id, name, method, country).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private static String absolute(String id, String name) {
        return name.startsWith("#") ? id + name : name;
    }

    private static Optional<WebKey> key(String id, String name, Tree method, Region country) {
        boolean own = name.startsWith(id + "#") && method.get("controller").text().equals(id);
        if (!own || !method.get("type").text().equals("JsonWebKey2020")) {
            return Optional.empty();
        }
        String keyId = name.substring(id.length() + 1);
        return JsonWebKey.read(method.get("publicKeyJwk"))
                .map(key -> new WebKey(country, id, keyId, key, Optional.empty(), new WebRevocations.None()));
    }
}
