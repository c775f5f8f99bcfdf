package org.greenlane.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.greenlane.health.OperatorId;
import org.greenlane.health.SubjectKey;

/// What counts are kept under, and what is kept of a badge: HMAC-SHA-256 under a key of this station. Whatever somebody
/// types by mistake into the field of the staff number is not to be found again.
final class Names {
    /// All numbers together.
    static final String DESK = "desk";
    /// Numbers that nobody has, once there are too many to count each.
    static final String CROWD = "crowd";
    /// Badges that were given to nobody.
    static final String BADGES = "badges";
    /// All look-ups of the station.
    static final String STATION = "station";

    static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Names(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(OperatorId number) {
        return HexFormat.of().formatHex(hmac("number " + number.text()));
    }

    byte[] of(BadgeCode badge) {
        return hmac(badge.text());
    }

    /// What is kept of somebody's own document.
    byte[] of(SubjectKey person) {
        return hmac("person " + HexFormat.of().formatHex(person.bytes()));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }
}
