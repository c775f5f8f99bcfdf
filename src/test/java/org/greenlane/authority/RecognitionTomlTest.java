package org.greenlane.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.greenlane.health.Freshness;
import org.greenlane.policy.Merging;
import org.greenlane.policy.RecognitionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTomlTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Freshness FRESH = new Freshness(NOW, NOW.plus(Duration.ofDays(1)));

    @TempDir
    Path folder;

    private RecognitionTable read(Path file) throws AuthorityException, IOException {
        return RecognitionToml.read(file, SyntheticRegion.HOME.region(), 1, FRESH);
    }

    private RecognitionTable read(String text) throws AuthorityException, IOException {
        return read(Files.writeString(folder.resolve("table.toml"), text));
    }

    @Test
    void theTableOfANewAuthoritySaysHowEachRegionIsMerged() throws Exception {
        Authority authority = Authority.init(folder.resolve("authority"), new SecureRandom(), NOW);
        RecognitionTable table = read(authority.recognitionSource());
        assertThat(table.colours()).hasSize(3);
        assertThat(table.merging()).isEqualTo(Map.of(SyntheticRegion.NEIGHBOUR.region(), Merging.HOME_NEWEST));
    }

    @Test
    void aWayOfMergingThatIsNotKnownIsRefusedWithTheRegion() {
        assertThatThrownBy(() -> read("[region.990200]\ngreen = [1]\nmerging = \"newest\"\n"))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("990200")
                .hasMessageContaining("home-newest");
    }

    @Test
    void aNumberOfTwoColoursIsRefusedWithTheRegion() {
        assertThatThrownBy(() -> read("[region.990200]\ngreen = [1]\nred = [1]\n"))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("990200 has two colours for the number 1");
    }
}
