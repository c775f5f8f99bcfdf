package org.greenlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.health.HealthColour;
import org.greenlane.health.Medium;
import org.greenlane.health.Verdict;
import org.greenlane.status.StatusRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// People pass on while layers land, are replaced and go: every answer is right.
@Timeout(120)
class GateWhileUpdatingTest {
    private static final int DELTAS = 6;

    @TempDir
    Path folder = Path.of("");

    private final AtomicBoolean landing = new AtomicBoolean(true);

    @Test
    void everyAnswerIsRightWhileLayersLand() throws Exception {
        Site site = Site.at(folder);
        StatusRecord red = site.record(SyntheticRegion.HOME, 1, HealthColour.RED, Duration.ofMinutes(9));
        StatusRecord green = site.record(SyntheticRegion.HOME, 2, HealthColour.GREEN, Duration.ofMinutes(9));
        site.take(site.snapshot(SyntheticRegion.HOME, 1, red, green));
        String stopped = site.greenCode(1, Medium.PHONE);
        String passing = site.greenCode(2, Medium.PHONE);
        try (UpdatingStation running = UpdatingStation.of(site.home()).open(UpdateSettings.NONE);
                ExecutorService checkpoint = Executors.newSingleThreadExecutor()) {
            Future<Integer> answers = checkpoint.submit(asking(running, stopped, passing));
            try {
                for (int round = 0; round < 3; round++) {
                    land(site, running, round * 100L + 2, red, green);
                }
            } finally {
                landing.set(false);
            }
            assertThat(answers.get()).isPositive();
            assertThat(running.board.faults()).isEmpty();
        }
    }

    private Callable<Integer> asking(UpdatingStation running, String stopped, String passing) {
        return () -> {
            int answers = 0;
            do {
                assertThat(running.answer(stopped).verdict()).isInstanceOf(Verdict.Stop.class);
                assertThat(running.answer(passing).verdict()).isInstanceOf(Verdict.Pass.class);
                answers++;
            } while (landing.get());
            return answers;
        };
    }

    /// A snapshot that replaces all, and deltas upon it, each in a delivery of its own.
    private void land(Site site, UpdatingStation running, long first, StatusRecord red, StatusRecord green)
            throws Exception {
        List<Path> files = new ArrayList<>();
        files.add(site.snapshot(SyntheticRegion.HOME, first, red, green));
        for (int i = 1; i <= DELTAS; i++) {
            files.add(site.delta(
                    SyntheticRegion.HOME,
                    first + i,
                    first + i - 1,
                    site.record(SyntheticRegion.HOME, 10 + i, HealthColour.YELLOW, Duration.ZERO)));
        }
        for (Path file : files) {
            java.nio.file.Files.createDirectories(site.home().incoming());
            java.nio.file.Files.copy(file, site.home().incoming().resolve(file.getFileName()));
            running.look();
        }
        assertThat(running.station().statuses().layers()).hasSize(1 + DELTAS);
    }
}
