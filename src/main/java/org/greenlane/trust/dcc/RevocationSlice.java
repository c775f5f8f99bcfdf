package org.greenlane.trust.dcc;

import com.upokecenter.cbor.CBORObject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseSign1;
import org.greenlane.trust.KeyId;

/// A part of what is revoked under one key, as the EU's service for revocations hands it out
/// (`dgca-revocation-distribution-service`): those hashes that begin with certain digits, in a filter that is small because it
/// may also hold others. How many digits there are is what the service calls the mode: one (POINT), two (VECTOR), three
/// (COORDINATE).
///
/// ```
/// slice = { ? 4: kid, 5: digits, 6: kind, ? 7: bstr }   ; without 7 it was announced, and is not there
/// ```
public final class RevocationSlice {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{0,3}");
    private static final int MAX_DIGITS = 3;
    private static final int MAX_KIND = 255;

    private final Optional<KeyId> keyId;
    private final String digits;
    private final Kind kind;
    private final byte[] bytes;
    private final HashFilter filter;

    /// In which form a filter is.
    public enum Kind {
        /// It is announced, and nobody has it: whether one of its certificates was revoked cannot be told.
        MISSING(0),
        /// `BLOOMFILTER`
        BLOOM(1),
        /// `VARHASHLIST`
        PARTIAL_HASHES(2);

        private final int wire;

        Kind(int wire) {
            this.wire = wire;
        }
    }

    /// What a slice says of one certificate.
    enum Answer {
        NOT_REVOKED,
        MISSING,
        MAYBE_REVOKED,
        REVOKED
    }

    private RevocationSlice(Optional<KeyId> keyId, String digits, Kind kind, byte[] bytes, HashFilter filter) {
        this.keyId = keyId;
        this.digits = digits;
        this.kind = kind;
        this.bytes = bytes;
        this.filter = filter;
    }

    /// @param keyId of the signer, empty if it may be any
    /// @param digits with which its hashes begin, hexadecimal
    /// @param bytes the filter as it is published; none where it is missing
    /// @throws IllegalArgumentException if it is none
    public static RevocationSlice of(Optional<KeyId> keyId, String digits, Kind kind, byte[] bytes) {
        if (!DIGITS.matcher(digits).matches() || (kind == Kind.MISSING) != (bytes.length == 0)) {
            throw new IllegalArgumentException("a slice of 0 to 3 hexadecimal digits, with its filter");
        }
        HashFilter filter = switch (kind) {
            case MISSING -> _ -> Answer.MISSING;
            case BLOOM -> BloomFilter.read(bytes);
            case PARTIAL_HASHES -> PartialHashes.read(bytes);
        };
        return new RevocationSlice(keyId, digits, kind, bytes.clone(), filter);
    }

    static RevocationSlice of(CBORObject entry, int maxBytes) throws CborException {
        CborMap map = CborMap.of(entry, Set.of(5, 6), Set.of(4, 7));
        long wire = map.unsigned(6, MAX_KIND);
        for (Kind kind : Kind.values()) {
            if (kind.wire == wire) {
                return of(
                        map.has(4) ? Optional.of(KeyId.of(map.bytes(4, 1, CoseSign1.MAX_KEY_ID_BYTES))) : Optional.empty(),
                        map.text(5, MAX_DIGITS),
                        kind,
                        map.has(7) ? map.bytes(7, 1, maxBytes) : new byte[0]);
            }
        }
        throw new CborException(CborException.Kind.UNEXPECTED, "an unknown kind of slice");
    }

    CBORObject encoded() {
        CBORObject map = CBORObject.NewMap().Set(5, digits).Set(6, kind.wire);
        keyId.ifPresent(id -> map.Set(4, id.bytes()));
        return kind == Kind.MISSING ? map : map.Set(7, bytes);
    }

    Optional<KeyId> keyId() {
        return keyId;
    }

    /// @param hash the 16 bytes that stand in batches
    Answer ask(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 2).startsWith(digits) ? filter.ask(hash) : Answer.NOT_REVOKED;
    }

    public Kind kind() {
        return kind;
    }
}
