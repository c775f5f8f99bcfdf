package org.greenlane.export;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.greenlane.audit.Told;

/// How people are called in one export.
@FunctionalInterface
interface Persons {
    int BYTES = 10;

    /// @param entry its number
    /// @param pseudonym of the station's log
    String name(long entry, String pseudonym);

    /// As in the log.
    static Persons asInTheLog() {
        return (_, pseudonym) -> pseudonym;
    }

    /// By pseudonyms that are good for this export alone: HMAC-SHA-256 (RFC 2104) under a key that nobody keeps. Not
    /// safe for several threads.
    ///
    /// @param told in which entries an earlier export has named people: there they are named once only
    /// @param before what stands there instead
    static Persons once(SecureRandom random, Told told, String before) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Arrays.fill(key, (byte) 0);
            return (entry, pseudonym) -> told.has(entry)
                    ? before
                    : HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(pseudonym)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }
}
