package org.greenlane.export;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.proof.RangeProof;

/// Reads the fields of a manifest, each of which may be hostile.
record ManifestFields(CBORObject json) {
    private static final int MAX_HASHES = 64;
    private static final int MAX_NAME = 200;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}");

    Manifest manifest() throws BrokenExport {
        if (json.getType() != CBORType.Map || !text("format").equals(ManifestJson.FORMAT)) {
            throw new BrokenExport("it is of a form that this program does not know");
        }
        long first = number("first");
        if (first < 1) {
            throw new BrokenExport("it begins before the first entry");
        }
        return new Manifest(
                text("station"),
                site(),
                Instant.parse(text("made")),
                times(),
                Content.valueOf(text("people")),
                columns(),
                ZoneId.of(text("zone")),
                words(),
                number("rows"),
                field("entryBytes").AsBoolean(),
                new RangeProof(first - 1, number("last"), number("logSize"), hashes("proofLeft"), hashes("proofRight")),
                files());
    }

    private CBORObject field(String name) throws BrokenExport {
        CBORObject value = json.get(name);
        if (value == null) {
            throw new BrokenExport("its manifest does not say `" + name + "`");
        }
        return value;
    }

    private String text(String name) throws BrokenExport {
        return text(field(name), MAX_NAME);
    }

    private static String text(CBORObject value, int most) throws BrokenExport {
        String text = value.getType() == CBORType.TextString ? value.AsString() : null;
        if (text == null || text.length() > most) {
            throw new BrokenExport("its manifest has something else than a text");
        }
        return text;
    }

    private long number(String name) throws BrokenExport {
        return number(field(name));
    }

    private static long number(CBORObject value) throws BrokenExport {
        if (!value.isNumber() || !value.AsNumber().CanFitInInt64() || !value.AsNumber().IsInteger()) {
            throw new BrokenExport("its manifest has something else than a number");
        }
        long number = value.AsInt64Value();
        if (number < 0 || number > RangeProof.MAX_SIZE) {
            throw new BrokenExport("its manifest has a number out of range");
        }
        return number;
    }

    private List<CBORObject> array(String name, int most) throws BrokenExport {
        CBORObject value = field(name);
        if (value.getType() != CBORType.Array || value.size() > most) {
            throw new BrokenExport("its manifest has something else than a list");
        }
        return List.copyOf(value.getValues());
    }

    private Optional<Site> site() throws BrokenExport {
        return json.ContainsKey("site")
                ? Optional.of(new Site(SiteKind.valueOf(text("site")), new Region(text("region"))))
                : Optional.empty();
    }

    private Optional<ExportRange.Times> times() throws BrokenExport {
        return json.ContainsKey("from")
                ? Optional.of(new ExportRange.Times(Instant.parse(text("from")), Instant.parse(text("until"))))
                : Optional.empty();
    }

    private List<Column> columns() throws BrokenExport {
        List<Column> columns = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (CBORObject key : array("columns", Column.values().length)) {
            Column column = Column.ofKey(text(key, MAX_NAME))
                    .orElseThrow(() -> new BrokenExport("it has a column that this program does not know"));
            if (!seen.add(column)) {
                throw new BrokenExport("it has a column twice");
            }
            columns.add(column);
        }
        return columns;
    }

    private ExportWords words() throws BrokenExport {
        CBORObject value = field("words");
        String language = text("language");
        if (value.getType() != CBORType.Map
                || value.size() > ExportWords.MAX_COUNT
                || !LANGUAGE.matcher(language).matches()) {
            throw new BrokenExport("its words are none");
        }
        Map<String, String> words = new HashMap<>();
        for (Map.Entry<CBORObject, CBORObject> word : value.getEntries()) {
            words.put(text(word.getKey(), MAX_NAME), text(word.getValue(), ExportWords.MAX_LENGTH));
        }
        return new ExportWords(language, words);
    }

    private List<byte[]> hashes(String name) throws BrokenExport {
        List<byte[]> hashes = new ArrayList<>();
        for (CBORObject hash : array(name, MAX_HASHES)) {
            hashes.add(HexFormat.of().parseHex(hash(hash)));
        }
        return hashes;
    }

    private static String hash(CBORObject value) throws BrokenExport {
        String text = text(value, MAX_NAME);
        if (!SHA256.matcher(text).matches()) {
            throw new BrokenExport("its manifest has something else than a hash");
        }
        return text;
    }

    private Map<String, Manifest.FileSum> files() throws BrokenExport {
        CBORObject value = field("files");
        if (value.getType() != CBORType.Map || value.size() > ExportZip.MAX_FILES) {
            throw new BrokenExport("its list of files is none");
        }
        Map<String, Manifest.FileSum> files = new HashMap<>();
        for (Map.Entry<CBORObject, CBORObject> file : value.getEntries()) {
            String name = text(file.getKey(), MAX_NAME);
            ManifestFields sum = new ManifestFields(file.getValue());
            if (!ManifestJson.isFileName(name) || file.getValue().getType() != CBORType.Map) {
                throw new BrokenExport("its list of files is none");
            }
            files.put(name, new Manifest.FileSum(hash(sum.field("sha256")), sum.number("bytes")));
        }
        return files;
    }
}
