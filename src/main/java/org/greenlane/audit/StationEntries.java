package org.greenlane.audit;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
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
    private static final int MAX_PORTS = 32;
    private static final int MAX_SHEETS = 1_000_000;
    /// A folder, or an address.
    private static final int MAX_SOURCE = 1000;

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
            case Event.StationChanged(_, _, var previous, String root, Region region, SiteKind site, var start, var also) -> {
                entry.Set(EntryField.TYPE, EntryType.STATION_CHANGED.wire())
                        .Set(EntryField.FINGERPRINT, HexFormat.of().parseHex(root))
                        .Set(EntryField.REGION, region.code())
                        .Set(EntryField.SITE, site.name());
                previous.ifPresent(it -> entry.Set(EntryField.PREVIOUS_FINGERPRINT, HexFormat.of().parseHex(it)));
                start.ifPresent(it -> write(entry, it));
                also.source().ifPresent(it -> entry.Set(EntryField.SOURCE, EntryText.within(MAX_SOURCE, it)));
                if (also.subjectKey()) {
                    entry.Set(EntryField.SUBJECT_KEY, 1);
                }
                also.commandSheet().ifPresent(it -> entry.Set(EntryField.COMMAND_SHEET, it.intValue()));
            }
            case Event.LaneTurned(_, _, Event.LaneTurned.Kind kind) ->
                entry.Set(EntryField.TYPE, EntryType.LANE_TURNED.wire()).Set(EntryField.ACT, kind.name());
        }
    }

    private static void write(CBORObject entry, Event.StationChanged.Start start) {
        if (start.ports().size() > MAX_PORTS) {
            throw new IllegalArgumentException("a station has at most " + MAX_PORTS + " ports");
        }
        CBORObject ports = CBORObject.NewMap();
        start.ports().forEach((device, port) -> ports.Set(EntryText.name(device), EntryText.name(port)));
        entry.Set(EntryField.UNDONE, start.undone() ? 1 : 0).Set(EntryField.PORTS, ports);
        start.profile().ifPresent(it -> entry.Set(EntryField.PROFILE, EntryText.name(it)));
        start.language().ifPresent(it -> entry.Set(EntryField.LANGUAGE, EntryText.name(it)));
        start.look().ifPresent(it -> entry.Set(EntryField.LOOK, EntryText.name(it)));
    }

    /// Empty in entries of earlier programs.
    private static Optional<Event.StationChanged.Start> start(CborMap map) throws CborException {
        if (!map.has(EntryField.UNDONE)) {
            return Optional.empty();
        }
        return Optional.of(new Event.StationChanged.Start(
                name(map, EntryField.PROFILE),
                name(map, EntryField.LANGUAGE),
                name(map, EntryField.LOOK),
                new TreeMap<>(EntryReader.names(map, EntryField.PORTS, MAX_PORTS)),
                map.unsigned(EntryField.UNDONE, 1) == 1));
    }

    /// Nothing in entries of earlier programs.
    private static Event.StationChanged.Also also(CborMap map) throws CborException {
        return new Event.StationChanged.Also(
                map.has(EntryField.SOURCE) ? Optional.of(map.text(EntryField.SOURCE, MAX_SOURCE)) : Optional.empty(),
                map.has(EntryField.SUBJECT_KEY) && map.unsigned(EntryField.SUBJECT_KEY, 1) == 1,
                map.has(EntryField.COMMAND_SHEET)
                        ? Optional.of((int) map.unsigned(EntryField.COMMAND_SHEET, MAX_SHEETS))
                        : Optional.empty());
    }

    private static Optional<String> name(CborMap map, int field) throws CborException {
        return map.has(field) ? Optional.of(map.text(field, EntryText.MAX_NAME)) : Optional.empty();
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
                        EntryReader.name(map, EntryField.SITE, SiteKind.class),
                        start(map),
                        also(map));
            case LANE_TURNED ->
                new Event.LaneTurned(at, operator, EntryReader.name(map, EntryField.ACT, Event.LaneTurned.Kind.class));
            default -> throw new IllegalArgumentException("not about the station itself");
        };
    }

    private static String hex(CborMap map, int field, int length) throws CborException {
        return HexFormat.of().formatHex(map.bytes(field, length, length));
    }
}
