package org.greenlane.trust.dcc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;

/// A list of signers as the EU's service for verifiers hands it out (`dgca-verifier-service`): the key ids in use as JSON
/// (`GET /signercertificateStatus`), and one certificate after the other in base64 (`GET /signercertificateUpdate`). Nobody
/// signs it: whoever signs for the region has asked where it came from.
final class VerifierServiceList {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_DEPTH = 2;

    private VerifierServiceList() {}

    /// @return the signers that are in use and usable, each of the country of its certificate
    static List<DccSigner> read(List<byte[]> parts) throws TrustException {
        Set<String> inUse = new HashSet<>();
        try {
            Tree status = JsonReader.read(new String(parts.getFirst(), StandardCharsets.UTF_8), MAX_BYTES, MAX_DEPTH);
            status.list().forEach(keyId -> inUse.add(keyId.text()));
        } catch (JsonException e) {
            throw RegionFile.malformed(e);
        }
        List<DccSigner> signers = new ArrayList<>();
        for (byte[] part : parts.subList(1, parts.size())) {
            byte[] certificate = LooseBase64.decode(new String(part, StandardCharsets.ISO_8859_1).strip());
            if (inUse.contains(Base64.getEncoder().encodeToString(DccSigner.keyId(certificate).bytes()))) {
                DccSigner.of(certificate).ifPresent(signers::add);
            }
        }
        return signers;
    }
}
