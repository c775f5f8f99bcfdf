package org.greenlane;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.greenlane.backup.BackupDisk;
import org.greenlane.desk.supervisor.BackupRoom;
import org.greenlane.desk.supervisor.BackupState;
import org.greenlane.desk.supervisor.BackupState.Why;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Typed;
import org.greenlane.vault.SlotSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Backups as the supervisor's desk asks for them.
final class OfficeBackups implements BackupRoom {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeBackups.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'greenlane-'uuuuMMdd-HHmmss'.glbackup'");

    private final Station station;
    private final Supplier<Optional<OperatorId>> visitor;
    private final BackupDisk disk;
    private final Executor work;
    private volatile AtomicBoolean stopped = new AtomicBoolean();

    /// @param visitor who is at the desk
    /// @param disk what a backup is written to
    /// @param work a thread for long work
    OfficeBackups(Station station, Supplier<Optional<OperatorId>> visitor, BackupDisk disk, Executor work) {
        this.station = station;
        this.visitor = visitor;
        this.disk = disk;
        this.work = work;
    }

    @Override
    public void backUp(String folder, Optional<Typed> passphrase, Consumer<BackupState> told) {
        Optional<OperatorId> by = visitor.get();
        AtomicBoolean mine = new AtomicBoolean();
        stopped = mine;
        BackupPace pace = new BackupPace(System::nanoTime, told, mine::get);
        work.execute(() -> {
            try {
                told.accept(made(Path.of(folder), by, passphrase, pace));
            } finally {
                passphrase.ifPresent(Typed::wipe);
            }
        });
    }

    private BackupState made(
            Path folder, Optional<OperatorId> by, Optional<Typed> passphrase, BackupPace pace) {
        if (by.isEmpty()) {
            return new BackupState.Failed(Why.NOT_ALLOWED);
        }
        if (passphrase.filter(it -> it.symbols().length < SlotSecret.MIN_PASSPHRASE).isPresent()) {
            return new BackupState.Failed(Why.PASSPHRASE_SHORT);
        }
        Path file = folder.resolve(NAME.format(LocalDateTime.ofInstant(station.clock().instant(), ZoneId.systemDefault())));
        Optional<SlotSecret> secret = passphrase.map(it -> SlotSecret.passphrase(it.symbols()));
        try {
            WatchedBackupDisk watched = new WatchedBackupDisk(disk);
            BackupEnd end = station.backup().onto(watched).write(new StationBackup.Wanted(file, by, secret, false), pace);
            return state(end, watched);
        } finally {
            secret.ifPresent(SlotSecret::close);
        }
    }

    private static BackupState state(BackupEnd end, WatchedBackupDisk watched) {
        return switch (end) {
            case BackupEnd.Made(Path file, long bytes, long entries, String hash) ->
                new BackupState.Made(file.toString(), bytes, entries, hash);
            case BackupEnd.Stopped() -> new BackupState.Stopped();
            case BackupEnd.Refused(BackupEnd.Why why) -> new BackupState.Failed(why(why));
            case BackupEnd.Failed(String sentence) -> {
                LOG.warn("There is no backup: {}", sentence);
                yield new BackupState.Failed(watched.failure().orElse(Why.STATION));
            }
        };
    }

    private static Why why(BackupEnd.Why why) {
        return switch (why) {
            case NOT_ALLOWED -> Why.NOT_ALLOWED;
            case NEEDS_PASSPHRASE -> Why.NEEDS_PASSPHRASE;
            case EXISTS -> Why.NAME_TAKEN;
            case NOT_WHOLE -> Why.NOT_WHOLE;
            case NO_ROOM -> Why.NO_ROOM;
        };
    }

    @Override
    public void stop() {
        stopped.set(true);
    }
}
