package org.greenlane.bench.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.greenlane.bench.day.Arrival.Manner;
import org.greenlane.bench.day.Oracle.Answer;
import org.greenlane.health.Consent;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.AssistedView.Answered;
import org.greenlane.lane.assisted.AssistedView.AskingConsent;
import org.greenlane.lane.assisted.AssistedView.Confirming;
import org.greenlane.lane.assisted.AssistedView.ConsentRefused;
import org.greenlane.lane.assisted.AssistedView.InProcedure;
import org.greenlane.lane.assisted.AssistedView.NeedsApproval;
import org.greenlane.lane.assisted.AssistedView.Overriding;
import org.greenlane.lane.assisted.AssistedView.SignedOut;
import org.greenlane.lane.assisted.AssistedView.SlipReady;
import org.greenlane.lane.assisted.AssistedView.TooManyLookUps;
import org.greenlane.lane.assisted.AssistedView.Unavailable;
import org.greenlane.lane.assisted.AssistedView.Waiting;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.lane.assisted.Step;

/// Helps one person after another at the desk, as far as the person and the station let it.
final class PlayedDesk {
    private static final int MOST_STEPS = 60;
    private static final int MOST_TO_END = 3;
    private static final List<OverrideReason> REASONS = List.of(OverrideReason.values());

    private final World world;
    private final Hands hands;
    private final Staffing staffing;
    private final Counter counter;
    private final SplittableRandom random;
    private int tooMany;
    // Of the visit.
    private boolean overridden;
    private Instant began = Instant.EPOCH;
    private Optional<FirstAnswer> first = Optional.empty();

    /// The first answer of a visit.
    ///
    /// @param after since something was brought
    /// @param machine of that, how long the station worked, in nanoseconds of real time
    record FirstAnswer(Duration after, int touches, long machine) {}

    /// How one visit was.
    ///
    /// @param document whether a card or passport was laid down
    /// @param lost because the log took nothing, or the desk locked itself
    record Visit(Optional<FirstAnswer> first, int touches, boolean document, boolean lost, Optional<Slips.Slip> slip) {}

    PlayedDesk(World world, Hands hands, Staffing staffing, SplittableRandom random) {
        this.world = world;
        this.hands = hands;
        this.staffing = staffing;
        this.counter = new Counter(hands, world, random.split());
        this.random = random;
    }

    Counter counter() {
        return counter;
    }

    Staffing staffing() {
        return staffing;
    }

    /// How often the limits of look-ups turned a look-up away.
    int tooMany() {
        return tooMany;
    }

    /// Time goes by at a desk where nothing happens.
    void tick() throws InterruptedException {
        hands.take(new Input.Tick());
    }

    /// Helps somebody.
    Visit help(Arrival person) throws InterruptedException {
        staffing.signIn();
        hands.begin();
        first = Optional.empty();
        overridden = false;
        began = world.time().right();
        Manner manner = person.manner().orElseThrow();
        boolean document = person.thing() instanceof Thing.Card || person.thing() instanceof Thing.Passport;
        boolean family = manner.consents() == Manner.Consents.GUARDIAN;
        boolean read = counter.bring(person.thing(), family);
        boolean answered = answered(manner);
        if (!read && answered) {
            counter.bring(person.thing(), family);
            answered = answered(manner);
        }
        Optional<Slips.Slip> slip = answered ? settled(manner) : Optional.empty();
        boolean lost = !answered || hands.view() instanceof Unavailable;
        checkDoor(person.thing(), lost);
        end();
        return new Visit(first, hands.touches(), document, lost, slip);
    }

    private void end() throws InterruptedException {
        for (int steps = 0; !(hands.view() instanceof Waiting || hands.view() instanceof SignedOut); steps++) {
            if (steps > MOST_TO_END) {
                throw new IllegalStateException("a visit does not end: " + hands.view());
            }
            hands.touch(new Input.Done());
        }
    }

    /// Whoever is stopped, or was withdrawn, goes through only with a supervisor, and nobody unrecorded.
    private void checkDoor(Thing thing, boolean lost) {
        int through = hands.through();
        List<Answer> right = world.examiner().rightAtTheDesk();
        long passing = right.stream().filter(Answer.PASS::equals).count();
        boolean barred = right.contains(Answer.STOP)
                || (world.examiner().lookedUp() && Oracle.isWithdrawn(thing, world.examiner().moment()));
        if (through > right.size() || (through > passing && !overridden && (barred || lost))) {
            world.examiner().wrong("the door opened for " + through + " of " + right);
        }
        if (!lost && !right.isEmpty() && passing == right.size() && through < passing) {
            world.examiner().wrong("the door stayed shut for " + right);
        }
    }

