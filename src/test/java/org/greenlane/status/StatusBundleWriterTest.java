package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.greenlane.status.Bundles.FRESH;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.REGION;
import static org.greenlane.status.Bundles.everybody;
import static org.greenlane.status.Bundles.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.greenlane.proof.Algorithm;
import org.greenlane.proof.CoseSign1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusBundleWriterTest {
    private static final BundleOrigin ORIGIN = BundleOrigin.snapshot(REGION, 1, FRESH);

    @TempDir
    Path folder;

    @Test
    void theSameRecordsGiveTheSameBytes() {
        assertThat(Bundles.snapshot(1, everybody(GREEN))).isEqualTo(Bundles.snapshot(1, everybody(GREEN)));
    }

    @Test
    void theHeaderSaysWhatTheBundleHolds() throws Exception {
        byte[] bundle = Bundles.bundle(BundleOrigin.delta(REGION, 9, 4, FRESH), everybody(GREEN), Bundles.KEY);
        BundleHeader header = BundleHeader.decode(
                BundleReader.decode(Arrays.copyOfRange(bundle, 8, 8 + ByteBuffer.wrap(bundle).getInt(4)))
                        .payload());
        assertThat(header.origin()).isEqualTo(BundleOrigin.delta(REGION, 9, 4, FRESH));
        assertThat(header.records()).isEqualTo(Bundles.PEOPLE);
        assertThat(header.pages()).isEqualTo(8);
    }

    /// The bytes that the page on the format shows.
    @Test
    void aRecordHasTheBytesThatTheFormatSays() {
        StatusRecord record = new StatusRecord(
                new SubjectKey(0x0011223344556677L, 0x8899aabbccddeeffL),
                1,
                TravelRisk.MARKED,
                7,
                true,
                false,
                Instant.ofEpochSecond(0x626e3b40L),
                Instant.ofEpochSecond(0xffffffffL));
        assertThat(HexFormat.of().formatHex(Bundles.page(record)))
                .isEqualTo("00112233445566778899aabbccddeeff" + "01010701" + "626e3b40" + "ffffffff");
    }

    @Test
    void thePagesAreSoManyThatNoneIsLarge() {
        assertThat(BundleFormat.pageBitsFor(0)).isZero();
        assertThat(BundleFormat.pageBitsFor(256)).isZero();
        assertThat(BundleFormat.pageBitsFor(512)).isEqualTo(1);
        assertThat(BundleFormat.pageBitsFor(10_000_000)).isEqualTo(16);
        assertThat(BundleFormat.pageBitsFor(100_000_000)).isEqualTo(19);
        assertThat(BundleFormat.pageBitsFor(BundleFormat.MAX_RECORDS)).isEqualTo(BundleFormat.MAX_PAGE_BITS);
    }

    @Test
    void recordsOutOfOrderAreNotWrittenAndNothingIsLeftBehind() throws IOException {
        try (StatusBundleWriter writer =
                new StatusBundleWriter(folder.resolve("bundle"), ORIGIN, 10, Bundles.KEY)) {
            writer.add(status(2, GREEN, NOW));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.add(status(1, GREEN, NOW)));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.add(status(2, GREEN, NOW)));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyTheBundleIsLeftWhenItIsFinished() throws IOException {
        Path file = folder.resolve("bundle");
        try (StatusBundleWriter writer = new StatusBundleWriter(file, ORIGIN, 10, Bundles.KEY)) {
            writer.add(status(2, GREEN, NOW));
            assertThat(file).doesNotExist();
            writer.finish();
        }
        assertThat(folder.toFile().list()).containsExactly("bundle");
    }

    @Test
    void aSignatureOfEitherAlgorithmIsVerified() throws Exception {
        byte[] bundle = Bundles.bundle(ORIGIN, List.of(), Bundles.OTHER_KEY);
        CoseSign1 signed = BundleReader.open(new ByteArrayInputStream(bundle)).signed();
        assertThat(signed.algorithm()).isEqualTo(Algorithm.ES256);
        assertThat(signed.verifiedBy(Bundles.OTHER_KEY.publicKey())).isTrue();
        assertThat(signed.verifiedBy(Bundles.KEY.publicKey())).isFalse();
    }

    @Test
    void recordsAndOriginsOutOfRangeCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> BundleOrigin.snapshot(REGION, 0, FRESH));
        assertThatIllegalArgumentException().isThrownBy(() -> BundleOrigin.delta(REGION, 4, 4, FRESH));
        assertThatIllegalArgumentException().isThrownBy(() -> BundleOrigin.delta(REGION, 4, 0, FRESH));
        assertThatIllegalArgumentException().isThrownBy(() -> status(1, 256, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> status(1, 1, Instant.ofEpochSecond(-1)));
    }
}
