package org.greenlane.trust.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.greenlane.code.DivocDraft;
import org.greenlane.health.Reason;
import org.greenlane.proof.JsonReader;
import org.junit.jupiter.api.Test;

/// Keys of DIVOC, which a person writes down.
class DivocKeysTest extends WebExamples {
    private static List<WebKey> divoc(String json) throws Exception {
        return DivocKeys.read(JsonReader.read(json, 1 << 16, 16), ABROAD);
    }

    @Test
    void keysOfDivocAreThoseThatAPersonWroteDown() throws Exception {
        PublicKey rsa = DivocDraft.key("RSA").getPublic();
        PublicKey ed25519 = DivocDraft.key("Ed25519").getPublic();
        for (PublicKey key : List.of(rsa, ed25519)) {
            WebKey read = divoc(DivocDraft.keys(key, ", \"until\": \"2030-01-01T00:00:00Z\", \"revoked\": [\"1\"]")).getFirst();
            assertThat(read.key()).isEqualTo(key);
            assertThat(read.name()).isEqualTo(new WebKey.Name(DivocDraft.ISSUER, DivocDraft.ISSUER));
            assertThat(read.until()).contains(Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(read.revocations()).isEqualTo(new WebRevocations.Listed(Map.of("1", Instant.MAX)));
        }
        for (String unlisted : List.of("", ", \"revoked\": null", ", \"revoked\": {}", ", \"revoked\": [\"\"]", ", \"revoked\": [1]")) {
            assertThat(divoc(DivocDraft.keys(rsa, unlisted)).getFirst().revocations())
                    .isEqualTo(new WebRevocations.Unusable(Reason.NO_REVOCATIONS));
        }
    }

    @Test
    void anEntryOfDivocThatIsNoneTrustsNobody() throws Exception {
        PublicKey rsa = DivocDraft.key("RSA").getPublic();
        assertThat(divoc(DivocDraft.keys(rsa, ", \"until\": \"soon\""))).isEmpty();
        assertThat(divoc(DivocDraft.keys(rsa, "").replace("PUBLIC KEY", "CERTIFICATE"))).isEmpty();
        assertThat(divoc(DivocDraft.keys(rsa, "").replace(DivocDraft.ISSUER, ""))).isEmpty();
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024);
        assertThat(divoc(DivocDraft.keys(weak.generateKeyPair().getPublic(), ""))).isEmpty();
        KeyPairGenerator other = KeyPairGenerator.getInstance("EC");
        other.initialize(new ECGenParameterSpec("secp384r1"));
        assertThat(divoc(DivocDraft.keys(other.generateKeyPair().getPublic(), ""))).isEmpty();
        assertThat(divoc("{\"keys\": [5]}")).isEmpty();
        assertThat(divoc("[]")).isEmpty();
    }
}
