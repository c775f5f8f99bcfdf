package org.greenlane.trust.dcc;

import com.upokecenter.cbor.CBORObject;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.CborException;
import org.greenlane.proof.CborMap;
import org.greenlane.proof.PublicKeys;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;

/// The signers of DCCs as a file of the region: the lists of other countries as those publish them, each with the key of its
/// publisher, so that both signatures are asked.
///
/// ```
/// body   = [+ source]
/// source = { 1: form, 2: publisher, 3: bstr }   ; form: 1 German; publisher: SubjectPublicKeyInfo
/// ```
public final class DccSignersFile {
    /// The largest file taken, in bytes.
    public static final int MAX_BYTES = 4 << 20;

    public static final String FORM = "dcc-signers";

    private static final int MAX_DEPTH = 8;
    private static final int MAX_SOURCES = 8;
    private static final int MAX_FORM = 255;

    /// Far more than all countries together have.
    private static final int MAX_SIGNERS = 20_000;

    private DccSignersFile() {}

    /// One list as it was published.
    public static final class Source {
        private final Form form;
        private final PublicKey publisher;
        private final byte[] file;

        /// @param publisher whose signature it carries
        public Source(Form form, PublicKey publisher, byte[] file) {
            this.form = form;
            this.publisher = publisher;
            this.file = file.clone();
        }
    }

    /// In which form a list is published.
    public enum Form {
        GERMAN(1);

        private final int wire;

        Form(int wire) {
            this.wire = wire;
        }

        private List<DccSigner> read(byte[] file, PublicKey publisher) throws TrustException {
            return switch (this) {
                case GERMAN -> GermanList.read(file, publisher);
            };
        }

        private static Form ofWire(long wire) throws CborException {
            for (Form form : values()) {
                if (form.wire == wire) {
                    return form;
                }
            }
            throw new CborException(CborException.Kind.UNEXPECTED, "a form that is not known here");
        }
    }

    /// @param owner the station's own region, which must have signed it
    public static DccSigners open(byte[] file, Trust trust, Region owner, Instant now) throws TrustException {
        RegionFile read = RegionFile.open(file, FORM, MAX_BYTES, MAX_DEPTH, trust, owner, now);
        try {
            List<DccSigner> signers = new ArrayList<>();
            CborMap body = CborMap.of(CBORObject.NewMap().Set(1, read.body()), Set.of(1), Set.of());
            for (CBORObject entry : body.array(1, 1, MAX_SOURCES)) {
                CborMap source = CborMap.of(entry, Set.of(1, 2, 3), Set.of());
                PublicKey publisher = PublicKeys.decode(source.bytes(2, 1, PublicKeys.MAX_BYTES));
                signers.addAll(Form.ofWire(source.unsigned(1, MAX_FORM)).read(source.bytes(3, 1, MAX_BYTES), publisher));
            }
            if (signers.isEmpty() || signers.size() > MAX_SIGNERS) {
                throw new CborException(CborException.Kind.UNEXPECTED, "no usable signer, or too many");
            }
            return new DccSigners(read.sequence(), read.freshness(), signers);
        } catch (CborException | InvalidKeyException e) {
            throw RegionFile.malformed(e);
        }
    }

    /// @param sequence greater than that of every file before
    /// @param key one of the region's, for the use `policy`
    public static byte[] write(Region owner, long sequence, Freshness freshness, List<Source> sources, SigningKey key) {
        CBORObject body = CBORObject.NewArray();
        for (Source source : sources) {
            body.Add(CBORObject.NewMap()
                    .Set(1, source.form.wire)
                    .Set(2, source.publisher.getEncoded())
                    .Set(3, source.file));
        }
        return new RegionFile(FORM, owner, sequence, freshness, body).signedBy(key);
    }
}
