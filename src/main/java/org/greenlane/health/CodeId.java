package org.greenlane.health;

import java.util.HexFormat;

/// The identity of one issued code (CWT claim `cti`, RFC 8392 section 3.1.7), in lower-case hexadecimal.
public record CodeId(String hex) {
    /// The longest `cti` taken, in bytes.
    public static final int MAX_BYTES = 16;

    /// @throws IllegalArgumentException if there are no bytes, or more than [#MAX_BYTES]
    public static CodeId of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("a code id has 1 to 16 bytes");
        }
        return new CodeId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /// Where the revocation of this one code stands in the pages of its issuer: in the same key space as people.
    public SubjectKey revocationKey(Region issuer) {
        return SubjectKey.ofRecord("code", issuer, bytes());
    }

    /// Says nothing: a code id leads to a person and does not belong into logs.
    @Override
    public String toString() {
        return "CodeId[…]";
    }
}
