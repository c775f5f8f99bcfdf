package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.MerkleTree;
import org.greenlane.proof.NoteKey;

/// Writes and reads entries about the station itself. Nothing in them is of a person.
final class StationEntries {
    private static final int HASH_BYTES = 32;
    private static final int MAX_SLOT = 255;
    private static final int MAX_REGION = 6;

    private StationEntries() {}

    static void write(CBORObject entry, Event.OfStation event) {
        event.operator().ifPresent(operator -> EntryWriter.operator(entry, EntryField.OPERATOR, operator));
        switch (event) {
            case Event.Restored(_, _, Instant backedUp, long size, String root, String previousKey, String appointment) ->
                entry.Set(EntryField.TYPE, EntryType.RESTORED.wire())
                        .Set(EntryField.BACKED_UP_AT, backedUp.toEpochMilli())
                        .Set(EntryField.SIZE, size)
                        .Set(EntryField.ROOT, HexFormat.of().parseHex(root))
                        .Set(EntryField.PREVIOUS_KEY, EntryText.within(NoteKey.MAX_LENGTH, previousKey))
                        .Set(EntryField.APPOINTMENT, EntryText.within(NoteKey.MAX_LENGTH, appointment));
            case Event.BackedUp(_, _, String hash) ->
                entry.Set(EntryField.TYPE, EntryType.BACKED_UP.wire())
                        .Set(EntryField.HASH, HexFormat.of().parseHex(hash));
            case Event.KeyChanged(_, _, Event.KeyChanged.Kind kind, Optional<Integer> slot) -> {
                entry.Set(EntryField.TYPE, EntryType.KEY_CHANGED.wire()).Set(EntryField.ACT, kind.name());
                slot.ifPresent(number -> entry.Set(EntryField.SLOT, number.intValue()));
            }
            case Event.StationChanged(_, _, Optional<String> previous, String root, Region region, SiteKind site) -> {
                entry.Set(EntryField.TYPE, EntryType.STATION_CHANGED.wire())
                        .Set(EntryField.FINGERPRINT, HexFormat.of().parseHex(root))
                        .Set(EntryField.REGION, region.code())
                        .Set(EntryField.SITE, site.name());
                previous.ifPresent(it -> entry.Set(EntryField.PREVIOUS_FINGERPRINT, HexFormat.of().parseHex(it)));
            }
            case Event.LaneTurned(_, _, Event.LaneTurned.Kind kind) ->
                entry.Set(EntryField.TYPE, EntryType.LANE_TURNED.wire()).Set(EntryField.ACT, kind.name());
        }
    }

    /// @param type of something that was done to the station
    static Event.OfStation read(EntryType type, CborMap map) throws CborException {
        Instant at = EntryReader.at(map);
        Optional<OperatorId> operator = map.has(EntryField.OPERATOR)
                ? Optional.of(EntryReader.operator(map, EntryField.OPERATOR))
                : Optional.empty();
        return switch (type) {
            case RESTORED ->
                new Event.Restored(
                        at,
                        operator,
                        Instant.ofEpochMilli(map.unsigned(EntryField.BACKED_UP_AT, Long.MAX_VALUE)),
                        map.unsigned(EntryField.SIZE, Long.MAX_VALUE),
                        hex(map, EntryField.ROOT, MerkleTree.HASH_BYTES),
                        map.text(EntryField.PREVIOUS_KEY, NoteKey.MAX_LENGTH),
                        map.text(EntryField.APPOINTMENT, NoteKey.MAX_LENGTH));
            case BACKED_UP -> new Event.BackedUp(at, operator, hex(map, EntryField.HASH, HASH_BYTES));
            case KEY_CHANGED ->
                new Event.KeyChanged(
                        at,
                        operator,
                        EntryReader.name(map, EntryField.ACT, Event.KeyChanged.Kind.class),
                        map.has(EntryField.SLOT)
                                ? Optional.of((int) map.unsigned(EntryField.SLOT, MAX_SLOT))
                                : Optional.empty());
            case STATION_CHANGED ->
                new Event.StationChanged(
                        at,
                        operator,
                        map.has(EntryField.PREVIOUS_FINGERPRINT)
                                ? Optional.of(hex(map, EntryField.PREVIOUS_FINGERPRINT, HASH_BYTES))
                                : Optional.empty(),
                        hex(map, EntryField.FINGERPRINT, HASH_BYTES),
                        new Region(map.text(EntryField.REGION, MAX_REGION)),
                        EntryReader.name(map, EntryField.SITE, SiteKind.class));
            case LANE_TURNED ->
                new Event.LaneTurned(at, operator, EntryReader.name(map, EntryField.ACT, Event.LaneTurned.Kind.class));
            default -> throw new IllegalArgumentException("not about the station itself");
        };
    }

    private static String hex(CborMap map, int field, int length) throws CborException {
        return HexFormat.of().formatHex(map.bytes(field, length, length));
    }
}
