package org.greenlane.export;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.JSONOptions;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// A manifest as JSON (RFC 8259), and back. What is read may be hostile.
final class ManifestJson {
    static final String FORMAT = "greenlane-export/1";
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,60}");

    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        CBORObject json = CBORObject.NewOrderedMap()
                .Set("format", FORMAT)
                .Set("station", manifest.station())
                .Set("made", manifest.at().toString())
                .Set("first", manifest.first())
                .Set("last", manifest.last())
                .Set("rows", manifest.rows())
                .Set("entryBytes", manifest.hasEntryBytes())
                .Set("people", manifest.content().name())
                .Set("zone", manifest.zone().getId())
                .Set("language", manifest.words().language());
        manifest.site().ifPresent(site -> json.Set("site", site.kind().name()).Set("region", site.region().code()));
        manifest.times().ifPresent(times -> json.Set("from", times.from().toString())
                .Set("until", times.until().toString()));
        CBORObject columns = CBORObject.NewArray();
        manifest.columns().forEach(column -> columns.Add(column.key()));
        CBORObject files = CBORObject.NewOrderedMap();
        manifest.filesInOrder().forEach((name, sum) -> files.Set(
                name, CBORObject.NewOrderedMap().Set("sha256", sum.sha256()).Set("bytes", sum.bytes())));
        CBORObject words = CBORObject.NewOrderedMap();
        manifest.words().inOrder().forEach(words::Set);
        json.Set("columns", columns)
                .Set("files", files)
                .Set("logSize", manifest.proof().size())
                .Set("proofLeft", hashes(manifest.proof().left()))
                .Set("proofRight", hashes(manifest.proof().right()))
                .Set("words", words);
        return json.ToJSONString().getBytes(StandardCharsets.UTF_8);
    }

    private static CBORObject hashes(List<byte[]> hashes) {
        CBORObject array = CBORObject.NewArray();
        hashes.forEach(hash -> array.Add(HexFormat.of().formatHex(hash)));
        return array;
    }

    /// Whether a file of an export may be called so: no path, and nothing that any system takes for one.
    static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }

    /// @throws BrokenExport if it is no manifest
    static Manifest read(byte[] bytes) throws BrokenExport {
        if (bytes.length > Manifest.MAX_BYTES) {
            throw new BrokenExport("its manifest is too long");
        }
        Depth.check(bytes);
        try {
            CBORObject json = CBORObject.FromJSONBytes(bytes, new JSONOptions("allowduplicatekeys=false"));
            return new ManifestFields(json).manifest();
        } catch (CBORException | DateTimeException | IllegalArgumentException | IllegalStateException e) {
            throw new BrokenExport("its manifest cannot be read");
        }
    }

    /// The library recurses: nothing that is deeper than a manifest gets there.
    private static final class Depth {
        private static final int MOST = 4;

        static void check(byte[] json) throws BrokenExport {
            int depth = 0;
            boolean inText = false;
            for (int i = 0; i < json.length; i++) {
                if (inText) {
                    i += json[i] == '\\' ? 1 : 0;
                    inText = i < json.length && json[i] != '"';
                } else if (json[i] == '"') {
                    inText = true;
                } else if (json[i] == '{' || json[i] == '[') {
                    depth++;
                } else if (json[i] == '}' || json[i] == ']') {
                    depth--;
                }
                if (depth > MOST) {
                    throw new BrokenExport("its manifest is nested too deep");
                }
            }
        }
    }
}
