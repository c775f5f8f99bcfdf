package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenlane.proof.CertifiedJws;
import org.greenlane.proof.Cms;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.dcc.RevocationSlice.Kind;
import org.greenlane.trust.dcc.SignerSource.Form;
import org.greenlane.trust.vds.MasterList;

/// Whatever is published, nobody is trusted by it who did not sign it, and nothing but a refusal is thrown.
class PublishedListsFuzz {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final MadeUpSigner PUBLISHER = MadeUpSigner.authority("CN=Made-up publisher, C=AT");

    /// Whose publisher is a key, and no certificate.
    private static final Set<Form> OF_A_KEY = Set.of(Form.GERMAN, Form.AUSTRIAN, Form.WHO);

    @FuzzTest(maxDuration = "20m")
    void nobodySignedIt(byte[] bytes) {
        assertThat(Cms.open(bytes)).isEmpty();
        assertThat(Cms.open(bytes, new byte[] {1})).isEmpty();
        assertThat(CertifiedJws.open(new String(bytes, StandardCharsets.ISO_8859_1), PUBLISHER.certificate(), "x", NOW))
                .isEmpty();
    }

    @FuzzTest(maxDuration = "20m")
    void noListTrustsAnybody(byte[] bytes) {
        for (Form form : Form.values()) {
            byte[] publisher = OF_A_KEY.contains(form) ? PUBLISHER.publicKey().getEncoded() : PUBLISHER.der();
            List<byte[]> parts = form == Form.GERMAN || form == Form.GATEWAY ? List.of(bytes) : List.of(bytes, bytes);
            try {
                assertThat(new SignerSource(form, publisher, parts, "x").read(NOW, NOW).signers()).isEmpty();
            } catch (TrustException e) {
                assertThat(e.kind()).isNotNull();
            }
        }
        try {
            assertThat(MasterList.read(bytes, PUBLISHER.certificate(), NOW)).isEmpty();
        } catch (TrustException e) {
            assertThat(e.kind()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "20m")
    void aFilterAnswersOrIsNone(byte[] bytes) {
        for (Kind kind : Kind.values()) {
            try {
                assertThat(RevocationSlice.of(Optional.empty(), "", kind, bytes).ask(new byte[16])).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e).isNotNull();
            }
        }
    }
}
