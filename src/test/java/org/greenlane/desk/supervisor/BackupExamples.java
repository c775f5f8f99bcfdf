package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenlane.desk.Screen;
import org.greenlane.health.Typed;

/// Every state of a backup.
final class BackupExamples {
    private BackupExamples() {}

    static void addTo(Map<String, Consumer<Offices>> all) {
        all.put("data-never-backed-up", at -> {
            at.behind.data.backedUp = Optional.empty();
            at.show(Tab.DATA);
        });
        all.put("backup-where", at -> Screen.fx(() -> backup(at).folders().go(Optional.of("/media/stick"))));
        all.put("backup-passphrase", at -> Screen.fx(() -> backup(at).choose("/media/stick")));
        all.put("backup-passphrase-short", at -> Screen.fx(() -> {
            BackupModel model = backup(at);
            model.choose("/media/stick");
            model.give("/media/stick", new Typed("short".toCharArray()), new Typed("short".toCharArray()));
        }));
        all.put("backup-passphrases-differ", at -> Screen.fx(() -> {
            BackupModel model = backup(at);
            model.choose("/media/stick");
            model.give("/media/stick", OfficeExamples.words(), new Typed("correct-horse-cattery".toCharArray()));
        }));
        all.put("backup-copying", at -> backingUp(at, Optional.empty()));
        all.put("backup-running", at -> backingUp(at, Optional.of(new BackupState.Running(
                        BackupState.Doing.WRITING, 48_000_000, 120_000_000, Optional.of(Duration.ofSeconds(14))))));
        all.put("backup-made", at -> backingUp(
                at,
                Optional.of(new BackupState.Made(
                        "/media/stick/greenlane-20220501-144012.glbackup",
                        61_233_871,
                        41_822,
                        "9f86d081884c7d659a2feaa0c55ad015"))));
        all.put("backup-stopped", at -> backingUp(at, Optional.of(new BackupState.Stopped())));
        for (BackupState.Why why : BackupState.Why.values()) {
            if (why != BackupState.Why.NEEDS_PASSPHRASE && why != BackupState.Why.PASSPHRASE_SHORT) {
                all.put("backup-failed-" + why, at -> backingUp(at, Optional.of(new BackupState.Failed(why))));
            }
        }
    }

    private static BackupModel backup(Offices at) {
        DataModel model = at.show(Tab.DATA).model.tab(Tab.DATA, DataModel.class);
        Screen.fx(model::backUp);
        return model.backup();
    }

    private static void backingUp(Offices at, Optional<BackupState> state) {
        BackupModel model = backup(at);
        Screen.fx(() -> {
            model.choose("/media/stick");
            model.give("/media/stick", OfficeExamples.words(), OfficeExamples.words());
            state.ifPresent(it -> at.behind.backups.running.orElseThrow().accept(it));
        });
    }
}
