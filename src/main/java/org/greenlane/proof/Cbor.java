package org.greenlane.proof;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;

/// Deterministic CBOR (RFC 8949 section 4.2.1): one value has one encoding, so nothing can be changed in a signed
/// thing without being seen. Narrower still: no floating point, no null or undefined, and only integers and text as
/// keys of maps.
public final class Cbor {
    private Cbor() {}

    /// Reads exactly one value.
    ///
    /// @param maxBytes the most bytes taken
    /// @param maxDepth the most arrays, maps and tags taken inside one another
    /// @throws CborException `TOO_LONG`, `TOO_DEEP` or `MALFORMED`
    public static CBORObject decode(byte[] bytes, int maxBytes, int maxDepth) throws CborException {
        if (bytes.length > maxBytes) {
            throw new CborException(CborException.Kind.TOO_LONG, "more than " + maxBytes + " bytes");
        }
        // The library recurses and trusts lengths more than we do: it only gets what has been walked over before.
        CborScan scan = new CborScan(bytes, maxDepth);
        scan.check();
        CBORObject value = decodeScanned(bytes);
        if (scan.hasTags() && !Arrays.equals(encode(value), bytes)) {
            throw new CborException(CborException.Kind.MALFORMED, "not deterministic");
        }
        return value;
    }

    private static CBORObject decodeScanned(byte[] bytes) throws CborException {
        try {
            return CBORObject.DecodeFromBytes(bytes);
        } catch (CBORException e) {
            throw new CborException(CborException.Kind.MALFORMED, "not well-formed", e);
        }
    }

    /// The deterministic encoding: the library writes the shortest forms, and maps in the bytewise order of their keys.
    public static byte[] encode(CBORObject value) {
        return value.EncodeToBytes();
    }
}
