package org.greenlane.trust.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.trust.dcc.RefusedLists.assertRefused;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenlane.health.Region;
import org.greenlane.proof.Hashes;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.greenlane.trust.dcc.SignerSource.Form;
import org.junit.jupiter.api.Test;

/// The list of signers that Austria publishes, by a made-up publisher.
class AustrianListTest extends PublishedLists {
    private static byte[] austrianContent(MadeUpSigner... signers) {
        CBORObject entries = CBORObject.NewArray();
        for (MadeUpSigner signer : signers) {
            entries.Add(CBORObject.NewMap().Set("i", keyId(signer)).Set("c", signer.der()));
        }
        return CBORObject.NewMap().Set("c", entries).EncodeToBytes();
    }

    private static byte[] austrianSignature(MadeUpSigner publisher, byte[] content, Instant from, Instant until) {
        byte[] claims = CBORObject.NewMap()
                .Set(5, from.getEpochSecond())
                .Set(4, until.getEpochSecond())
                .Set(2, Hashes.sha256(content))
                .EncodeToBytes();
        byte[] headers = CBORObject.NewMap().Set(1, -7).Set(4, keyId(publisher)).Set(42, 2).EncodeToBytes();
        byte[] signed = CBORObject.NewArray()
                .Add("Signature1")
                .Add(headers)
                .Add(new byte[0])
                .Add(claims)
                .EncodeToBytes();
        return CBORObject.NewArray()
                .Add(headers)
                .Add(CBORObject.NewMap())
                .Add(claims)
                .Add(publisher.sign(signed))
                .WithTag(18)
                .EncodeToBytes();
    }

    private static PublishedSigners austrian(byte[] content, byte[] signature) throws TrustException {
        return read(Form.AUSTRIAN, PUBLISHER.publicKey().getEncoded(), "", content, signature);
    }

    @Test
    void theAustrianListCountsUntilItSays() throws Exception {
        byte[] content = austrianContent(SIGNER, OTHER);
        PublishedSigners read = austrian(content, austrianSignature(PUBLISHER, content, NOW, LATER));
        assertThat(read.until()).isEqualTo(LATER);
        assertThat(read.signers())
                .extracting(DccSigner::country)
                .containsExactly(Optional.of(new Region("AT")), Optional.of(new Region("AT")));
        assertThat(read.signers().getFirst().keyId().bytes()).isEqualTo(keyId(SIGNER));
        assertThat(read.signers().getFirst().key()).isEqualTo(SIGNER.publicKey());
    }

    @Test
    void anAustrianListWithAnothersSignatureIsForged() {
        byte[] content = austrianContent(SIGNER);
        byte[] other = austrianContent(OTHER);
        assertRefused(Kind.FORGED, () -> austrian(content, austrianSignature(STRANGER, content, NOW, LATER)));
        assertRefused(Kind.FORGED, () -> austrian(other, austrianSignature(PUBLISHER, content, NOW, LATER)));
    }

    @Test
    void anAustrianListCountsWithinItsTimes() throws Exception {
        byte[] content = austrianContent(SIGNER);
        byte[] future = austrianSignature(PUBLISHER, content, NOW.plusSeconds(61), LATER);
        assertRefused(Kind.NOT_YET_ISSUED, () -> austrian(content, future));
        byte[] past = austrianSignature(PUBLISHER, content, NOW.minusSeconds(60), NOW);
        assertThat(austrian(content, past).until()).isEqualTo(NOW);
        SignerSource source =
                new SignerSource(Form.AUSTRIAN, PUBLISHER.publicKey().getEncoded(), List.of(content, past), "");
        assertRefused(Kind.MALFORMED, () -> source.count(NOW));
    }

    @Test
    void anAustrianEntryThatIsNoSignerTrustsNobody() throws Exception {
        CBORObject entries = CBORObject.NewArray()
                .Add(CBORObject.NewMap().Set("i", keyId(OTHER)).Set("c", SIGNER.der()))
                .Add(CBORObject.NewMap().Set("i", new byte[8]).Set("c", new byte[] {1, 2, 3}));
        byte[] content = CBORObject.NewMap().Set("c", entries).EncodeToBytes();
        assertThat(austrian(content, austrianSignature(PUBLISHER, content, NOW, LATER)).signers()).isEmpty();
    }

    @Test
    void anAustrianListThatIsTooDeepOrCutOffIsRefused() {
        CBORObject deep = CBORObject.NewArray();
        for (int i = 0; i < 10; i++) {
            deep = CBORObject.NewArray().Add(deep);
        }
        byte[] content = CBORObject.NewMap().Set("c", deep).EncodeToBytes();
        assertRefused(Kind.MALFORMED, () -> austrian(content, austrianSignature(PUBLISHER, content, NOW, LATER)));
        byte[] whole = austrianContent(SIGNER);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertRefused(Kind.MALFORMED, () -> austrian(cut, austrianSignature(PUBLISHER, cut, NOW, LATER)));
        byte[] signature = austrianSignature(PUBLISHER, whole, NOW, LATER);
        assertRefused(Kind.MALFORMED, () -> austrian(whole, Arrays.copyOf(signature, signature.length - 1)));
        assertRefused(Kind.MALFORMED, () -> read(Form.AUSTRIAN, PUBLISHER.publicKey().getEncoded(), "", whole));
    }
}
