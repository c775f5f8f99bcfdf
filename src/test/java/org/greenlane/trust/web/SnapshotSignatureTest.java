package org.greenlane.trust.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.greenlane.proof.MadeUpSigner;
import org.greenlane.trust.TrustException;
import org.greenlane.trust.TrustException.Kind;
import org.junit.jupiter.api.Test;

class SnapshotSignatureTest {
    private static final Instant NOW = Instant.parse("2021-07-01T12:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final byte[] SNAPSHOT = "{\"issuerInfo\": []}".getBytes(StandardCharsets.UTF_8);
    private static final MadeUpSigner DIRECTORY = MadeUpSigner.p521("CN=Made-up directory", NOW.minusSeconds(60), UNTIL);
    private static final byte[] SIGNATURE = DIRECTORY.signDer(SNAPSHOT);

    @Test
    void theDirectorysOwnSignatureIsRight() {
        assertThatCode(() -> SnapshotSignature.check(SNAPSHOT, SIGNATURE, DIRECTORY.der(), NOW)).doesNotThrowAnyException();
    }

    @Test
    void aChangedDirectoryAndAnothersSignatureAreForged() {
        MadeUpSigner impostor = MadeUpSigner.p521("CN=Made-up directory", NOW.minusSeconds(60), UNTIL);
        byte[] changed = SNAPSHOT.clone();
        changed[0] ^= 1;
        assertRefused(Kind.FORGED, changed, SIGNATURE, DIRECTORY.der(), NOW);
        assertRefused(Kind.FORGED, SNAPSHOT, impostor.signDer(SNAPSHOT), DIRECTORY.der(), NOW);
        assertRefused(Kind.FORGED, SNAPSHOT, Arrays.copyOf(SIGNATURE, SIGNATURE.length - 1), DIRECTORY.der(), NOW);
        assertRefused(Kind.FORGED, SNAPSHOT, new byte[0], DIRECTORY.der(), NOW);
    }

    @Test
    void aCertificateOutsideItsTimesCountsForNothing() {
        assertRefused(Kind.FORGED, SNAPSHOT, SIGNATURE, DIRECTORY.der(), UNTIL.plusSeconds(1));
        assertRefused(Kind.FORGED, SNAPSHOT, SIGNATURE, DIRECTORY.der(), NOW.minusSeconds(61));
    }

    @Test
    void aCertificateOfAnotherKindIsNone() {
        MadeUpSigner p256 = MadeUpSigner.authority("CN=Made-up directory");
        assertRefused(Kind.MALFORMED, SNAPSHOT, p256.signDer(SNAPSHOT), p256.der(), NOW);
        assertRefused(Kind.MALFORMED, SNAPSHOT, SIGNATURE, new byte[] {1, 2, 3}, NOW);
    }

    private static void assertRefused(Kind kind, byte[] snapshot, byte[] signature, byte[] certificate, Instant now) {
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> SnapshotSignature.check(snapshot, signature, certificate, now))
                .extracting(TrustException::kind)
                .isEqualTo(kind);
    }
}
