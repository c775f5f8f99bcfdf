package org.greenlane.policy;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.HealthColour;
import org.greenlane.health.IssuerColour;
import org.greenlane.health.Notice;
import org.greenlane.health.Region;
import org.greenlane.health.Standing;
import org.greenlane.proof.Cbor;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.CoseException;
import org.greenlane.proof.CoseSign1;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;

/// The recognition table as a signed file: a COSE_Sign1 over deterministic CBOR, by the owner's policy key.
///
/// ```
/// table     = { 1: 1, 2: owner, 3: sequence, 4: issued, 5: expires, 6: [* region], 7: [* exception] }
/// region    = { 1: tstr, 2: [+ { 0: number, 1: national }], ? 3: merging }
///                                             ; national: 0 green, 1 yellow, 2 red; merging: 0 gravest, 1 home-newest
/// exception = { 1: tstr, 2: from, 3: until, 4: [+ { 0: language, 1: text }] }
/// ```
public final class RecognitionFile {
    /// The largest file taken, in bytes.
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 8;
    private static final int VERSION = 1;
    private static final int MAX_LANGUAGES = 16;
    private static final int MAX_LANGUAGE_LENGTH = 16;
    private static final int MAX_REGION_LENGTH = 6;
    private static final int MAX_COLOUR = 255;
    private static final int MERGING = 3;
    private static final int MAX_MERGING = 255;
    private static final Set<Integer> NONE = Set.of();

    private RecognitionFile() {}

    /// Reads a signed table.
    ///
    /// @param owner the station's own region, which must have signed it
    /// @throws PolicyException if it is not a table, or not one that the owner may have signed
    public static RecognitionTable open(byte[] file, Trust trust, Region owner, Instant now) throws PolicyException {
        try {
            CoseSign1 signed = CoseSign1.decode(file, MAX_BYTES, MAX_DEPTH);
            if (trust.judge(signed, owner, KeyUse.POLICY, now) instanceof Standing.Distrusted(var reason)) {
                throw new PolicyException("The recognition table is not signed by a trusted policy key of region "
                        + owner + " (" + reason + ").");
            }
            RecognitionTable table = table(Cbor.decode(signed.payload(), MAX_BYTES, MAX_DEPTH));
            if (!table.owner().equals(owner)) {
                throw new PolicyException("The recognition table is for region " + table.owner() + ", not " + owner + ".");
            }
            return table;
        } catch (CoseException | CborException e) {
            throw new PolicyException("This is not a recognition table: " + e.getMessage() + ".");
        }
    }

    private static RecognitionTable table(CBORObject value) throws CborException {
        CborMap map = CborMap.of(value, Set.of(1, 2, 3, 4, 5, 6, 7), NONE);
        if (map.unsigned(1, VERSION) != VERSION) {
            throw new CborException(CborException.Kind.UNEXPECTED, "another version");
        }
        Map<Region, Map<IssuerColour, HealthColour>> colours = new LinkedHashMap<>();
        Map<Region, Merging> merging = new HashMap<>();
        for (CBORObject entry : map.array(6, 0, RecognitionTable.MAX_REGIONS)) {
            CborMap fields = CborMap.of(entry, Set.of(1, 2), Set.of(MERGING));
            Region region = region(fields.text(1, MAX_REGION_LENGTH));
            if (colours.put(region, colours(fields)) != null) {
                throw new CborException(CborException.Kind.UNEXPECTED, "a region twice");
            }
            if (fields.has(MERGING)) {
                merging.put(region, merging(fields));
            }
        }
        List<RecognitionTable.Announcement> exceptions = new ArrayList<>();
        for (CBORObject entry : map.array(7, 0, RecognitionTable.MAX_EXCEPTIONS)) {
            exceptions.add(exception(CborMap.of(entry, Set.of(1, 2, 3, 4), NONE)));
        }
        return new RecognitionTable(
                region(map.text(2, MAX_REGION_LENGTH)),
                map.unsigned(3, CborMap.MAX_EPOCH_SECOND),
                new Freshness(map.instant(4), map.instant(5)),
                colours,
                merging,
                exceptions);
    }

