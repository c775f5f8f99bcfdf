package org.greenlane.audit;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.greenlane.health.SubjectKey;

/// Names people so that two passages of one person can be told as such, but neither who it is, nor that it is the
/// person of another station's log: the first 16 bytes of HMAC-SHA-256 over the subject key, under a key of this station.
final class Pseudonyms {
    static final int BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    byte[] of(SubjectKey subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(subject.bytes()), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    static String text(byte[] pseudonym) {
        return HexFormat.of().formatHex(pseudonym);
    }
}
