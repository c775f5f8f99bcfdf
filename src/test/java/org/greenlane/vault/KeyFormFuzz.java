package org.greenlane.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// However a key file comes, it is read as one thing or not at all, and nothing is thrown.
class KeyFormFuzz {
    @FuzzTest(maxDuration = "20m")
    void whateverIsReadIsWrittenAsTheSameBytes(byte[] bytes) {
        KeyForm.decode(bytes).ifPresent(form -> assertThat(form.encoded()).isEqualTo(bytes));
        byte[] mended = Hashing.withChecksum(bytes);
        Optional<KeyForm> form = KeyForm.decode(mended);
        form.ifPresent(read -> assertThat(read.encoded()).isEqualTo(mended));
        RecoveryKey.read(new String(bytes, StandardCharsets.ISO_8859_1).toCharArray());
    }
}
