package org.greenlane.trust.vds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterListTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final String CONTENT = "2.23.136.1.1.2";
    private static final String SIGNS_LISTS = "2.23.136.1.1.3";

    private static final MadeUpSigner ICAO = MadeUpSigner.authority("CN=Made-up CSCA, C=UN");
    private static final MadeUpSigner SIGNER = ICAO.certifiesFor("CN=Made-up list signer, C=UN", SIGNS_LISTS);
    private static final MadeUpSigner FIRST = MadeUpSigner.authority("CN=Made-up CSCA, C=NZ");
    private static final MadeUpSigner SECOND = MadeUpSigner.authority("CN=Made-up CSCA, C=AU");

    private static byte[] content(int version, MadeUpSigner... authorities) {
        try {
            ASN1EncodableVector entries = new ASN1EncodableVector();
            for (MadeUpSigner each : authorities) {
                entries.add(ASN1Primitive.fromByteArray(each.der()));
            }
            ASN1EncodableVector list = new ASN1EncodableVector();
            list.add(new ASN1Integer(version));
            list.add(new DERSet(entries));
            return new DERSequence(list).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] list(MadeUpSigner by, byte[] content) {
        return by.cms(CONTENT, content, true, "SHA256", ICAO);
    }

    private static List<byte[]> read(byte[] message) throws TrustException {
        return MasterList.read(message, ICAO.certificate(), NOW);
    }

    @Test
    void theAuthoritiesOfAListComeOutOfIt() throws Exception {
        byte[] list = list(SIGNER, content(0, FIRST, SECOND));
        assertThat(read(list)).containsExactlyInAnyOrder(FIRST.der(), SECOND.der());
        assertThat(MasterList.read(list, SIGNER.certificate(), NOW)).hasSize(2);
    }

    @Test
    void whatIsNoAuthorityIsLeftOut() throws Exception {
        assertThat(read(list(SIGNER, content(0, FIRST, SIGNER)))).containsExactly(FIRST.der());
        assertThat(read(list(SIGNER, content(0)))).isEmpty();
    }

    @Test
    void aListByAnybodyElseIsForged() {
        byte[] content = content(0, FIRST);
        MadeUpSigner impostor = MadeUpSigner.authority("CN=Made-up CSCA, C=UN");
        MadeUpSigner stranger = impostor.certifiesFor("CN=Made-up list signer, C=UN", SIGNS_LISTS);
        MadeUpSigner other = ICAO.certifiesFor("CN=Made-up signer, C=UN", "2.23.136.1.1.14.2");
        assertRefused(Kind.FORGED, list(stranger, content));
        assertRefused(Kind.FORGED, list(other, content));
        assertRefused(Kind.FORGED, list(ICAO.certifies("CN=Made-up signer, C=UN"), content));
    }

    @Test
    void aListWhoseSignerCountsNoLongerIsRefused() {
        MadeUpSigner early = ICAO.certifiesFor(
                "CN=Made-up list signer, C=UN", NOW.minusSeconds(60), NOW.plusSeconds(60), SIGNS_LISTS);
        byte[] list = list(early, content(0, FIRST));
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> MasterList.read(list, ICAO.certificate(), NOW.plusSeconds(61)))
                .extracting(TrustException::kind)
                .isEqualTo(Kind.FORGED);
    }

    @Test
    void anotherMessageIsNoMasterList() {
        byte[] content = content(0, FIRST);
        assertRefused(Kind.MALFORMED, SIGNER.cms("1.2.840.113549.1.7.1", content, true, "SHA256"));
        assertRefused(Kind.MALFORMED, SIGNER.cms(CONTENT, content, false, "SHA256"));
        assertRefused(Kind.MALFORMED, SIGNER.cms(CONTENT, content, true, "SHA1"));
        assertRefused(Kind.UNKNOWN_VERSION, list(SIGNER, content(1, FIRST)));
        assertRefused(Kind.MALFORMED, list(SIGNER, Arrays.copyOf(content, content.length - 1)));
        assertRefused(Kind.MALFORMED, list(SIGNER, new byte[] {5, 0}));
    }

    @Test
    void aListThatIsTooLongOrTooDeepIsRefused() throws Exception {
        assertRefused(Kind.TOO_LARGE, new byte[(4 << 20) + 1]);
        ASN1EncodableVector entries = new ASN1EncodableVector();
        for (int i = 0; i < 2001; i++) {
            entries.add(new ASN1Integer(i));
        }
        ASN1EncodableVector many = new ASN1EncodableVector();
        many.add(new ASN1Integer(0));
        many.add(new DERSet(entries));
        assertRefused(Kind.TOO_LARGE, list(SIGNER, new DERSequence(many).getEncoded()));
        assertRefused(Kind.MALFORMED, list(SIGNER, nested(100)));
        assertRefused(Kind.MALFORMED, nested(100_000));
    }

    /// Sequences of indefinite length inside one another.
    private static byte[] nested(int depth) {
        byte[] nested = new byte[4 * depth];
        for (int i = 0; i < depth; i++) {
            nested[2 * i] = 0x30;
            nested[2 * i + 1] = (byte) 0x80;
        }
        return nested;
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256", "SHA384", "SHA512"})
    void aListMayBeSignedWithAnyStrongHash(String hash) throws Exception {
        assertThat(read(SIGNER.cms(CONTENT, content(0, FIRST), true, hash, ICAO))).containsExactly(FIRST.der());
    }

    private static final byte[] WHOLE = list(SIGNER, content(0, FIRST, SECOND));

    @Property(tries = 400)
    void aChangedByteNeverAddsAnAuthority(@ForAll @IntRange(max = 100_000) int place, @ForAll byte value) {
        byte[] changed = WHOLE.clone();
        changed[place % changed.length] = value;
        try {
            assertThat(read(changed)).containsExactlyInAnyOrder(FIRST.der(), SECOND.der());
        } catch (TrustException e) {
            assertThat(e.kind()).isIn(Kind.MALFORMED, Kind.FORGED);
        }
    }

    private static void assertRefused(Kind kind, byte[] message) {
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> read(message))
                .extracting(TrustException::kind)
                .isEqualTo(kind);
    }
}
