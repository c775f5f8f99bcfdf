package org.greenlane.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.health.Freshness;
import org.greenlane.health.Region;
import org.greenlane.proof.Certificates;
import org.greenlane.proof.SigningKey;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.vds.MasterList;
import org.greenlane.trust.vds.VdsAuthority;
import org.greenlane.trust.vds.VdsFiles;

/// Signs for the stations who certifies signers of ICAO's seals, and whom they have revoked.
public final class SealDelivery {
    private static final Region OWNER = SyntheticRegion.HOME.region();

    private final SigningKey key;
    private final long sequence;
    private final Freshness freshness;

    /// @param at when they are signed; its second is their sequence
    /// @param life until when they count
    public SealDelivery(Authority authority, Instant at, Duration life) throws IOException {
        this.key = authority.key(SyntheticRegion.HOME, KeyUse.POLICY);
        this.sequence = at.getEpochSecond();
        this.freshness = new Freshness(at, at.plus(life));
    }

    /// @param certificates a folder with one authority over signers of seals in each file, PEM or DER
    /// @param listed authorities that a [#masterList] names
    public Path authorities(Path folder, Optional<Path> certificates, List<byte[]> listed) throws IOException, AuthorityException {
        List<byte[]> entries = new ArrayList<>(listed);
        for (Path file : certificates.isPresent() ? files(certificates.get()) : List.<Path>of()) {
            byte[] der = DerFiles.read(file);
            if (VdsAuthority.of(der).isEmpty()) {
                throw new AuthorityException(file + " is no authority over signers of seals.");
            }
            entries.add(der);
        }
        String form = VdsFiles.AUTHORITIES;
        return ForeignDelivery.write(folder, form, VdsFiles.write(form, OWNER, sequence, freshness, entries, key));
    }

    /// The authorities of a list as ICAO or a country publishes it.
    ///
    /// @param list signed (CMS): DER or PEM
    /// @param signer the certificate of whoever signed it, or of the authority over them, PEM or DER
    public List<byte[]> masterList(Path list, Path signer) throws IOException, AuthorityException {
        X509Certificate trusted = Certificates.read(DerFiles.read(signer))
                .orElseThrow(() -> new AuthorityException(signer + " is no certificate."));
        try {
            List<byte[]> entries = MasterList.read(DerFiles.read(list), trusted, freshness.created());
            if (entries.isEmpty()) {
                throw new AuthorityException("There is no usable authority in " + list + ".");
            }
            return entries;
        } catch (TrustException e) {
            throw new AuthorityException(list + " is not handed on. " + e.getMessage());
        }
    }

    /// @param lists a folder with one list of revoked signers of seals in each file, PEM or DER
    public Path revokedSigners(Path folder, Path lists) throws IOException, AuthorityException {
        List<byte[]> entries = new ArrayList<>();
        for (Path file : files(lists)) {
            byte[] der = DerFiles.read(file);
            if (Certificates.readCrl(der).isEmpty()) {
                throw new AuthorityException(file + " is no list of revoked certificates.");
            }
            entries.add(der);
        }
        String form = VdsFiles.REVOCATIONS;
        return ForeignDelivery.write(folder, form, VdsFiles.write(form, OWNER, sequence, freshness, entries, key));
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
