package org.greenlane.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.greenlane.health.Fault;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.lane.assisted.PinChange;
import org.greenlane.lane.assisted.Typed;
import org.greenlane.health.RootFingerprint;

/// The state of the set-up assistant: where it is, what was answered, what is in the way. Belongs to one thread, the
/// screen's; what the [Machine] answers comes there by the executor.
public final class Assistant {
    private static final List<SetupStep> OF_CHANGE =
            List.of(SetupStep.LANGUAGE, SetupStep.SITE, SetupStep.DEVICES, SetupStep.ROOT, SetupStep.READY);

    private final Machine machine;
    private final Executor screen;
    private final List<SetupStep> steps;
    private final Draft draft;
    private final Bench bench;
    private Runnable changed = () -> {};
    private SetupStep step = SetupStep.LANGUAGE;
    private Optional<Trouble> trouble = Optional.empty();
    private DataState data = new DataState.Choosing();
    private List<DeviceRow> tried = List.of();
    private Optional<Machine.Progress> finishing = Optional.empty();
    private End end = End.NONE;
    private int work;

    /// How it ended.
    public enum End {
        NONE,
        MADE,
        LEFT
    }

    private Assistant(Machine machine, Executor screen, List<SetupStep> steps, Draft draft) {
        this.machine = machine;
        this.screen = screen;
        this.steps = steps;
        this.draft = draft;
        this.bench = new Bench(machine, screen, this::tell, this::read);
    }

    /// For a station that is not there yet.
    ///
    /// @param screen runs tasks in order on the thread that this belongs to
    /// @param language tag of the language to begin with
    public static Assistant begin(Machine machine, Executor screen, String language) {
        return new Assistant(machine, screen, Arrays.asList(SetupStep.values()), new Draft(language));
    }

    /// For one that is, and shall be something else.
    public static Assistant change(Machine machine, Executor screen, Answers present) {
        return new Assistant(machine, screen, OF_CHANGE, Draft.of(present));
    }

    public void onChange(Runnable action) {
        changed = action;
    }

    public List<SetupStep> steps() {
        return steps;
    }

    public SetupStep step() {
        return step;
    }

    public boolean isChange() {
        return steps.equals(OF_CHANGE);
    }

    public Draft draft() {
        return draft;
    }

    public Optional<Trouble> trouble() {
        return trouble;
    }

    public DataState data() {
        return data;
    }

    public End end() {
        return end;
    }

    /// What is being done while the station is made.
    public Optional<Machine.Progress> finishing() {
        return finishing;
    }

    public List<ProfileOffer> profiles() {
        return machine.profiles();
    }

    /// The profile that is chosen, if there is one of that name.
    public Optional<String> profile() {
        return draft.profile()
                .filter(name -> machine.profiles().stream().anyMatch(offer -> offer.name().equals(name)));
    }

    /// The devices that are tried, or were when that step was left.
    public List<DeviceRow> devices() {
        return step == SetupStep.DEVICES ? bench.rows() : tried;
    }

    /// How the cameras stand before which the root's sheet is held.
    public List<DeviceRow> cameras() {
        return bench.rows();
    }

    public void language(String tag) {
        draft.language(tag);
        tell();
    }

    public void languageChosen() {
        forward();
    }

    public void site(SiteKind kind, Region region) {
        if (!draft.region().equals(Optional.of(region))) {
            drop();
        }
        draft.site(kind, region);
        forward();
    }

    /// Another profile's devices are tried.
    public void profile(String name) {
        draft.profile(name);
        bench.open(name, false);
        tell();
    }

    public void pulse(String device) {
        bench.pulse(device);
    }

    /// What somebody saw of a device that says nothing of itself.
    public void saw(String device, boolean works) {
        bench.judge(device, works ? new Trial.State.Seen() : new Trial.State.Broken(Fault.Kind.DEVICE_SILENT));
    }

    /// Goes on, with what was seen and without what was not.
    public void devicesChosen() {
        if (profile().isPresent()) {
            forward();
        }
    }

    /// @return why it is not taken; nothing if it is, and the next step stands
    public Optional<PinChange> supervisor(OperatorId number, Typed pin) {
        Optional<PinChange> objection = machine.objection(number, pin);
        if (objection.isPresent()) {
            pin.wipe();
            return objection;
        }
        draft.supervisor(new Answers.Supervisor(number, pin));
        forward();
        return Optional.empty();
    }

    /// What a scanner or a camera read.
    public void read(String text) {
        if (step == SetupStep.ROOT && draft.root().isEmpty()) {
            RootFingerprint.ofCode(text)
                    .ifPresentOrElse(this::root, () -> object(new Trouble(Trouble.Kind.NO_ROOT_SHEET)));
        }
    }

    /// The root was read or typed; it counts once somebody has compared it.
    public void root(RootFingerprint found) {
        bench.close();
        drop();
        draft.root(Optional.of(found));
        trouble = Optional.empty();
        tell();
    }

