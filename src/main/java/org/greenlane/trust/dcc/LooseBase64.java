package org.greenlane.trust.dcc;

import java.util.Base64;

/// Base64 (RFC 4648 section 4) in what others publish: an entry that is none does no harm.
final class LooseBase64 {
    private LooseBase64() {}

    /// What is no base64 is empty.
    static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
