package org.greenlane.desk.supervisor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import org.greenlane.desk.parts.BigButton;
import org.greenlane.desk.parts.Entry;
import org.greenlane.desk.parts.EntryField;
import org.greenlane.desk.parts.Form;
import org.greenlane.desk.parts.FormSheet;
import org.greenlane.desk.parts.NoticeBox;
import org.greenlane.desk.parts.Sheet;
import org.greenlane.desk.parts.Sign;
import org.greenlane.desk.parts.Split;
import org.greenlane.desk.supervisor.BackupModel.Step;

/// How a backup is asked for, how far it is, and how it ended.
final class BackupSheets {
    private static final int SHORT_HASH = 16;
    private static final double NOBODY_CAN_TELL = -1;

    private BackupSheets() {}

    /// @param done leads back
    static Sheet of(BackupModel model, Runnable done, OfficeKit kit) {
        return switch (model.step()) {
            case Step.ChoosingFolder() ->
                FoldersSheet.of(
                        model.folders(),
                        kit.say(SupervisorPhrase.BACKUP_WHERE),
                        kit.say(SupervisorPhrase.BACKUP_HERE),
                        model::choose,
                        kit);
            case Step.GivingPassphrase(String folder) -> passphrase(model, folder, kit);
            case Step.Working(_, BackupState state) -> working(model, state, done, kit);
        };
    }

    private static Sheet passphrase(BackupModel model, String folder, OfficeKit kit) {
        Entry first = new Entry(Entry.Kind.PASSPHRASE);
        Entry again = new Entry(Entry.Kind.PASSPHRASE);
        Form form = new Form(
                List.of(
                        new EntryField(first, kit.say(SupervisorPhrase.PASSPHRASE)),
                        new EntryField(again, kit.say(SupervisorPhrase.PASSPHRASE_AGAIN))),
                () -> {
                    model.give(folder, first.take(), again.take());
                    return true;
                });
        NoticeBox notice = new NoticeBox(model.objection()
                .map(why -> kit.say(
                        switch (why) {
                            case DIFFERENT -> SupervisorPhrase.PASSPHRASES_DIFFER;
                            case SHORT -> SupervisorPhrase.PASSPHRASE_TOO_SHORT;
                        }))
                .orElse(""));
        BigButton next = new BigButton(Sign.YES, kit.say(SupervisorPhrase.BACKUP), "plainest")
                .called("backup-now")
                .on(form::enter);
        BigButton back = new BigButton(Sign.BACK, kit.words().shared("step.BACK")).called("backup-back").on(kit.model()::back);
        return Sheet.typing(
                "",
                FormSheet.of(
                        List.of(
                                kit.title(kit.say(SupervisorPhrase.BACKUP_PASSPHRASE)),
                                kit.hint(kit.say(SupervisorPhrase.BACKUP_PASSPHRASE_HINT))),
                        form,
                        List.of(),
                        notice,
                        List.of(next, back)),
                next,
                form);
    }

    private static Sheet working(BackupModel model, BackupState state, Runnable done, OfficeKit kit) {
        return switch (state) {
            case BackupState.Running running ->
                WorkSheets.running(
                        switch (running.doing()) {
                            case COPYING -> kit.say(SupervisorPhrase.BACKUP_COPYING);
                            case WRITING -> kit.words().data().backupWritten(running.done());
                        },
                        running.of() == 0 ? NOBODY_CAN_TELL : running.done() / (double) running.of(),
                        kit.words().goingOn(kit.say(SupervisorPhrase.BACKUP_GOES_ON), running.left()),
                        "backup-stop",
                        model::stop,
                        kit);
            case BackupState.Made made -> made(made, WorkSheets.done("backup-done", done, kit), kit);
            case BackupState.Stopped() ->
                WorkSheets.ended(kit.say(SupervisorPhrase.BACKUP_STOPPED), "", back(done, kit), kit);
            case BackupState.Failed(BackupState.Why why) ->
                WorkSheets.failed(
                        kit.say(SupervisorPhrase.BACKUP_NONE), kit.words().data().backupFailed(why), why.code(), back(done, kit), kit);
        };
    }

    private static BigButton back(Runnable done, OfficeKit kit) {
        return WorkSheets.back("backup-done", done, kit);
    }

    private static Sheet made(BackupState.Made made, BigButton done, OfficeKit kit) {
        String by = kit.model().place() instanceof Place.AtWork(var operator, _, _) ? " --by " + operator : "";
        Split card = Split.down(0.4, "card")
                .share(kit.text(kit.words().data().backupMade(made.bytes(), made.entries())), 1)
                .share(kit.text(made.file()), 1)
                .share(kit.text("SHA-256 " + made.sha256().substring(0, SHORT_HASH) + "…"), 1)
                .share(kit.hint(kit.say(SupervisorPhrase.BACKUP_RESTORE)), 1)
                .share(
                        kit.text(
                                "greenlane restore" + by + " " + WorkSheets.name(made.file()),
                                Pos.CENTER_LEFT,
                                1.3,
                                "strong"),
                        1);
        Split whole = Split.down(0.6, "sheet")
                .fixed(kit.title(kit.say(SupervisorPhrase.BACKUP_MADE)), 3)
                .share(card, 1)
                .fixed(done, 4);
        return Sheet.of("", whole, Optional.of(done));
    }
}
