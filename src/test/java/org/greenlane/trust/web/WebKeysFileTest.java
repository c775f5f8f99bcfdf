package org.greenlane.trust.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Standing;
import org.greenlane.proof.PublicKeys;
import org.greenlane.trust.KeyUse;
import org.greenlane.trust.Trust;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustList;
import org.greenlane.trust.TrustListWriter;
import org.greenlane.trust.TrustedKey;
import org.greenlane.trust.web.WebKeysFile.Form;
import org.greenlane.trust.web.WebKeysFile.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The region's file with keys as they were published.
class WebKeysFileTest extends WebExamples {
    private static Trust trust(KeyUse use) throws Exception {
        TrustedKey key = TrustedKey.of(HOME, POLICY.publicKey(), use, FROM, UNTIL);
        byte[] list = TrustListWriter.write(1, FRESH, List.of(key), ROOT);
        return new Trust(Optional.of(TrustList.open(list, PublicKeys.fingerprint(ROOT.publicKey()), NOW)));
    }

    private static byte[] file(Form form, String json) {
        Source source = new Source(ABROAD, json.getBytes(StandardCharsets.UTF_8));
        return WebKeysFile.write(form, HOME, 7, FRESH, List.of(source), POLICY);
    }

    @Test
    void whatTheRegionSignedIsTakenAsItWasPublished() throws Exception {
        WebKeys passes = open(Form.NZCP, file(Form.NZCP, PASSES.did("key-1")));
        WebKeys cards = open(Form.SMART_HEALTH_CARD, file(Form.SMART_HEALTH_CARD, CARDS.snapshot(CARDS.jwk(""), "")));
        assertThat(passes.sequence()).isEqualTo(7);
        assertThat(passes.freshness()).isEqualTo(FRESH);
        assertThat(judge(passes.keys(), pass(PASSES))).isEqualTo(new Standing.Trusted(ABROAD));
        assertThat(judge(cards.keys(), read(card(CARDS).text()))).isEqualTo(new Standing.Trusted(ABROAD));
    }

    private static WebKeys open(Form form, byte[] file) throws Exception {
        return WebKeysFile.open(form, file, trust(KeyUse.POLICY), HOME, NOW);
    }

    @Test
    void anotherFormOrAChangedByteIsRefused() {
        byte[] file = file(Form.NZCP, PASSES.did("key-1"));
        assertThatExceptionOfType(TrustException.class).isThrownBy(() -> open(Form.SMART_HEALTH_CARD, file));
        byte[] changed = file.clone();
        changed[changed.length / 2] ^= 1;
        assertThatExceptionOfType(TrustException.class).isThrownBy(() -> open(Form.NZCP, changed));
        assertThatExceptionOfType(TrustException.class).isThrownBy(() -> open(Form.NZCP, Arrays.copyOf(file, 40)));
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> WebKeysFile.open(Form.NZCP, file, trust(KeyUse.CODE), HOME, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"id\": \"did:web:example.nz\"}", "{\"a\": 1, \"a\": 2}"})
    void whatNamesNoUsableKeyIsRefused(String json) {
        byte[] file = file(Form.NZCP, json);
        assertThatExceptionOfType(TrustException.class).isThrownBy(() -> open(Form.NZCP, file));
    }
}
