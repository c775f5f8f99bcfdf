package org.greenlane.trust.dcc;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.dcc.SignerSource.Form;

/// Lists of signers by made-up publishers.
abstract class PublishedLists {
    static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    static final Instant LATER = NOW.plus(Duration.ofDays(2));
    static final MadeUpSigner COUNTRY = MadeUpSigner.authority("CN=Made-up CSCA, C=AT");
    static final MadeUpSigner SIGNER = COUNTRY.certifies("CN=Made-up signer, C=AT");
    static final MadeUpSigner OTHER = COUNTRY.certifies("CN=Other made-up signer, C=AT");
    static final MadeUpSigner PUBLISHER = MadeUpSigner.authority("CN=Made-up publisher, C=AT");
    static final MadeUpSigner STRANGER = MadeUpSigner.authority("CN=Made-up publisher, C=AT");

    static byte[] keyId(MadeUpSigner signer) {
        return Arrays.copyOf(Hashes.sha256(signer.der()), 8);
    }

    static PublishedSigners read(Form form, byte[] publisher, String name, byte[]... parts) throws TrustException {
        return new SignerSource(form, publisher, List.of(parts), name).read(NOW, NOW);
    }
}
