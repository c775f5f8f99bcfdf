package org.greenlane.trust.dcc;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Region;
import org.greenlane.proof.ForeignSignature;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.SignatureScheme;
import org.greenlane.proof.Tree;
import org.greenlane.trust.KeyId;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;

/// A list of signers in the form in which Germany publishes it (`dsc-update/README.md` of certification-apis): a first line
/// with the base64 of an ECDSA signature over P-256 and SHA-256 (r‖s), then JSON, over which it is.
final class GermanList {
    private static final int MAX_DEPTH = 8;

    private GermanList() {}

    /// @param publisher whose signature it must carry
    /// @return the signers that are usable; an entry that is not trusts nobody, and does no harm
    static List<DccSigner> read(byte[] file, PublicKey publisher) throws TrustException {
        int end = firstLine(file);
        byte[] json = Arrays.copyOfRange(file, end + 1, file.length);
        byte[] signature = LooseBase64.decode(new String(file, 0, end, StandardCharsets.ISO_8859_1).strip());
        if (!new ForeignSignature(SignatureScheme.ES256, new byte[0], json, signature).verifiedBy(publisher)) {
            throw new TrustException(TrustException.Kind.FORGED, "The publisher's signature of the list of signers is wrong.");
        }
        return signers(json);
    }

    private static int firstLine(byte[] file) throws TrustException {
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                return at;
            }
        }
        throw new TrustException(TrustException.Kind.MALFORMED, "The list of signers has one line.");
    }

    private static List<DccSigner> signers(byte[] json) throws TrustException {
        try {
            Tree list = JsonReader.read(new String(json, StandardCharsets.UTF_8), json.length, MAX_DEPTH);
            List<DccSigner> signers = new ArrayList<>();
            for (Tree entry : list.get("certificates").list()) {
                signer(entry).ifPresent(signers::add);
            }
            return signers;
        } catch (JsonException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static Optional<DccSigner> signer(Tree entry) {
        try {
            boolean signs = entry.get("certificateType").text().equals("DSC");
            return signs
                    ? DccSigner.of(
                            new Region(entry.get("country").text()),
                            KeyId.of(LooseBase64.decode(entry.get("kid").text())),
                            LooseBase64.decode(entry.get("rawData").text()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
