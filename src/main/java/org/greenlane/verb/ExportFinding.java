package org.greenlane.verb;

import java.time.Instant;
import java.util.Locale;
import org.greenlane.export.ExportVerdict;
import org.greenlane.export.ExportVerdict.Damage;
import org.greenlane.export.ExportVerdict.Proved;
import org.greenlane.export.ExportVerdict.Unproved;
import org.greenlane.health.Sentence;

/// What a checked export ends with.
final class ExportFinding {
    private static final int FIRST = 29;

    private ExportFinding() {}

    static AuditEnd of(ExportVerdict verdict) {
        return switch (verdict) {
            case Proved proved -> proved(proved);
            case Unproved(Damage damage, String sentence) -> unproved(damage, sentence);
        };
    }

    private static AuditEnd proved(Proved proved) {
        Json json = new Json().beginObject().name("proved").value(true);
        proved.site().ifPresent(site ->
                json.name("site").value(site.kind().name()).name("region").value(site.region().code()));
        json.name("station").value(proved.station()).name("stationKey").value(proved.key());
        json.name("keyWasGiven").value(proved.keyWasGiven()).name("made").value(proved.made().toString());
        json.name("first").value(proved.first()).name("last").value(proved.last());
        json.name("rows").value(proved.rows()).name("logSize").value(proved.logSize());
        json.name("people").value(proved.content().name()).name("tableMadeAgain").value(proved.rederived());
        json.name("withEntries").value(proved.withBytes());
        return new AuditEnd(Exit.OK, sentence(proved), json.endObject().toString());
    }

    /// In one sentence what it proves; in another what it does not.
    private static String sentence(Proved proved) {
        Instant made = proved.made();
        String entries = proved.withBytes() ? "" : "the hashes of ";
        String proves = "This export of " + proved.station() + site(proved) + ", made " + made + ", is as it left, and " + entries
                + "its entries " + proved.first() + " to " + proved.last() + " stand, unchanged and without a gap, in the log of "
                + Sentence.count(proved.logSize(), "entry", "entries") + " that the station has signed";
        String table = proved.rederived()
                ? "; the open columns of log.csv say what the entries say."
                : "; that its tables say what the entries say, the station's signature alone vouches for.";
        String key = proved.keyWasGiven()
                ? ""
                : "\nWhether it is that station's, only its key tells, and the key came with the export: compare this line with a"
                        + " copy from elsewhere, or give it with --station-key:\n" + proved.key();
        return proves + table
                + "\nNot proved: what was never recorded; pseudonyms, personal columns, workbook and report but by the station's"
                + " signature." + key;
    }

    private static String site(Proved proved) {
        return proved.site()
                .map(site -> " (" + site.kind().name().toLowerCase(Locale.ROOT) + ", region " + site.region() + ")")
                .orElse("");
    }

    private static AuditEnd unproved(Damage damage, String sentence) {
        Json json = new Json().beginObject().name("proved").value(false);
        json.name("damage").value(damage.name()).name("why").value(sentence);
        return new AuditEnd(
                exit(damage), says(damage) + ": " + sentence + ".", json.endObject().toString());
    }

    private static int exit(Damage damage) {
        return switch (damage) {
            case ALTERED -> FIRST;
            case OTHER_STATION -> FIRST + 1;
            case NOT_IN_LOG -> FIRST + 2;
            case NOT_AN_EXPORT -> FIRST + 3;
            case LOCKED -> FIRST + 4;
        };
    }

    private static String says(Damage damage) {
        return switch (damage) {
            case ALTERED -> "The export was altered";
            case OTHER_STATION -> "The export is not of this station";
            case NOT_IN_LOG -> "The export's entries are not in the station's log";
            case NOT_AN_EXPORT -> "This is no export that can be checked";
            case LOCKED -> "The export cannot be opened";
        };
    }
}
