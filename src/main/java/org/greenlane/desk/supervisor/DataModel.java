package org.greenlane.desk.supervisor;

import java.util.Optional;
import org.greenlane.desk.parts.FolderBook;
import org.greenlane.desk.parts.FoldersModel;
import org.greenlane.desk.parts.Visit;
import org.greenlane.desk.words.UpdateStep;

/// Devices, or signed data and what the log keeps, looked at anew while somebody looks.
final class DataModel implements TabModel {
    private static final int TICKS_BETWEEN = 3;

    private final DataRoom room;
    private final FoldersModel folders;
    private final BackupModel backup;
    private final Visit visit;
    private Optional<DataRoom.Data> data = Optional.empty();
    private Look look = new Look.AtData();
    private int ticks;

    sealed interface Look {
        record AtData() implements Look {}

        record ChoosingFolder() implements Look {}

        record BackingUp() implements Look {}

        record TakingIn(DataRoom.Taking state) implements Look {}
    }

    DataModel(DataRoom room, BackupRoom backups, FolderBook folders, Visit visit) {
        this.room = room;
        this.backup = new BackupModel(backups, folders, visit);
        this.folders = new FoldersModel(folders, visit);
        this.visit = visit;
    }

    /// Empty while it is read.
    Optional<DataRoom.Data> data() {
        return data;
    }

    Look look() {
        return look;
    }

    FoldersModel folders() {
        return folders;
    }

    BackupModel backup() {
        return backup;
    }

    void backUp() {
        look = new Look.BackingUp();
        backup.begin();
    }

    void chooseFolder() {
        look = new Look.ChoosingFolder();
        folders.begin();
    }

    void take(String folder) {
        look = new Look.TakingIn(new DataRoom.Taking.Running(UpdateStep.TAKING, 0, Optional.empty()));
        room.take(folder, visit.take(state -> {
            if (look instanceof Look.TakingIn) {
                look = new Look.TakingIn(state);
            }
        }));
        visit.changed();
    }

    void stop() {
        room.stop();
    }

    void done() {
        look = new Look.AtData();
        backup.forget();
        read();
        visit.changed();
    }

    private void read() {
        room.look(visit.take(told -> data = Optional.of(told)));
    }

    @Override
    public void open() {
        read();
    }

    @Override
    public void tick() {
        ticks++;
        if (ticks % TICKS_BETWEEN == 0 && look instanceof Look.AtData) {
            read();
        }
    }

    @Override
    public boolean back() {
        switch (look) {
            case Look.AtData() -> {
                return false;
            }
            case Look.ChoosingFolder() -> {
                if (!folders.back()) {
                    look = new Look.AtData();
                }
            }
            case Look.BackingUp() -> {
                if (!backup.back()) {
                    done();
                }
            }
            case Look.TakingIn(DataRoom.Taking state) -> {
                if (state instanceof DataRoom.Taking.Ended) {
                    done();
                }
            }
        }
        return true;
    }

    /// What is being taken in, or backed up, is there again, with its stop, when somebody comes back to it.
    @Override
    public void away() {
        data = Optional.empty();
        if (!(look instanceof Look.TakingIn || (look instanceof Look.BackingUp && backup.isAtWork()))) {
            forget();
        }
    }

    /// What is being taken in, or backed up, goes on.
    @Override
    public void forget() {
        data = Optional.empty();
        look = new Look.AtData();
        folders.forget();
        backup.forget();
    }
}
