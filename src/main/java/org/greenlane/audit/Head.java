package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.NoteKey;

/// Where the log stands: the right edge of its tree, and the newest time in it. It is kept sealed beside the entries, so
/// that the log goes on without reading them all, and so that entries cut off at the end are missed.
///
/// @param size how many entries there are
/// @param peaks of the tree over them
/// @param newest the latest time that any entry has
/// @param earlier the keys that signed checkpoints before the station was restored, the first one first
/// @param told in which entries an export has named people
record Head(long size, List<byte[]> peaks, Instant newest, List<EarlierKey> earlier, Told told) {
    static final Head EMPTY = new Head(0, List.of(), Instant.EPOCH, List.of(), Told.NOTHING);

    /// More do not fit into the head's row.
    static final int MOST_EARLIER = 32;

    private static final int SIZE = 1;
    private static final int PEAKS = 2;
    private static final int NEWEST = 3;
    private static final int EARLIER = 4;
    private static final int KEY = 5;
    private static final int TOLD = 6;
    private static final int MAX_BYTES = 9000;
    private static final int MAX_DEPTH = 3;

    MerkleTree tree() {
        return MerkleTree.resume(size, peaks);
    }

    /// The head after one more entry.
    Head grown(MerkleTree tree, Draft draft) {
        return new Head(
                tree.size(),
                tree.peaks(),
                draft.at().isAfter(newest) ? draft.at() : newest,
                earlier,
                draft.tells().map(told::with).orElse(told));
    }

    /// The head after the key that signed until now has been followed by another.
    Head followed(NoteKey key) {
        List<EarlierKey> keys = new ArrayList<>(earlier);
        keys.add(new EarlierKey(key, size));
        return new Head(size, peaks, newest, List.copyOf(keys), told);
    }

    byte[] bytes() {
        CBORObject hashes = CBORObject.NewArray();
        peaks.forEach(hashes::Add);
        CBORObject map = CBORObject.NewMap()
                .Set(SIZE, size)
                .Set(PEAKS, hashes)
                .Set(NEWEST, newest.toEpochMilli());
        if (!earlier.isEmpty()) {
            CBORObject keys = CBORObject.NewArray();
            earlier.forEach(key ->
                    keys.Add(CBORObject.NewMap().Set(SIZE, key.size()).Set(KEY, key.key().vkey())));
            map.Set(EARLIER, keys);
        }
        if (!told.spans().isEmpty()) {
            CBORObject spans = CBORObject.NewArray();
            told.spans().forEach(span -> spans.Add(span.first()).Add(span.last()));
            map.Set(TOLD, spans);
        }
        return Cbor.encode(map);
    }

    static Head ofBytes(byte[] bytes) throws CborException {
        CborMap map = CborMap.of(Cbor.decode(bytes, MAX_BYTES, MAX_DEPTH), Set.of(SIZE, PEAKS, NEWEST), Set.of(EARLIER, TOLD));
        List<byte[]> peaks = new ArrayList<>();
        for (CBORObject peak : map.array(PEAKS, 0, Long.SIZE)) {
            peaks.add(peak.GetByteString());
        }
        return new Head(
                map.unsigned(SIZE, Long.MAX_VALUE),
                List.copyOf(peaks),
                Instant.ofEpochMilli(map.unsigned(NEWEST, Long.MAX_VALUE)),
                map.has(EARLIER) ? earlier(map) : List.of(),
                map.has(TOLD) ? told(map) : Told.NOTHING);
    }

    private static Told told(CborMap map) throws CborException {
        List<CBORObject> ends = map.array(TOLD, 2, 2 * Told.MOST_SPANS);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            spans.add(new Span(ends.get(i).AsInt64Value(), ends.get(i + 1).AsInt64Value()));
        }
        return new Told(spans);
    }

    private static List<EarlierKey> earlier(CborMap map) throws CborException {
        List<EarlierKey> keys = new ArrayList<>();
        for (CBORObject value : map.array(EARLIER, 1, MOST_EARLIER)) {
            CborMap key = CborMap.of(value, Set.of(SIZE, KEY), Set.of());
            try {
                keys.add(new EarlierKey(
                        NoteKey.ofVkey(key.text(KEY, NoteKey.MAX_LENGTH)), key.unsigned(SIZE, Long.MAX_VALUE)));
            } catch (InvalidKeyException e) {
                throw EntryReader.unexpected("an earlier key that is none");
            }
        }
        return List.copyOf(keys);
    }
}
