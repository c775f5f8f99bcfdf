package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.trust.dcc.RefusedLists.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.dcc.SignerSource.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What all lists of signers have in common, and the one of the service for verifiers.
class PublishedListsTest extends PublishedLists {
    @Test
    void theServiceForVerifiersNamesTheKeyIdsInUse() throws Exception {
        byte[] status = ("[\"" + MadeUpSigner.base64(keyId(SIGNER)) + "\"]").getBytes(StandardCharsets.UTF_8);
        byte[] first = MadeUpSigner.base64(SIGNER.der()).getBytes(StandardCharsets.US_ASCII);
        byte[] second = MadeUpSigner.base64(OTHER.der()).getBytes(StandardCharsets.US_ASCII);
        List<DccSigner> signers =
                read(Form.VERIFIER_SERVICE, new byte[0], "", status, first, second, new byte[] {'!'}).signers();
        assertThat(signers).extracting(DccSigner::key).containsExactly(SIGNER.publicKey());
        assertRefused(Kind.MALFORMED, () -> read(Form.VERIFIER_SERVICE, new byte[0], "", new byte[] {'['}, first));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aListWithoutAnyFileIsRefused(Form form) {
        assertRefused(Kind.MALFORMED, () -> read(form, PUBLISHER.publicKey().getEncoded(), ""));
    }
}
