package org.greenlane.setup;

import java.util.Optional;
import java.util.concurrent.Executor;

/// What the machine does with the answers: it takes a delivery, and makes the station. Answers that come when something else
/// was begun are for nobody. Belongs to the screen's thread.
final class Making {
    private final Machine machine;
    private final Executor screen;
    private final Draft draft;
    private final Turn turn;
    private DataState data = new DataState.Choosing();
    private Optional<Machine.Progress> finishing = Optional.empty();
    private Assistant.End end = Assistant.End.NONE;
    private int work;

    /// Who hears how it goes.
    interface Turn {
        /// Something is in the way, or nothing any more.
        void trouble(Optional<Trouble> why);

        /// This step is done.
        void forward();

        void changed();
    }

    Making(Machine machine, Executor screen, Draft draft, Turn turn) {
        this.machine = machine;
        this.screen = screen;
        this.draft = draft;
        this.turn = turn;
    }

    DataState data() {
        return data;
    }

    Optional<Machine.Progress> finishing() {
        return finishing;
    }

    Assistant.End end() {
        return end;
    }

    boolean isTaking() {
        return data instanceof DataState.Running;
    }

    void take(String source) {
        turn.trouble(Optional.empty());
        data = new DataState.Running(new Machine.Progress(Machine.Work.LOCKING, -1, Optional.empty()));
        int mine = ++work;
        machine.take(
                draft.answers(),
                source,
                progress -> later(mine, () -> data = new DataState.Running(progress)),
                ended -> later(mine, () -> taken(ended)));
        turn.changed();
    }

    private void taken(Machine.Taken ended) {
        work++;
        switch (ended) {
            case Machine.Taken.In in -> {
                data = new DataState.In(in);
                turn.forward();
            }
            case Machine.Taken.Stopped() -> data = new DataState.Choosing();
            case Machine.Taken.Not(Trouble why) -> {
                data = new DataState.Choosing();
                turn.trouble(Optional.of(why));
            }
        }
    }

    void stop() {
        machine.stop();
    }

    void later() {
        machine.discard();
        data = new DataState.Later();
        turn.forward();
    }

    /// What was begun with other answers.
    void drop() {
        if (!(data instanceof DataState.Choosing)) {
            machine.discard();
            data = new DataState.Choosing();
        }
    }

    void finish() {
        if (finishing.isPresent() || end != Assistant.End.NONE) {
            return;
        }
        turn.trouble(Optional.empty());
        finishing = Optional.of(new Machine.Progress(Machine.Work.ENROLLING, -1, Optional.empty()));
        int mine = ++work;
        machine.finish(
                draft.answers(),
                progress -> later(mine, () -> finishing = Optional.of(progress)),
                why -> later(mine, () -> finished(why)));
        turn.changed();
    }

    private void finished(Optional<Trouble> why) {
        work++;
        finishing = Optional.empty();
        turn.trouble(why);
        if (why.isEmpty()) {
            end = Assistant.End.MADE;
        }
    }

    /// @return false where it is too late to leave
    boolean leave() {
        if (finishing.isPresent() || end != Assistant.End.NONE) {
            return false;
        }
        work++;
        machine.stop();
        machine.discard();
        end = Assistant.End.LEFT;
        return true;
    }

    private void later(int mine, Runnable action) {
        screen.execute(() -> {
            if (mine == work) {
                action.run();
                turn.changed();
            }
        });
    }
}
