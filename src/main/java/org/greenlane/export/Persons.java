package org.greenlane.export;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How people are called in one export.
@FunctionalInterface
interface Persons {
    int BYTES = 10;

    /// @param pseudonym of the station's log
    String name(String pseudonym);

    /// As in the log.
    static Persons asInTheLog() {
        return pseudonym -> pseudonym;
    }

    /// By pseudonyms that are good for this export alone: HMAC-SHA-256 (RFC 2104) under a key that nobody keeps. Not
    /// safe for several threads.
    static Persons once(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            Arrays.fill(key, (byte) 0);
            return pseudonym -> HexFormat.of()
                    .formatHex(Arrays.copyOf(mac.doFinal(HexFormat.of().parseHex(pseudonym)), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }
}
