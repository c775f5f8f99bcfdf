package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.greenlane.proof.Cbor;

/// An entry before it has its place. Its leaf in the tree is taken over the bytes of [#entry]: they stay as they are
/// when the day's key is destroyed, and nobody guesses them from their hash, because what is sealed in them begins with
/// a random nonce.
///
/// @param open the fields that stay
/// @param personal the fields that go with the key of the day, encoded
/// @param tells the entries in which people are named by the export that it records
@SuppressWarnings("ArrayRecordComponent") // never compared
record Draft(Instant at, CBORObject open, byte[] personal, Optional<Span> tells) {
    /// The bytes of the entry: deterministic CBOR. What was personal is wiped.
    byte[] entry(long number, DayKeys.Current key) {
        byte[] sealed = key.sealer().seal(personal, place(number));
        Arrays.fill(personal, (byte) 0);
        open.Set(EntryField.DAY_KEY, key.number()).Set(EntryField.PERSONAL, sealed);
        return Cbor.encode(open);
    }

    /// Binds sealed bytes to the place where they stand.
    static byte[] place(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
