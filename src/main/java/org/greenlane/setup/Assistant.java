package org.greenlane.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.greenlane.health.OperatorId;
import org.greenlane.health.PinChange;
import org.greenlane.health.Region;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Typed;

/// The state of the set-up assistant: where it is, what was answered, what is in the way. Belongs to one thread, the
/// screen's; what the [Machine] answers comes there by the executor.
public final class Assistant {
    private final Machine machine;
    private final Walk walk;
    private final Draft draft;
    private final Equipment equipment;
    private final RootSearch rootSearch;
    private final Making making;
    private final Change change;
    private Runnable changed = () -> {};
    private Optional<Trouble> trouble = Optional.empty();

    /// How it ended.
    public enum End {
        NONE,
        MADE,
        LEFT
    }

    private Assistant(Machine machine, Executor screen, List<SetupStep> steps, Draft draft, Change change) {
        this.machine = machine;
        this.walk = new Walk(steps);
        this.draft = draft;
        this.change = change;
        Ear ear = new Ear();
        this.making = new Making(machine, screen, draft, ear);
        this.equipment = new Equipment(machine, screen, draft, isChange(), this::tell, this::read);
        this.rootSearch = new RootSearch(draft, equipment, ear);
        arrive();
    }

    /// For a station that is not there yet.
    ///
    /// @param screen runs tasks in order on the thread that this belongs to
    /// @param language tag of the language to begin with
    public static Assistant begin(Machine machine, Executor screen, String language) {
        return new Assistant(machine, screen, Arrays.asList(SetupStep.values()), new Draft(language), Change.NONE);
    }

    /// For one that is, and shall be something else. Whoever may do that has agreed.
    public static Assistant change(Machine machine, Executor screen, Answers present) {
        return new Assistant(machine, screen, Change.steps(), Draft.of(present), new Change(Optional.of(present), Optional.empty()));
    }

    /// For one of which one thing shall be something else.
    ///
    /// @param what one of those that can be changed
    /// @param by who began it, and gives their PIN again before anything is changed
    public static Assistant change(
            Machine machine, Executor screen, Answers present, SetupStep what, OperatorId by) {
        Change change = new Change(Optional.of(present), Optional.of(by));
        return new Assistant(machine, screen, Change.steps(what), Draft.of(present), change);
    }

    /// Hears how the work goes, and what was found.
    private final class Ear implements Making.Turn, RootSearch.Heard {
        @Override
        public void trouble(Optional<Trouble> why) {
            trouble = why;
        }

        @Override
        public void forward() {
            Assistant.this.forward();
        }

        @Override
        public void changed() {
            tell();
        }

        @Override
        public void another() {
            making.drop();
            trouble = Optional.empty();
            tell();
        }

        @Override
        public void looks() {
            trouble = Optional.empty();
        }

        @Override
        public void none() {
            Optional<Trouble> none = Optional.of(new Trouble(Trouble.Kind.NO_ROOT_SHEET));
            if (!trouble.equals(none)) {
                trouble = none;
                tell();
            }
        }
    }

    public void onChange(Runnable action) {
        changed = action;
    }

    public List<SetupStep> steps() {
        return walk.steps();
    }

    public SetupStep step() {
        return walk.step();
    }

    /// Whether there is a step before this one.
    public boolean hasBack() {
        return walk.before() != walk.step();
    }

    public boolean isChange() {
        return change.present().isPresent();
    }

    /// What the station is that is changed.
    public Optional<Answers> present() {
        return change.present();
    }

    /// Whether nobody passes after the change before a delivery has come: for another region, or under another root.
    public boolean needsDelivery() {
        return change.needsDelivery(draft);
    }

    public Draft draft() {
        return draft;
    }

    public Optional<Trouble> trouble() {
        return trouble.or(equipment::refused);
    }

    public DataState data() {
        return making.data();
    }

    public End end() {
        return making.end();
    }

    /// What is being done while the station is made.
    public Optional<Machine.Progress> finishing() {
        return making.finishing();
    }

    /// What the station is made of.
    public Equipment equipment() {
        return equipment;
    }

    /// Whom it trusts.
    public RootSearch rootSearch() {
        return rootSearch;
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
            making.drop();
        }
        draft.site(kind, region);
        forward();
    }

    /// Goes on, with what was seen and without what was not.
    public void devicesChosen() {
        if (equipment.profile().isPresent()) {
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
        if (walk.isAt(SetupStep.ROOT)) {
            rootSearch.read(text);
        }
    }

    /// Whether deliveries may be fetched from there.
    public boolean isAddress(String text) {
        return machine.isAddress(text);
    }

    /// Somebody has compared it with the authority's own words.
    public void rootCompared() {
        if (draft.root().isPresent()) {
            forward();
        }
    }

    public void key(KeyChoice choice) {
        making.drop();
        draft.key(choice);
        forward();
    }

    /// Takes the first delivery.
    ///
    /// @param source a folder or an address
    /// @param again whether the station shall look there from then on
    public void take(String source, boolean again) {
        draft.source(again ? Optional.of(source) : Optional.empty());
        making.take(source);
    }

    public void stop() {
        making.stop();
    }

    /// Goes on without: until a delivery is there nobody passes.
    public void dataLater() {
        making.later();
    }

    /// Whose PIN is asked before anything is changed; nobody's where all have agreed.
    public Optional<OperatorId> asked() {
        return change.by();
    }

    /// Makes the station, where nobody's PIN is asked.
    public void finish() {
        if (asked().isEmpty()) {
            making.finish();
        }
    }

    /// Makes it with the PIN that is asked.
    ///
    /// @param pin wiped when it has been looked at, or the assistant is left
    public void agree(Typed pin) {
        draft.supervisor(new Answers.Supervisor(asked().orElseThrow(), pin));
        making.finish();
    }

    /// One step back; what was answered stays. While something is taken, that stops.
    public void back() {
        if (making.finishing().isPresent()) {
            return;
        }
        if (making.isTaking() && walk.isAt(SetupStep.DATA)) {
            stop();
        } else if (hasBack()) {
            go(walk.before());
        }
    }

    /// To a step that was answered before.
    public void to(SetupStep earlier) {
        if (making.finishing().isEmpty() && !making.isTaking() && walk.isBehind(earlier)) {
            go(earlier);
        }
    }

    /// Leaves it; the folder is as it was.
    ///
    /// @return false while it is too late for that, and not over yet
    public boolean leave() {
        if (making.leave()) {
            equipment.rest();
            draft.wipe();
            tell();
        }
        return end() != End.NONE;
    }

    /// Leaves no secret behind.
    public void forget() {
        draft.wipe();
    }

    private void forward() {
        go(walk.next());
    }

    private void go(SetupStep next) {
        equipment.rest();
        trouble = Optional.empty();
        walk.go(next);
        arrive();
        tell();
    }

    private void arrive() {
        if (walk.isAt(SetupStep.DEVICES)) {
            equipment.tryAll();
        } else if (walk.isAt(SetupStep.ROOT) && draft.root().isEmpty()) {
            rootSearch.watch(true);
        }
    }

    private void tell() {
        changed.run();
    }
}
