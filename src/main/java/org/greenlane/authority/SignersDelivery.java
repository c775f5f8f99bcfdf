package org.greenlane.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.JsonWebKey;
import org.greenlane.proof.SigningKey;
import org.greenlane.proof.Tree;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.dcc.DccSignersFile;
import org.greenlane.trust.dcc.SignerSource;

/// Signs for the stations who signs DCCs, in whichever form that was published. A list that its publisher did not sign is not
/// handed on.
public final class SignersDelivery {
    private static final Region OWNER = SyntheticRegion.HOME.region();

    private final SigningKey key;
    private final Instant at;
    private final Freshness freshness;

    /// @param at when they are signed; its second is their sequence
    /// @param life until when they count, if their publisher does not say earlier
    public SignersDelivery(Authority authority, Instant at, Duration life) throws IOException {
        this.key = authority.key(SyntheticRegion.HOME, KeyUse.POLICY);
        this.at = at;
        this.freshness = new Freshness(at, at.plus(life));
    }

    /// @param files all that makes the list, in the order that its form asks for; a folder stands for all files in it
    /// @param publisher the key or the certificate that must have signed it, as its form asks for: PEM, DER or base64
    /// @param name what its signer is called; empty where its form does not ask for it
    public Path signers(Path folder, SignerSource.Form form, List<Path> files, Optional<Path> publisher, String name)
            throws IOException, AuthorityException {
        List<byte[]> parts = new ArrayList<>();
        for (Path file : files) {
            for (Path each : Files.isDirectory(file) ? SealDelivery.files(file) : List.of(file)) {
                parts.add(Files.readAllBytes(each));
            }
        }
        byte[] signer = publisher.isPresent() ? publisher(form, publisher.get()) : new byte[0];
        SignerSource source = new SignerSource(form, signer, parts, name);
        try {
            if (source.count(at) == 0) {
                throw new AuthorityException("There is no usable signer in " + files.getFirst() + ".");
            }
        } catch (TrustException e) {
            throw new AuthorityException(files.getFirst() + " is not handed on. " + e.getMessage());
        }
        return ForeignDelivery.write(
                folder,
                DccSignersFile.FORM,
                DccSignersFile.write(OWNER, at.getEpochSecond(), freshness, List.of(source), key));
    }

    /// WHO publishes its own key as a DID document with that one key.
    private static byte[] publisher(SignerSource.Form form, Path file) throws IOException, AuthorityException {
        byte[] read = DerFiles.read(file);
        if (form != SignerSource.Form.WHO || read.length == 0 || read[0] != '{') {
            return read;
        }
        List<Tree> methods = ForeignDelivery.tree(file).get("verificationMethod").list();
        return methods.stream()
                .flatMap(method -> JsonWebKey.read(method.get("publicKeyJwk")).stream())
                .filter(_ -> methods.size() == 1)
                .map(PublicKey::getEncoded)
                .findFirst()
                .orElseThrow(() -> new AuthorityException(file + " is no DID document with one P-256 key."));
    }
}