    /// Leads to the answer.
    ///
    /// @return false if nobody could be answered: the log took nothing, or the clock was set on by more than a desk stays open
    private boolean answered(Manner manner) throws InterruptedException {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            switch (hands.view()) {
                case NeedsApproval(_, var objection) -> {
                    staffing.waitFor(objection);
                    hands.wait(objection.isPresent() ? Duration.ZERO : Hands.COLLEAGUE);
                    if (hands.view() instanceof NeedsApproval) {
                        hands.takePin(new Input.Approve(Crew.DEPUTY.text(), staffing.pin(Crew.DEPUTY)));
                    }
                }
                case TooManyLookUps _ -> {
                    tooMany++;
                    world.examiner().expectAtTheDesk(_ -> Oracle.nothing());
                    hands.touch(new Input.NothingToShow());
                }
                case AskingConsent asking -> consent(asking, manner);
                case ConsentRefused _ -> {
                    return refused(manner);
                }
                case Unavailable _, SignedOut _ -> {
                    return false;
                }
                case Answered _ -> {
                    note();
                    return true;
                }
                default -> throw new IllegalStateException("no answer, but " + hands.view());
            }
        }
        throw new IllegalStateException("no answer comes");
    }

    private void note() {
        if (first.isEmpty()) {
            Duration after = Duration.between(began, world.time().right());
            first = Optional.of(new FirstAnswer(after, hands.touches(), hands.machine()));
        }
    }

    private void consent(AskingConsent asking, Manner manner) throws InterruptedException {
        if (manner.inAnotherLanguage() && asking.language().equals(asking.languages().getFirst())) {
            hands.touch(new Input.Language(asking.languages().getLast()));
        }
        hands.wait(Hands.QUESTION);
        hands.touch(switch (manner.consents()) {
            case SPOKEN -> new Input.Agree(Consent.Way.SPOKEN);
            case SHEET -> new Input.Agree(Consent.Way.SIGNED_SHEET);
            case GUARDIAN -> new Input.Agree(Consent.Way.GUARDIAN);
            case REFUSES -> new Input.Refuse();
        });
    }

    /// Whoever does not want to be looked up goes again, or is helped without.
    private boolean refused(Manner manner) throws InterruptedException {
        world.examiner().expectAtTheDesk(_ -> Oracle.nothing());
        hands.touch(switch (manner.then()) {
            case PROCEDURE -> new Input.FollowProcedure();
            case SUPERVISOR -> new Input.CallSupervisor();
            case LEAVE, PART_GOES -> new Input.Done();
        });
        return !(hands.view() instanceof Unavailable);
    }

    /// What staff do after the answer.
    private Optional<Slips.Slip> settled(Manner manner) throws InterruptedException {
        if (hands.view() instanceof Answered answered && answered.steps().getFirst() != Step.DONE) {
            boolean part = answered.steps().contains(Step.LET_PART_PASS);
            switch (manner.then()) {
                case LEAVE -> {}
                case PART_GOES -> hands.touch(part ? new Input.LetPartPass(passing()) : new Input.StillHere());
                case PROCEDURE -> hands.touch(new Input.FollowProcedure());
                case SUPERVISOR -> hands.touch(new Input.CallSupervisor());
            }
        }
        procedure(manner);
        if (hands.view() instanceof AssistedView.Settled settled
                && settled.steps().getFirst() == Step.SUPERVISOR
                && random.nextBoolean()) {
            hands.touch(new Input.CallSupervisor());
        }
        if (hands.view() instanceof Overriding) {
            override();
        }
        return hands.view() instanceof SlipReady ready ? Optional.of(ready.slip()) : Optional.empty();
    }

    private List<Integer> passing() {
        List<Answer> right = world.examiner().rightAtTheDesk();
        List<Integer> passing = new ArrayList<>();
        for (int at = 0; at < right.size(); at++) {
            if (right.get(at) == Answer.PASS) {
                passing.add(at);
            }
        }
        return passing;
    }

    private void procedure(Manner manner) throws InterruptedException {
        boolean takesBack = random.nextInt(8) == 0;
        for (int steps = 0; steps < MOST_STEPS && hands.view() instanceof InProcedure asked; steps++) {
            hands.wait(Hands.QUESTION);
            hands.touch(new Input.Answer(manner.says().getOrDefault(
                    asked.question().name(), asked.question().choices().getFirst().name())));
            if (takesBack && hands.view() instanceof InProcedure) {
                takesBack = false;
                hands.touch(new Input.Back());
            }
        }
        if (hands.view() instanceof Confirming) {
            hands.touch(new Input.Confirm());
        }
    }

    private void override() throws InterruptedException {
        hands.wait(Hands.SUPERVISOR);
        OperatorId supervisor = random.nextBoolean() ? Crew.CHIEF : Crew.DEPUTY;
        OverrideReason reason = REASONS.get(random.nextInt(REASONS.size()));
        for (int tries = 0; tries < MOST_STEPS && hands.view() instanceof Overriding asked; tries++) {
            staffing.waitFor(asked.objection());
            if (hands.view() instanceof Overriding) {
                hands.takePin(
                        new Input.LetThrough(reason, "seen by me", supervisor.text(), staffing.pin(supervisor)));
            }
        }
        overridden = hands.view() instanceof AssistedView.Settled;
    }
}
