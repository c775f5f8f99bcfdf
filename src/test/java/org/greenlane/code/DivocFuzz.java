package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;

/// However a DIVOC certificate comes, it is read or refused, and nothing is thrown; and nobody's key has signed it.
class DivocFuzz {
    private static final Instant NOW = Instant.parse("2021-06-01T12:00:00Z");
    private static final KeyPair NOBODY = DivocDraft.key("Ed25519");
    private static final String GOOD = DivocDraft.of(DivocDraft.key("Ed25519")).json();

    @FuzzTest(maxDuration = "20m")
    void whateverIsReadNobodySigned(FuzzedDataProvider data) {
        int from = data.consumeInt(0, GOOD.length());
        int to = data.consumeInt(from, GOOD.length());
        byte[] bytes = data.consumeRemainingAsBytes();
        String middle = new String(bytes, StandardCharsets.UTF_8);
        String changed = GOOD.substring(0, from) + middle + GOOD.substring(to);
        assertUnsigned(DivocDraft.of(NOBODY).file(changed.getBytes(StandardCharsets.UTF_8)).text());
        assertUnsigned("PK\u0003\u0004" + new String(bytes, StandardCharsets.ISO_8859_1));
        assertUnsigned("B64:" + Base64.getEncoder().encodeToString(bytes));
    }

    private static void assertUnsigned(String text) {
        if (Codes.read(text, NOW) instanceof Read(WebCode code)) {
            assertThat(code.signature().verifiedBy(NOBODY.getPublic())).isFalse();
        }
    }
}
