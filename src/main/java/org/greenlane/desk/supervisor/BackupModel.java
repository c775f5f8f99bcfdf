package org.greenlane.desk.supervisor;

import java.util.Arrays;
import java.util.Optional;
import org.greenlane.desk.parts.FolderBook;
import org.greenlane.desk.parts.FoldersModel;
import org.greenlane.desk.parts.Visit;
import org.greenlane.desk.supervisor.BackupState.Why;
import org.greenlane.health.Typed;

/// A backup, from where it goes to what it is called. Belongs to the screen's thread.
final class BackupModel {
    private final BackupRoom room;
    private final FoldersModel folders;
    private final Visit visit;
    private Step step = new Step.ChoosingFolder();
    private Optional<Objection> objection = Optional.empty();

    sealed interface Step {
        record ChoosingFolder() implements Step {}

        record GivingPassphrase(String folder) implements Step {}

        record Working(String folder, BackupState state) implements Step {}
    }

    /// Why a passphrase was not taken.
    enum Objection {
        DIFFERENT,
        SHORT
    }

    BackupModel(BackupRoom room, FolderBook folders, Visit visit) {
        this.room = room;
        this.folders = new FoldersModel(folders, visit);
        this.visit = visit;
    }

    Step step() {
        return step;
    }

    FoldersModel folders() {
        return folders;
    }

    Optional<Objection> objection() {
        return objection;
    }

    void begin() {
        go(new Step.ChoosingFolder());
        folders.begin();
    }

    private void go(Step next) {
        step = next;
        objection = Optional.empty();
        visit.changed();
    }

    /// Whether it needs a passphrase, the room says before anything is begun.
    void choose(String folder) {
        make(folder, Optional.empty());
    }

    /// Both are wiped: one here, one by whoever uses it.
    void give(String folder, Typed passphrase, Typed again) {
        boolean same = Arrays.equals(passphrase.symbols(), again.symbols());
        again.wipe();
        if (same) {
            make(folder, Optional.of(passphrase));
        } else {
            passphrase.wipe();
            objection = Optional.of(Objection.DIFFERENT);
            visit.changed();
        }
    }

    private void make(String folder, Optional<Typed> passphrase) {
        go(new Step.Working(folder, new BackupState.Running(BackupState.Doing.COPYING, 0, 0, Optional.empty())));
        room.backUp(folder, passphrase, visit.take(this::tell));
    }

    private void tell(BackupState state) {
        if (step instanceof Step.Working(String folder, _)) {
            boolean isShort = state.equals(new BackupState.Failed(Why.PASSPHRASE_SHORT));
            boolean missing = state.equals(new BackupState.Failed(Why.NEEDS_PASSPHRASE));
            step = isShort || missing ? new Step.GivingPassphrase(folder) : new Step.Working(folder, state);
            objection = isShort ? Optional.of(Objection.SHORT) : Optional.empty();
        }
    }

    /// Whether one is being made, or has been.
    boolean isAtWork() {
        return step instanceof Step.Working;
    }

    void stop() {
        room.stop();
    }

    /// @return false where one began, and where it has ended
    boolean back() {
        return switch (step) {
            case Step.ChoosingFolder() -> folders.back();
            case Step.GivingPassphrase _ -> {
                begin();
                yield true;
            }
            case Step.Working(_, BackupState state) -> state instanceof BackupState.Running;
        };
    }

    /// What is being made goes on.
    void forget() {
        step = new Step.ChoosingFolder();
        objection = Optional.empty();
        folders.forget();
    }
}
