package org.greenlane.trust.dcc;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Region;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;
import org.greenlane.trust.RegionFile;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.TrustList;

/// The lists of signers of WHO's network (GDHCN): DID documents of the second version with the keys inside
/// (`smart-trust`, `concepts_did_gdhcn.md`; `tng-key-distribution`), each signed as [WhoDocument] says.
///
/// Of a key's `domain`, `participant` and `keyusage` nobody signs the fields: the contexts do not know them. What counts of them
/// stands in the key's name, which is signed: `did:web:…:v2:trustlist:DCC:NLD:DSC#kid`. A key for another domain than DCC, or of
/// another usage than DSC, signs no DCCs. Where a list is of all participants (`-`), the country is that of the certificate; where
/// it names one, both must be the same.
final class WhoList {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_DEPTH = 6;

    /// What stands before the participant in the name of a signer of DCCs, and after it.
    private static final List<String> BEFORE = List.of("v2", "trustlist", "DCC");

    private static final String AFTER = "DSC";
    private static final String ALL_PARTICIPANTS = "-";

    private WhoList() {}

    /// @param parts one document or more
    /// @return the signers that are usable; an entry that is not trusts nobody, and does no harm
    static List<DccSigner> read(List<byte[]> parts, PublicKey publisher, Instant now) throws TrustException {
        List<DccSigner> signers = new ArrayList<>();
        for (byte[] part : parts) {
            WhoDocument document = document(part);
            if (!document.isSignedBy(publisher)) {
                throw new TrustException(Kind.FORGED, "The publisher's signature of the list of signers is wrong.");
            }
            if (created(document).isAfter(now.plus(TrustList.CLOCK_SKEW))) {
                throw new TrustException(Kind.NOT_YET_ISSUED, "The list of signers was issued in the future.");
            }
            document.keys().forEach(key -> signer(key).ifPresent(signers::add));
        }
        return signers;
    }

    private static WhoDocument document(byte[] json) throws TrustException {
        try {
            return WhoDocument.of(JsonReader.read(new String(json, StandardCharsets.UTF_8), MAX_BYTES, MAX_DEPTH));
        } catch (JsonException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static Instant created(WhoDocument document) throws TrustException {
        try {
            return Instant.parse(document.created());
        } catch (DateTimeException e) {
            throw RegionFile.malformed(e);
        }
    }

    private static Optional<DccSigner> signer(Tree key) {
        String[] name = key.get("id").text().split("#", -1);
        byte[] certificate = LooseBase64.decode(key.get("publicKeyJwk").get("x5c").get(0).text());
        boolean own = name.length == 2
                && name[1].equals(Base64.getEncoder().encodeToString(DccSigner.keyId(certificate).bytes()));
        return own ? participant(name[0]).flatMap(of -> DccSigner.of(certificate).filter(signer -> speaksFor(of, signer))) : Optional.empty();
    }

    /// Whose signer of DCCs has that name; empty if it is of none.
    private static Optional<String> participant(String name) {
        List<String> parts = Arrays.asList(name.split(":", -1));
        int end = parts.size() - 2;
        boolean signs = end >= BEFORE.size()
                && parts.getLast().equals(AFTER)
                && parts.subList(end - BEFORE.size(), end).equals(BEFORE);
        return signs ? Optional.of(parts.get(end)) : Optional.empty();
    }

    /// Whether the certificate is of that participant's country, which is written in two or in three letters.
    private static boolean speaksFor(String participant, DccSigner signer) {
        Optional<Region> named =
                Region.ofThreeLetters(participant).or(() -> Optional.of(participant).filter(Region::isRegion).map(Region::new));
        return participant.equals(ALL_PARTICIPANTS)
                || (named.isPresent() && named.map(DccSigner::isoCountry).equals(signer.country().map(DccSigner::isoCountry)));
    }
}
