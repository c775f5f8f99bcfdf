package org.greenlane.proof;

import java.util.Base64;
import java.util.Optional;

/// base64url without padding (RFC 4648 section 5, RFC 7515 section 2), strictly: each run of bytes has one text.
public final class Base64Url {
    private Base64Url() {}

    /// Empty if it is none.
    public static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
