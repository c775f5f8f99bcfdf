package org.greenlane;

import java.time.InstantSource;
import java.util.Optional;
import org.greenlane.audit.AuditLog;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Fault;
import org.greenlane.policy.RecognitionTable;
import org.greenlane.status.StatusStore;
import org.greenlane.trust.Trust;

/// The composition root: a station's folder in, its parts put together. What is missing or broken becomes a [Fault]
/// on the board, and the checkpoint answers *ask staff*; only what makes every answer impossible is an exception.
public final class Station implements AutoCloseable {
    /// The names of the parts on the health board.
    public static final String LOG_PART = "Log";

    public static final String CLOCK_PART = "Clock";
    public static final String STATUSES_PART = "Statuses";
    public static final String TRUST_PART = "Trust list";
    public static final String RECOGNITION_PART = "Recognition table";

    private final StationSettings settings;
    private final Trust trust;
    private final Optional<RecognitionTable> recognition;
    private final StatusStore statuses;
    private final Optional<AuditLog> log;
    private final Checkpoint checkpoint;

    /// Whether passages are recorded.
    public enum Recording {
        /// A gate: everything that is answered goes into the log.
        LOG,
        /// A question at a desk: nothing is recorded, and a pinned clock may stand in the past.
        NOTHING
    }

    /// Opens a station that has been set up.
    ///
    /// @throws SetupException if it has not been set up, its key is gone, or another program has its files open
    public static Station open(StationHome home, InstantSource clock, HealthBoard board, Recording recording)
            throws SetupException {
        StationSettings settings = StationSettings.read(home.settings());
        return new Opening(home, settings, clock, board).station(recording);
    }

    Station(
            StationSettings settings,
            Trust trust,
            Optional<RecognitionTable> recognition,
            StatusStore statuses,
            Optional<AuditLog> log,
            Checkpoint checkpoint) {
        this.settings = settings;
        this.trust = trust;
        this.recognition = recognition;
        this.statuses = statuses;
        this.log = log;
        this.checkpoint = checkpoint;
    }

    public StationSettings settings() {
        return settings;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public Trust trust() {
        return trust;
    }

    public Optional<RecognitionTable> recognition() {
        return recognition;
    }

    public StatusStore statuses() {
        return statuses;
    }

    /// The log; empty where nothing is recorded, or where it could not be opened.
    public Optional<AuditLog> log() {
        return log;
    }

    @Override
    public void close() {
        statuses.close();
        log.ifPresent(AuditLog::close);
    }
}
