package org.greenlane.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.greenlane.code.PresentedCode.ForeignCode;
import org.greenlane.code.Reading.Read;

/// However a DCC comes, it is read or refused, and nothing is thrown; and nobody's key has signed it.
class DccFuzz {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final DccSignerKey NOBODY = DccSignerKey.es256(NOW, NOW.plus(Duration.ofDays(30)));

    @FuzzTest(maxDuration = "20m")
    void whateverIsReadNobodySigned(byte[] bytes) {
        assertUnsigned(Codes.read("HC1:" + Base45.encode(DccDraft.deflated(bytes)), NOW));
        assertUnsigned(Codes.read("HC1:" + Base45.encode(bytes), NOW));
        assertUnsigned(Codes.read("HC1:" + new String(bytes, StandardCharsets.ISO_8859_1), NOW));
    }

    private static void assertUnsigned(Reading reading) {
        if (reading instanceof Read(ForeignCode code)) {
            assertThat(code.signature().verifiedBy(NOBODY.publicKey())).isFalse();
        }
    }
}
