package org.greenlane.trust.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.greenlane.health.Region;
import org.greenlane.proof.JsonException;
import org.greenlane.proof.JsonReader;
import org.greenlane.proof.Tree;

/// Whatever issuers publish, only whole keys of named issuers come out of it, and nothing is thrown.
class WebKeysFuzz {
    private static final Region ABROAD = new Region("NZ");

    @FuzzTest(maxDuration = "20m")
    void onlyNamedKeysComeOut(byte[] bytes) {
        try {
            Tree tree = JsonReader.read(new String(bytes, StandardCharsets.UTF_8), bytes.length, 16);
            assertNamed(DidDocument.read(tree, ABROAD));
            assertNamed(DivocKeys.read(tree, ABROAD));
            assertNamed(VciSnapshot.read(tree, ABROAD, Instant.EPOCH));
        } catch (JsonException e) {
            assertThat(e).isNotNull();
        }
    }

    private static void assertNamed(List<WebKey> keys) {
        assertThat(keys).allSatisfy(key -> assertThat(key.issuer()).isNotEmpty());
    }
}
