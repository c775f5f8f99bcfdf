package org.greenlane.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.greenlane.SetupException;
import org.greenlane.Station;
import org.greenlane.authority.SyntheticRegion;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.HealthStatus;
import org.greenlane.health.Known;
import org.greenlane.health.Region;
import org.greenlane.health.SubjectKey;
import org.greenlane.status.ImportResult;
import org.greenlane.status.Progress;
import org.jspecify.annotations.Nullable;

/// A whole station as it stands at a gate, log included, of which the statuses are asked.
final class StationPages implements Contender {
    private static final Region HOME = SyntheticRegion.HOME.region();

    private final BenchFolder folder;
    private volatile @Nullable Station station;

    StationPages(BenchFolder folder) {
        this.folder = folder;
    }

    @Override
    public void prepare() throws IOException {
        open();
    }

    @Override
    public void open() throws IOException {
        close();
        try {
            station = Station.open(
                    folder.station(), InstantSource.system(), new HealthBoard(), Station.Recording.LOG);
        } catch (SetupException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    Station station() throws IOException {
        Station opened = station;
        if (opened == null) {
            open();
            opened = station;
        }
        if (opened == null) {
            throw new IOException("The station is not open.");
        }
        return opened;
    }

    @Override
    public long take(Path bundle, Progress progress) throws IOException {
        Station opened = station();
        return switch (opened.statuses()
                .importBundle(bundle, opened.trust(), InstantSource.system().instant(), progress)) {
            case ImportResult.Imported imported -> imported.header().records();
            case ImportResult.Refused refused -> throw new IOException(refused.fault() + ": " + refused.sentence());
        };
    }

    @Override
    public Optional<HealthStatus> find(SubjectKey key) throws IOException {
        return switch (station().statuses().find(key, HOME).getFirst()) {
            case Known.Found found -> Optional.of(found.status());
            case Known.Absent _ -> Optional.empty();
            case Known.Unanswerable unanswerable -> throw new IOException("No answer: " + unanswerable.reason());
        };
    }

    @Override
    public void close() {
        Station opened = station;
        station = null;
        if (opened != null) {
            opened.close();
        }
    }
}
