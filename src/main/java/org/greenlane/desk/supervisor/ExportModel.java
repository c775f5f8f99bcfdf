package org.greenlane.desk.supervisor;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.greenlane.desk.parts.FolderBook;
import org.greenlane.desk.parts.FoldersModel;
import org.greenlane.desk.parts.Visit;
import org.greenlane.health.Event.Exported.Content;
import org.greenlane.health.Typed;

/// An export, from what is wanted to what left.
final class ExportModel implements TabModel {
    private final ExportRoom room;
    private final FoldersModel folders;
    private final Visit visit;
    private final Supplier<ExportWish> usual;
    private final Refusals refusals = new Refusals();
    private ExportWish wish;
    private Step step = new Step.ChoosingRange();
    private Optional<ExportRoom.Approval> objection = Optional.empty();
    private boolean approved;
    private int run;

    sealed interface Step {
        record ChoosingRange() implements Step {}

        record ChoosingDays() implements Step {}

        record ChoosingForm() implements Step {}

        record Approving() implements Step {}

        record ChoosingFolder() implements Step {}

        /// @param state empty while it is looked at
        record Previewing(String folder, Optional<ExportState> state) implements Step {}

        record Exporting(ExportState state) implements Step {}
    }

    /// @param usual what is wanted at first
    ExportModel(ExportRoom room, FolderBook folders, Visit visit, Supplier<ExportWish> usual) {
        this.room = room;
        this.folders = new FoldersModel(folders, visit);
        this.visit = visit;
        this.usual = usual;
        this.wish = usual.get();
    }

    ExportWish wish() {
        return wish;
    }

    Step step() {
        return step;
    }

    FoldersModel folders() {
        return folders;
    }

    Refusals refusals() {
        return refusals;
    }

    /// Why the second person's agreement was not taken.
    Optional<ExportRoom.Approval> objection() {
        return objection;
    }

    private void go(Step next) {
        if (next instanceof Step.ChoosingRange || next instanceof Step.ChoosingForm) {
            // Whoever agreed has agreed to what was chosen then.
            room.forgetApproval();
            approved = false;
        }
        step = next;
        objection = Optional.empty();
        visit.changed();
    }

    void choose(ExportWish.Range range) {
        wish = wish.with(range);
        go(range == ExportWish.Range.OWN ? new Step.ChoosingDays() : new Step.ChoosingForm());
    }

    /// Another first and last day; the last is not before the first.
    void choose(LocalDate from, LocalDate to) {
        wish = wish.with(from, to.isBefore(from) ? from : to);
        visit.changed();
    }

    void daysChosen() {
        go(new Step.ChoosingForm());
    }

    void toggle(ExportWish.Form form) {
        Set<ExportWish.Form> forms = EnumSet.copyOf(wish.forms());
        if (!forms.add(form) && forms.size() > 1) {
            forms.remove(form);
        }
        wish = wish.with(forms);
        visit.changed();
    }

    void choose(Content content) {
        wish = wish.with(content);
        visit.changed();
    }

    /// Without a change of what is drawn: it is being typed.
    void to(String recipient) {
        wish = wish.to(Optional.of(recipient.strip()).filter(it -> !it.isEmpty()));
    }

    void formChosen() {
        if (wish.content() == Content.PERSONAL && !approved) {
            go(new Step.Approving());
        } else {
            chooseFolder();
        }
    }

    void approve(String who, Typed pin) {
        room.approve(wish, who, pin, visit.take(told -> {
            if (told == ExportRoom.Approval.AGREED) {
                approved = true;
                chooseFolder();
            } else {
                objection = Optional.of(told);
            }
        }));
    }

    private void chooseFolder() {
        go(new Step.ChoosingFolder());
        folders.begin();
    }

    void choose(String folder) {
        go(new Step.Previewing(folder, Optional.empty()));
        int mine = ++run;
        room.preview(wish, visit.take(state -> {
            if (mine == run && step instanceof Step.Previewing) {
                step = new Step.Previewing(folder, Optional.of(state));
            }
        }));
    }

    void export(String folder) {
        go(new Step.Exporting(new ExportState.Running(0, 0, Optional.empty())));
        int mine = ++run;
        room.export(wish, folder, visit.take(state -> {
            if (mine == run && step instanceof Step.Exporting) {
                step = new Step.Exporting(state);
            }
        }));
    }

    void stop() {
        room.stop();
    }

    /// Nobody waits any more to see how it will look.
    private void stopLooking() {
        if (step instanceof Step.Previewing(_, var state) && state.filter(it -> !(it instanceof ExportState.Running)).isEmpty()) {
            room.stop();
        }
    }

    void again() {
        forget();
        visit.changed();
    }

    @Override
    public void open() {
        if (!(step instanceof Step.Exporting)) {
            wish = usual.get();
        }
    }

    @Override
    public boolean back() {
        switch (step) {
            case Step.ChoosingRange() -> {
                return false;
            }
            case Step.ChoosingDays(), Step.ChoosingForm() -> go(new Step.ChoosingRange());
            case Step.Approving() -> go(new Step.ChoosingForm());
            case Step.ChoosingFolder() -> {
                if (!folders.back()) {
                    go(new Step.ChoosingForm());
                }
            }
            case Step.Previewing _ -> {
                stopLooking();
                chooseFolder();
            }
            case Step.Exporting(ExportState state) -> {
                if (!(state instanceof ExportState.Running)) {
                    again();
                }
            }
        }
        return true;
    }

    /// What is under way is there again, with its stop, when somebody comes back to it.
    @Override
    public void away() {
        if (!(step instanceof Step.Exporting)) {
            forget();
        }
    }

    /// What is under way is not stopped by going; how it ended is in the log.
    @Override
    public void forget() {
        stopLooking();
        room.forgetApproval();
        approved = false;
        wish = usual.get();
        step = new Step.ChoosingRange();
        objection = Optional.empty();
        folders.forget();
    }
}
