package org.greenlane.trust;

import java.util.HexFormat;
import org.greenlane.proof.CoseSign1;

/// A key id in lower-case hexadecimal, so that it can be compared. It narrows a search and proves nothing: keys may
/// share one.
public record KeyId(String hex) {
    /// @throws IllegalArgumentException if there are no bytes, or more than an envelope carries
    public static KeyId of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > CoseSign1.MAX_KEY_ID_BYTES) {
            throw new IllegalArgumentException("a key id has 1 to " + CoseSign1.MAX_KEY_ID_BYTES + " bytes");
        }
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
