package org.greenlane.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.greenlane.vault.KeyRing;
import org.junit.jupiter.api.Test;

/// What a station at work is given.
class StationOptionsTest {
    private static final String HEAP = "-Xmx";

    /// What a gate holds with pictures on their way, and what of the young heap is empty at any time, in MB.
    private static final int BESIDE = 100;

    @Test
    void aPassphraseFitsIntoItsHeapBesideAllElse() throws Exception {
        int heap = Files.readAllLines(Path.of("installer", "station.options")).stream()
                .filter(line -> line.startsWith(HEAP) && line.endsWith("m"))
                .mapToInt(line -> Integer.parseInt(line.substring(HEAP.length(), line.length() - 1)))
                .sum();

        assertThat(heap).isGreaterThanOrEqualTo((KeyRing.PASSPHRASE_COST.memoryKib() >> 10) + BESIDE);
    }
}