    /// As it is printed, group by group.
    public List<String> rootGroups() {
        return draft.root().map(RootFingerprint::groups).orElse(List.of());
    }

    /// Whether deliveries may be fetched from there.
    public boolean isAddress(String text) {
        return machine.isAddress(text);
    }

    /// It is another one.
    public void anotherRoot() {
        drop();
        draft.root(Optional.empty());
        watch(true);
        tell();
    }

    /// The cameras look for its sheet, or rest while it is typed.
    public void watch(boolean watching) {
        if (watching) {
            profile().ifPresent(name -> bench.open(name, true));
        } else {
            bench.close();
        }
        trouble = Optional.empty();
    }

    /// Somebody has compared it with the authority's own words.
    public void rootCompared() {
        if (draft.root().isPresent()) {
            forward();
        }
    }

    public void key(KeyChoice choice) {
        drop();
        draft.key(choice);
        forward();
    }

    /// Takes the first delivery.
    ///
    /// @param source a folder or an address
    /// @param again whether the station shall look there from then on
    public void take(String source, boolean again) {
        draft.source(again ? Optional.of(source) : Optional.empty());
        trouble = Optional.empty();
        data = new DataState.Running(new Machine.Progress(Machine.Work.LOCKING, -1, Optional.empty()));
        int mine = ++work;
        machine.take(
                draft.answers(),
                source,
                progress -> later(mine, () -> data = new DataState.Running(progress)),
                ended -> later(mine, () -> taken(ended)));
        tell();
    }

    private void taken(Machine.Taken ended) {
        work++;
        switch (ended) {
            case Machine.Taken.In in -> {
                data = new DataState.In(in);
                forward();
            }
            case Machine.Taken.Stopped() -> data = new DataState.Choosing();
            case Machine.Taken.Not(Trouble why) -> {
                data = new DataState.Choosing();
                trouble = Optional.of(why);
            }
        }
    }

    public void stop() {
        machine.stop();
    }

    /// Goes on without: until a delivery is there nobody passes.
    public void dataLater() {
        machine.discard();
        data = new DataState.Later();
        forward();
    }

    /// Makes the station.
    public void finish() {
        if (finishing.isPresent() || end != End.NONE) {
            return;
        }
        trouble = Optional.empty();
        finishing = Optional.of(new Machine.Progress(Machine.Work.ENROLLING, -1, Optional.empty()));
        int mine = ++work;
        machine.finish(
                draft.answers(),
                progress -> later(mine, () -> finishing = Optional.of(progress)),
                why -> later(mine, () -> finished(why)));
        tell();
    }

    private void finished(Optional<Trouble> why) {
        work++;
        finishing = Optional.empty();
        trouble = why;
        if (why.isEmpty()) {
            end = End.MADE;
        }
    }

    /// One step back; what was answered stays. While something is taken, that stops.
    public void back() {
        if (finishing.isPresent()) {
            return;
        }
        if (data instanceof DataState.Running && step == SetupStep.DATA) {
            stop();
            return;
        }
        int at = steps.indexOf(step);
        if (at > 0) {
            go(steps.get(at - 1));
        }
    }

    /// To a step that was answered before.
    public void to(SetupStep earlier) {
        if (finishing.isEmpty() && !(data instanceof DataState.Running) && steps.indexOf(earlier) < steps.indexOf(step)) {
            go(earlier);
        }
    }

    /// Leaves it; the folder is as it was.
    public void leave() {
        if (finishing.isPresent() || end != End.NONE) {
            return;
        }
        work++;
        bench.close();
        machine.stop();
        machine.discard();
        draft.wipe();
        end = End.LEFT;
        tell();
    }

    /// Leaves no secret behind.
    public void forget() {
        draft.wipe();
    }

    private void forward() {
        int at = steps.indexOf(step);
        go(steps.get(Math.min(at + 1, steps.size() - 1)));
    }

    private void go(SetupStep next) {
        if (step == SetupStep.DEVICES) {
            tried = new ArrayList<>(bench.rows());
        }
        bench.close();
        trouble = Optional.empty();
        step = next;
        if (step == SetupStep.DEVICES) {
            profile().ifPresent(name -> bench.open(name, false));
        } else if (step == SetupStep.ROOT && draft.root().isEmpty()) {
            watch(true);
        }
        tell();
    }

    /// What was begun with other answers.
    private void drop() {
        if (!(data instanceof DataState.Choosing)) {
            machine.discard();
            data = new DataState.Choosing();
        }
    }

    private void object(Trouble why) {
        if (!trouble.equals(Optional.of(why))) {
            trouble = Optional.of(why);
            tell();
        }
    }

    private void later(int mine, Runnable action) {
        screen.execute(() -> {
            if (mine == work) {
                action.run();
                tell();
            }
        });
    }

    private void tell() {
        changed.run();
    }
}