    private static Merging merging(CborMap region) throws CborException {
        return Merging.ofWire(region.unsigned(MERGING, MAX_MERGING))
                .orElseThrow(() -> new CborException(CborException.Kind.UNEXPECTED, "an unknown way of merging"));
    }

    private static Map<IssuerColour, HealthColour> colours(CborMap region) throws CborException {
        Map<IssuerColour, HealthColour> colours = new HashMap<>();
        for (CBORObject pair : region.array(2, 1, RecognitionTable.MAX_COLOURS)) {
            CborMap numbers = pair(pair);
            IssuerColour number = new IssuerColour((int) numbers.unsigned(0, MAX_COLOUR));
            HealthColour national = HealthColour.ofWire(numbers.unsigned(1, MAX_COLOUR))
                    .orElseThrow(() -> new CborException(
                            CborException.Kind.UNEXPECTED, "a colour that the national scheme does not have"));
            if (colours.put(number, national) != null) {
                throw new CborException(CborException.Kind.UNEXPECTED, "a colour twice");
            }
        }
        return colours;
    }

    private static RecognitionTable.Announcement exception(CborMap map) throws CborException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (CBORObject entry : map.array(4, 1, MAX_LANGUAGES)) {
            CborMap text = pair(entry);
            texts.put(text.text(0, MAX_LANGUAGE_LENGTH), text.text(1, Notice.MAX_LENGTH));
        }
        return new RecognitionTable.Announcement(
                region(map.text(1, MAX_REGION_LENGTH)), map.instant(2), map.instant(3), new Notice(texts));
    }

    /// A pair travels as a map of two, so that the same strict reader serves it.
    private static CborMap pair(CBORObject value) throws CborException {
        return CborMap.of(value, Set.of(0, 1), NONE);
    }

    private static Region region(String code) throws CborException {
        if (!Region.isRegion(code)) {
            throw new CborException(CborException.Kind.UNEXPECTED, "no region code");
        }
        return new Region(code);
    }

    /// Signs a table.
    public static byte[] write(RecognitionTable table, SigningKey key) {
        CBORObject regions = CBORObject.NewArray();
        table.colours().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            CBORObject region = CBORObject.NewMap().Set(1, entry.getKey().code()).Set(2, colours(entry.getValue()));
            Merging merging = table.merging().get(entry.getKey());
            regions.Add(merging == null ? region : region.Set(MERGING, merging.wire()));
        });
        CBORObject exceptions = CBORObject.NewArray();
        for (RecognitionTable.Announcement exception : table.exceptions()) {
            exceptions.Add(CBORObject.NewMap()
                    .Set(1, exception.region().code())
                    .Set(2, exception.from().getEpochSecond())
                    .Set(3, exception.until().getEpochSecond())
                    .Set(4, texts(exception.notice())));
        }
        CBORObject map = CBORObject.NewMap()
                .Set(1, VERSION)
                .Set(2, table.owner().code())
                .Set(3, table.sequence())
                .Set(4, table.freshness().created().getEpochSecond())
                .Set(5, table.freshness().expires().getEpochSecond())
                .Set(6, regions)
                .Set(7, exceptions);
        return CoseSign1.sign(Cbor.encode(map), key).encoded();
    }

    private static CBORObject colours(Map<IssuerColour, HealthColour> colours) {
        CBORObject pairs = CBORObject.NewArray();
        colours.entrySet().stream()
                .sorted((a, b) -> Integer.compare(a.getKey().value(), b.getKey().value()))
                .forEach(e -> pairs.Add(CBORObject.NewMap()
                        .Set(0, e.getKey().value())
                        .Set(1, e.getValue().wire())));
        return pairs;
    }

    private static CBORObject texts(Notice notice) {
        CBORObject pairs = CBORObject.NewArray();
        notice.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> pairs.Add(CBORObject.NewMap().Set(0, e.getKey()).Set(1, e.getValue())));
        return pairs;
    }
}
