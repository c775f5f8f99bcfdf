package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.greenlane.code.PresentedCode.WebCode;
import org.greenlane.code.Reading.Read;

/// However a pass or a card comes, it is read or refused, and nothing is thrown; and nobody's key has signed it.
class WebCodesFuzz {
    private static final Instant NOW = Instant.parse("2021-11-15T00:00:00Z");
    private static final WebIssuer NOBODY = WebIssuer.at("https://example.org/nobody");

    @FuzzTest(maxDuration = "20m")
    void whateverIsReadAsAPassNobodySigned(byte[] bytes) {
        assertUnsigned(Codes.read("NZCP:/1/" + NzcpDraft.base32(bytes), NOW));
        assertUnsigned(Codes.read("NZCP:/" + new String(bytes, StandardCharsets.ISO_8859_1), NOW));
    }

    @FuzzTest(maxDuration = "20m")
    void whateverIsReadAsACardNobodySigned(byte[] bytes) {
        ShcDraft draft = ShcDraft.vaccination(NOBODY).signing(_ -> new byte[64]);
        assertUnsigned(Codes.read(draft.packing(_ -> bytes).text(), NOW));
        assertUnsigned(Codes.read(draft.packing(_ -> ShcDraft.deflated(bytes)).text(), NOW));
        assertUnsigned(Codes.read("shc:/" + new String(bytes, StandardCharsets.ISO_8859_1), NOW));
    }

    private static void assertUnsigned(Reading reading) {
        if (reading instanceof Read(WebCode code)) {
            assertThat(code.signature().verifiedBy(NOBODY.publicKey())).isFalse();
        }
    }
}
