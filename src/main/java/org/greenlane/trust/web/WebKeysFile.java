package org.greenlane.trust.web;

import com.upokecenter.cbor.CBORObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.Tree;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;

/// The keys of issuers on the web as a file of the region: what those publish, as it was fetched by whoever signs for the
/// region, and has asked where it came from.
///
/// ```
/// body   = [+ source]
/// source = { 1: country, 2: bstr .json }
/// ```
public final class WebKeysFile {
    /// The largest file taken, in bytes.
    public static final int MAX_BYTES = 4 << 20;

    private static final int MAX_DEPTH = 8;
    private static final int MAX_JSON_DEPTH = 16;
    private static final int MAX_SOURCES = 64;
    private static final int COUNTRY_LENGTH = 2;

    /// Far more than all issuers together have.
    private static final int MAX_KEYS = 20_000;

    private WebKeysFile() {}

    /// Of which scheme the issuers are, and hence what they publish.
    public enum Form {
        /// DID documents.
        NZCP("nzcp-issuers"),
        /// Snapshots of the VCI directory.
        SMART_HEALTH_CARD("shc-issuers"),
        /// Lists that whoever signs for the region has written down: DIVOC has none of its own.
        DIVOC("divoc-issuers");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        /// What the file is called in itself.
        public String title() {
            return title;
        }

        private List<WebKey> read(Tree document, Region country, Instant created) {
            return switch (this) {
                case NZCP -> DidDocument.read(document, country);
                case SMART_HEALTH_CARD -> VciSnapshot.read(document, country, created);
                case DIVOC -> DivocKeys.read(document, country);
            };
        }
    }

    /// What was published, and the country whose issuers it names.
    public static final class Source {
        private final Region country;
        private final byte[] json;

        public Source(Region country, byte[] json) {
            this.country = country;
            this.json = json.clone();
        }
    }

    /// @param owner the station's own region, which must have signed it
    public static WebKeys open(Form form, byte[] file, Trust trust, Region owner, Instant now) throws TrustException {
        RegionFile read = RegionFile.open(file, form.title, MAX_BYTES, MAX_DEPTH, trust, owner, now);
        try {
            List<WebKey> keys = new ArrayList<>();
            CborMap body = CborMap.of(CBORObject.NewMap().Set(1, read.body()), Set.of(1), Set.of());
            for (CBORObject entry : body.array(1, 1, MAX_SOURCES)) {
                CborMap source = CborMap.of(entry, Set.of(1, 2), Set.of());
                Region country = new Region(source.text(1, COUNTRY_LENGTH));
                keys.addAll(form.read(json(source.bytes(2, 1, MAX_BYTES)), country, read.freshness().created()));
            }
            if (keys.isEmpty() || keys.size() > MAX_KEYS) {
                throw new CborException(CborException.Kind.UNEXPECTED, "no usable key, or too many");
            }
            return new WebKeys(read.sequence(), read.freshness(), keys);
        } catch (CborException | JsonException | CharacterCodingException | IllegalArgumentException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static Tree json(byte[] utf8) throws JsonException, CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        return JsonReader.read(text, MAX_BYTES, MAX_JSON_DEPTH);
    }

    /// @param sequence greater than that of every file before
    /// @param key one of the region's, for the use `policy`
    public static byte[] write(
            Form form, Region owner, long sequence, Freshness freshness, List<Source> sources, SigningKey key) {
        CBORObject body = CBORObject.NewArray();
        for (Source source : sources) {
            body.Add(CBORObject.NewMap().Set(1, source.country.code()).Set(2, source.json));
        }
        return new RegionFile(form.title, owner, sequence, freshness, body).signedBy(key);
    }
}
