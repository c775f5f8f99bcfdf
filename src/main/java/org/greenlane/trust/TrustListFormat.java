package org.greenlane.trust;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.health.Region;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.PublicKeys;

/// How the payload of a trust list is laid out; `trust-list.md` describes it.
final class TrustListFormat {
    static final int MAX_BYTES = 4 << 20;
    static final int MAX_DEPTH = 8;
    static final int MAX_KEYS = 10_000;

    private static final CBORObject THIS_VERSION = CBORObject.FromObject(1);

    private static final int VERSION_KEY = 1;
    private static final int SEQUENCE = 2;
    private static final int ISSUED = 3;
    private static final int EXPIRES = 4;
    private static final int ROOT = 5;
    private static final int KEYS = 6;

    private static final int REGION = 1;
    private static final int KEY_ID = 2;
    private static final int PUBLIC_KEY = 3;
    private static final int USES = 4;
    private static final int FROM = 5;
    private static final int UNTIL = 6;
    private static final int REVOKED = 7;
    private static final Set<Integer> KEY_FIELDS = Set.of(REGION, KEY_ID, PUBLIC_KEY, USES, FROM, UNTIL);

    private static final int MAX_WORD = 16;

    private TrustListFormat() {}

    /// What a payload says, believed by nobody yet.
    record Payload(long sequence, Instant issued, Instant expires, PublicKey root, List<CBORObject> keys) {}

    /// True if it says itself that it is of another version: then nothing more can be said of it.
    static boolean isOfOtherVersion(CBORObject value) {
        if (!CborMap.isA(value, CBORType.Map)) {
            return false;
        }
        CBORObject version = value.get(CBORObject.FromObject(VERSION_KEY));
        return version != null && CborMap.isA(version, CBORType.Integer) && !version.equals(THIS_VERSION);
    }

    static Payload read(CBORObject value) throws CborException, InvalidKeyException {
        CborMap map = CborMap.of(value, Set.of(VERSION_KEY, SEQUENCE, ISSUED, EXPIRES, ROOT, KEYS), Set.of());
        return new Payload(
                map.unsigned(SEQUENCE, Long.MAX_VALUE),
                map.instant(ISSUED),
                map.instant(EXPIRES),
                PublicKeys.decode(map.bytes(ROOT, 1, PublicKeys.MAX_BYTES)),
                map.array(KEYS, 1, MAX_KEYS));
    }

    static List<TrustedKey> readKeys(List<CBORObject> values) throws CborException, InvalidKeyException {
        List<TrustedKey> keys = new ArrayList<>(values.size());
        for (CBORObject value : values) {
            keys.add(readKey(CborMap.of(value, KEY_FIELDS, Set.of(REVOKED))));
        }
        return keys;
    }

    private static TrustedKey readKey(CborMap map) throws CborException, InvalidKeyException {
        try {
            return new TrustedKey(
                    new Region(map.text(REGION, MAX_WORD)),
                    KeyId.of(map.bytes(KEY_ID, 1, CoseSign1.MAX_KEY_ID_BYTES)),
                    PublicKeys.decode(map.bytes(PUBLIC_KEY, 1, PublicKeys.MAX_BYTES)),
                    readUses(map.array(USES, 1, KeyUse.values().length)),
                    map.instant(FROM),
                    map.instant(UNTIL),
                    map.has(REVOKED) ? Optional.of(map.instant(REVOKED)) : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new CborException(CborException.Kind.UNEXPECTED, "a key that cannot be: " + e.getMessage());
        }
    }

    private static Set<KeyUse> readUses(List<CBORObject> values) throws CborException {
        Set<KeyUse> uses = EnumSet.noneOf(KeyUse.class);
        for (CBORObject value : values) {
            KeyUse use = KeyUse.ofWire(CborMap.text(value, MAX_WORD))
                    .orElseThrow(() -> new CborException(CborException.Kind.UNEXPECTED, "an unknown use"));
            if (!uses.add(use)) {
                throw new CborException(CborException.Kind.UNEXPECTED, "a use said twice");
            }
        }
        return uses;
    }

    static CBORObject write(Payload payload) {
        CBORObject keys = CBORObject.NewArray();
        payload.keys().forEach(keys::Add);
        return CBORObject.NewMap()
                .Set(VERSION_KEY, THIS_VERSION)
                .Set(SEQUENCE, payload.sequence())
                .Set(ISSUED, payload.issued().getEpochSecond())
                .Set(EXPIRES, payload.expires().getEpochSecond())
                .Set(ROOT, payload.root().getEncoded())
                .Set(KEYS, keys);
    }

    static CBORObject write(TrustedKey key) {
        CBORObject uses = CBORObject.NewArray();
        key.uses().stream().sorted().forEach(use -> uses.Add(use.wire()));
        CBORObject map = CBORObject.NewMap()
                .Set(REGION, key.region().code())
                .Set(KEY_ID, key.keyId().bytes())
                .Set(PUBLIC_KEY, key.key().getEncoded())
                .Set(USES, uses)
                .Set(FROM, key.from().getEpochSecond())
                .Set(UNTIL, key.until().getEpochSecond());
        key.revoked().ifPresent(revoked -> map.Set(REVOKED, revoked.getEpochSecond()));
        return map;
    }
}
