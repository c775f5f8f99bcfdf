package org.greenlane.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenlane.status.Bundles.GREEN;
import static org.greenlane.status.Bundles.NOW;
import static org.greenlane.status.Bundles.PEOPLE;
import static org.greenlane.status.Bundles.RED;
import static org.greenlane.status.Bundles.TRUST;
import static org.greenlane.status.Bundles.everybody;
import static org.greenlane.status.Bundles.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.greenlane.health.SubjectKey;
import org.greenlane.health.TravelRisk;
import org.junit.jupiter.api.Test;

/// How an import ends that is stopped, fails, never ends, or is one too many.
class BundleImportEndsTest extends AtStatusesInForce {
    @Test
    void whatIsInForceIsNotImportedTwice() {
        assertRefused(BundleFault.ALREADY_IMPORTED, take(Bundles.delta(5, 3, status(7, RED, NOW))));
        assertRefused(BundleFault.ALREADY_IMPORTED, take(Bundles.snapshot(3, everybody(GREEN))));
    }

    @Test
    void endlessDataIsNotReadToItsEnd() {
        InputStream zeros = new EndlessZeros();
        assertRefused(BundleFault.MALFORMED, take(zeros));
        assertRefused(BundleFault.ENDLESS, take(new SequenceInputStream(new ByteArrayInputStream(GOOD), zeros)));
        InputStream cut = new ByteArrayInputStream(Bundles.first(GOOD, GOOD.length - 100));
        assertRefused(BundleFault.BAD_PAGE, take(new SequenceInputStream(cut, zeros)));
    }

    @Test
    void aSourceThatFailsInTheMiddleIsTold() {
        InputStream stick = new SequenceInputStream(
                new ByteArrayInputStream(Bundles.first(GOOD, GOOD.length / 2)), new PulledOut());
        assertRefused(BundleFault.SOURCE_FAILED, take(stick));
        assertRefused(
                BundleFault.SOURCE_FAILED,
                store.importBundle(folder.resolve("not there"), TRUST, NOW, Progress.NONE));
    }

    @Test
    void anImportCanBeStopped() {
        List<StatusRecord> many = new ArrayList<>();
        for (int i = 0; i < 10 * PEOPLE; i++) {
            many.add(new StatusRecord(
                    new SubjectKey((long) i << 49, 0), 1, TravelRisk.CLEAR, 0, false, false, NOW, NOW));
        }
        byte[] bundle = Bundles.snapshot(6, many);
        List<Long> told = new ArrayList<>();
        ImportResult result = store.importBundle(new ByteArrayInputStream(bundle), TRUST, NOW, (done, total) -> {
            assertThat(total).isEqualTo(many.size());
            told.add(done);
            return told.size() < 2;
        });
        assertRefused(BundleFault.CANCELLED, result);
        assertThat(told).hasSize(2).isSorted();
    }

    @Test
    void deltasDoNotPileUpWithoutEnd() {
        for (int sequence = 6; sequence < 4 + Admission.MAX_LAYERS; sequence++) {
            assertThat(take(Bundles.delta(sequence, sequence - 1, ONE))).isInstanceOf(ImportResult.Imported.class);
        }
        int last = 3 + Admission.MAX_LAYERS;
        assertThat(take(Bundles.delta(last + 1, last, ONE))).isInstanceOfSatisfying(
                ImportResult.Refused.class,
                refused -> assertThat(refused.fault()).isEqualTo(BundleFault.TOO_MANY_LAYERS));
        assertThat(take(Bundles.snapshot(last + 1, everybody(GREEN)))).isInstanceOf(ImportResult.Imported.class);
    }

    private static final class EndlessZeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) 0);
            return length;
        }
    }

    private static final class PulledOut extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("no such device");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return read();
        }
    }
}
