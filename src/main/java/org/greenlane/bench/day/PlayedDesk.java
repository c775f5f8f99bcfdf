package org.greenlane.bench.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.greenlane.authority.IdentityCard;
import org.greenlane.bench.day.Arrival.Manner;
import org.greenlane.bench.day.Oracle.Answer;
import org.greenlane.bench.day.Oracle.Moment;
import org.greenlane.card.Presented;
import org.greenlane.code.PrintedNumber;
import org.greenlane.health.Consent;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.SignIn;
import org.greenlane.lane.assisted.AssistedLane;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.AssistedView.Answered;
import org.greenlane.lane.assisted.AssistedView.AskingConsent;
import org.greenlane.lane.assisted.AssistedView.Confirming;
import org.greenlane.lane.assisted.AssistedView.ConsentRefused;
import org.greenlane.lane.assisted.AssistedView.InProcedure;
import org.greenlane.lane.assisted.AssistedView.MustChangePin;
import org.greenlane.lane.assisted.AssistedView.NeedsApproval;
import org.greenlane.lane.assisted.AssistedView.Overriding;
import org.greenlane.lane.assisted.AssistedView.SignedOut;
import org.greenlane.lane.assisted.AssistedView.SlipReady;
import org.greenlane.lane.assisted.AssistedView.TooManyLookUps;
import org.greenlane.lane.assisted.AssistedView.Unavailable;
import org.greenlane.lane.assisted.AssistedView.Waiting;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Objection;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.lane.assisted.Step;
import org.greenlane.lane.assisted.Typed;

/// A guard at the desk, who helps one person after another, and signs in, hands over and calls a supervisor as people do.
final class PlayedDesk {
    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static final int MOST_STEPS = 60;

    /// Where the last digit of its number stands in a card's text (GA 450: from byte 122, two bytes a symbol).
    private static final int NUMBERS_LAST_DIGIT = 122 + 2 * 16;

    private final AssistedLane lane;
    private final Means means;
    private final SplittableRandom random;
    private final PlateReader plate;
    private final PassportReader passports;
    private OperatorId guard = Crew.EARLY;
    private int wrongPins;
    private int tooMany;
    // Of the visit.
    private boolean overridden;
    private int touches;
    private int touchesToVerdict;
    private long machine;
    private Instant began = Instant.EPOCH;
    private Optional<Duration> untilVerdict = Optional.empty();

    /// What the desk stands among.
    ///
    /// @param pace lets time go by, and what happens meanwhile happen
    record Means(
            PlayedGate gate,
            DeskPorts ports,
            Crew crew,
            Examiner examiner,
            Oracle oracle,
            Town town,
            SimulatedTime time,
            DayClock day,
            Pace pace) {}

    interface Pace {
        void pass(Duration time) throws InterruptedException;
    }

    /// How one visit was.
    ///
    /// @param untilVerdict from what was brought to the first answer; empty if there was none
    /// @param machine of that, how long the station worked, in nanoseconds of real time
    /// @param document whether a card or passport was laid down
    /// @param turnedAway because the log took nothing
    record Visit(
            Optional<Duration> untilVerdict,
            long machine,
            int touchesToVerdict,
            int touches,
            boolean document,
            boolean turnedAway,
            Optional<Slips.Slip> slip) {}

    PlayedDesk(AssistedLane lane, Means means, SplittableRandom random) {
        this.lane = lane;
        this.means = means;
        this.random = random;
        this.plate = new PlateReader(random.split());
        this.passports = new PassportReader(random.split());
    }

    PlateReader plate() {
        return plate;
    }

    PassportReader passports() {
        return passports;
    }

    int wrongPins() {
        return wrongPins;
    }

    /// How often the limits of look-ups turned a look-up away.
    int tooMany() {
        return tooMany;
    }

    /// Time goes by at a desk where nothing happens.
    void tick() throws InterruptedException {
        take(new Input.Tick());
    }

    /// The next shift comes.
    void handOver() throws InterruptedException {
        if (lane.view() instanceof Waiting) {
            touch(new Input.HandOver());
        }
        guard = Crew.LATE;
        signIn();
    }

    void signOut() throws InterruptedException {
        signIn();
        touch(new Input.SignOut());
    }

    private AssistedView take(Input input) throws InterruptedException {
        long since = System.nanoTime();
        means.gate().run(() -> lane.take(input));
        machine += System.nanoTime() - since;
        return lane.view();
    }

    private AssistedView touch(Input input) throws InterruptedException {
        means.pace().pass(Hands.TOUCH);
        touches++;
        return take(input);
    }

    private void signIn() throws InterruptedException {
        for (int tries = 0; !(lane.view() instanceof Waiting); tries++) {
            if (tries > MOST_STEPS) {
                throw new IllegalStateException("nobody can sign in: " + lane.view());
            }
            switch (lane.view()) {
                case SignedOut(_, Optional<Objection> objection) -> {
                    waitFor(objection);
                    signInOnce();
                }
                case MustChangePin _ -> {
                    means.pace().pass(Hands.typing(12));
                    take(new Input.ChangePin(
                            new Typed(means.crew().pin(guard)), new Typed(means.crew().nextPin(guard))));
                    if (lane.view() instanceof Waiting) {
                        means.crew().changed(guard);
                    }
                }
                case Unavailable _ -> touch(new Input.Done());
                default -> throw new IllegalStateException("signing in over " + lane.view());
            }
        }
    }

    private void signInOnce() throws InterruptedException {
        if (random.nextInt(3) > 0) {
            means.pace().pass(Hands.SCAN);
            take(new Input.Scan(means.crew().badge(guard)));
        } else {
            take(new Input.SignIn(guard.text(), pin(guard)));
        }
    }

    /// Sometimes a wrong one.
    private Typed pin(OperatorId who) throws InterruptedException {
        means.pace().pass(Hands.typing(8));
        touches++;
        char[] pin = means.crew().pin(who);
        if (random.nextInt(6) == 0) {
            wrongPins++;
            pin[0] = pin[0] == '9' ? '8' : '9';
        }
        return new Typed(pin);
    }

    private void waitFor(Optional<Objection> objection) throws InterruptedException {
        if (objection.isPresent() && objection.get() instanceof Objection.NotSignedIn(SignIn end)) {
            switch (end) {
                case SignIn.LockedOut(Instant until) -> {
                    Duration rest = Duration.between(means.time().instant(), until);
                    means.pace().pass(rest.isNegative() ? Duration.ofSeconds(1) : rest.plusSeconds(1));
                }
                case SignIn.Unavailable _ -> means.pace().pass(Duration.ofSeconds(20));
                case SignIn.Wrong _, SignIn.Welcome _ -> means.pace().pass(Duration.ofSeconds(1));
            }
        }
    }

    /// Helps somebody.
    Visit help(Arrival person) throws InterruptedException {
        signIn();
        means.ports().through();
        touches = 0;
        machine = 0;
        touchesToVerdict = 0;
        untilVerdict = Optional.empty();
        overridden = false;
        began = means.time().right();
        Manner manner = person.manner().orElseThrow();
        boolean document = person.thing() instanceof Thing.Card || person.thing() instanceof Thing.Passport;
        boolean read = bring(person.thing(), manner);
        boolean turnedAway = answered(manner);
        if (!read && !turnedAway && document) {
            // Once more: then it is for staff.
            bring(person.thing(), manner);
            turnedAway = answered(manner);
        }
        Optional<Slips.Slip> slip = turnedAway ? Optional.empty() : settled(manner);
        boolean lost = turnedAway || lane.view() instanceof Unavailable;
        checkDoor(lost);
        for (int steps = 0; !(lane.view() instanceof Waiting || lane.view() instanceof SignedOut); steps++) {
            if (steps > 3) {
                throw new IllegalStateException("a visit does not end: " + lane.view());
            }
            touch(new Input.Done());
        }
        return new Visit(untilVerdict, machineToVerdict, touchesToVerdict, touches, document, lost, slip);
    }

    private long machineToVerdict;

    /// Whoever the oracle stops goes through only with a supervisor, and nobody unrecorded.
    private void checkDoor(boolean lost) {
        int through = means.ports().through();
        List<Answer> right = means.examiner().rightAtTheDesk();
        long passing = right.stream().filter(Answer.PASS::equals).count();
        boolean stopped = right.contains(Answer.STOP);
        if ((stopped && !overridden && through > passing) || through > right.size() || (lost && through > passing)) {
            means.examiner().wrong("the door opened for " + through + " of " + right);
        }
        if (!lost && Oracle.allPass(right) && through < right.size()) {
            means.examiner().wrong("the door stayed shut for " + right);
        }
    }

    /// @return false if the reader could not read it
    private boolean bring(Thing thing, Manner manner) throws InterruptedException {
        boolean family = manner.consents() == Manner.Consents.GUARDIAN;
        switch (thing) {
            case Thing.Card(Oracle.Laid laid, boolean damaged) -> {
                byte[] text = card(laid, damaged, means.time().instant());
                Presented presented = plate.read(text);
                means.pace().pass(plate.took());
                return lay(presented, laid, family, damaged);
            }
            case Thing.Passport(Oracle.Laid laid) -> {
                LocalDate today = LocalDate.ofInstant(means.time().instant(), ZONE);
                Presented presented =
                        passports.read(laid.who(), laid.valid() ? today.plusYears(3) : today.minusDays(40), today);
                means.pace().pass(Hands.SCAN);
                return lay(presented, laid, family, false);
            }
            case Thing.CardNumber(Citizen who, boolean mistyped) -> {
                means.pace().pass(Hands.typing(who.number.length()));
                expect(mistyped ? _ -> Oracle.nothing() : now -> means.oracle().number(who, now));
                touch(new Input.TypeNumber(who.kind.code(), new Typed(number(who, mistyped))));
            }
            case Thing.SheetNumber(Citizen who) -> {
                String number = PrintedNumber.of(who.subject).text();
                means.pace().pass(Hands.typing(number.length()));
                expect(now -> means.oracle().number(who, now));
                touch(new Input.TypePrintedNumber(new Typed(number.toCharArray())));
            }
            case Thing.Nothing() -> {
                expect(_ -> Oracle.nothing());
                touch(new Input.NothingToShow());
            }
            case Thing.Phone phone -> scan(means.town().shown(phone, means.time().right(), means.day().newsMade()));
            case Thing.Paper(ShownCode code) -> scan(code);
            case Thing.Poster _, Thing.TwoPhones _, Thing.Slip _ ->
                throw new IllegalArgumentException("nobody comes to the desk with that");
        }
        return true;
    }

    private boolean lay(Presented presented, Oracle.Laid laid, boolean family, boolean damaged)
            throws InterruptedException {
        boolean read = presented instanceof Presented.Shown;
        if (read && damaged) {
            means.examiner().wrong("a damaged card was taken for whole");
        }
        expect(read ? now -> means.oracle().document(laid, family, now) : _ -> Oracle.nothing());
        take(new Input.Bring(means.ports().document(presented)));
        return read || damaged;
    }

    private void scan(ShownCode code) throws InterruptedException {
        means.pace().pass(Hands.SCAN);
        expect(now -> means.oracle().code(code, means.town().isWithdrawn(code, now.newsLanded()), now));
        take(new Input.Scan(code.text()));
    }

    private void expect(Function<Moment, List<Answer>> next) {
        means.examiner().expectAtTheDesk(next);
    }

    static byte[] card(Oracle.Laid laid, boolean damaged, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate from = today.minusYears(laid.valid() ? 4 : 12);
        byte[] text = IdentityCard.of(laid.who().person, from, from.plusYears(10));
        if (damaged) {
            // Another symbol of the number: its check symbol finds every single one.
            int at = NUMBERS_LAST_DIGIT;
            text[at] = (byte) ('0' + (text[at] - '0' + 1) % 10);
        }
        return text;
    }

    private static char[] number(Citizen who, boolean mistyped) {
        char[] number = who.number.toCharArray();
        if (mistyped) {
            number[16] = (char) ('0' + (number[16] - '0' + 1) % 10);
        }
        return number;
    }

    /// Leads to the answer.
    ///
    /// @return true if nobody could be answered
    private boolean answered(Manner manner) throws InterruptedException {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            switch (lane.view()) {
                case NeedsApproval _ -> {
                    means.pace().pass(Hands.COLLEAGUE.plus(Hands.SCAN));
                    take(new Input.Scan(means.crew().badge(guard.equals(Crew.EARLY) ? Crew.LATE : Crew.EARLY)));
                }
                case TooManyLookUps _ -> {
                    tooMany++;
                    expect(_ -> Oracle.nothing());
                    touch(new Input.NothingToShow());
                }
                case AskingConsent asking -> consent(asking, manner);
                case ConsentRefused _ -> {
                    return refused(manner);
                }
                case Unavailable _, SignedOut _ -> {
                    // The log took nothing; or the clock was set on by more than a desk stays open.
                    return true;
                }
                case Answered _ -> {
                    verdict();
                    return false;
                }
                default -> throw new IllegalStateException("no answer, but " + lane.view());
            }
        }
        throw new IllegalStateException("no answer comes");
    }

    private void verdict() {
        if (untilVerdict.isEmpty()) {
            untilVerdict = Optional.of(Duration.between(began, means.time().right()));
            touchesToVerdict = touches;
            machineToVerdict = machine;
        }
    }

    private void consent(AskingConsent asking, Manner manner) throws InterruptedException {
        if (manner.inAnotherLanguage() && asking.language().equals(asking.languages().getFirst())) {
            touch(new Input.Language(asking.languages().getLast()));
        }
        means.pace().pass(Hands.QUESTION);
        touch(switch (manner.consents()) {
            case SPOKEN -> new Input.Agree(Consent.Way.SPOKEN);
            case SHEET -> new Input.Agree(Consent.Way.SIGNED_SHEET);
            case GUARDIAN -> new Input.Agree(Consent.Way.GUARDIAN);
            case REFUSES -> new Input.Refuse();
        });
    }

    /// Whoever does not want to be looked up goes again, or is helped without.
    private boolean refused(Manner manner) throws InterruptedException {
        expect(_ -> Oracle.nothing());
        switch (manner.then()) {
            case PROCEDURE -> touch(new Input.FollowProcedure());
            case SUPERVISOR -> touch(new Input.CallSupervisor());
            case LEAVE, PART_GOES -> {
                touch(new Input.Done());
                return false;
            }
        }
        return lane.view() instanceof Unavailable;
    }

    /// What staff do after the answer.
    private Optional<Slips.Slip> settled(Manner manner) throws InterruptedException {
        if (lane.view() instanceof Answered answered && answered.steps().getFirst() != Step.DONE) {
            boolean part = answered.steps().contains(Step.LET_PART_PASS);
            switch (manner.then()) {
                case LEAVE -> {}
                case PART_GOES -> {
                    if (part) {
                        touch(new Input.LetPartPass(passing()));
                    }
                }
                case PROCEDURE -> touch(new Input.FollowProcedure());
                case SUPERVISOR -> touch(new Input.CallSupervisor());
            }
        }
        if (lane.view() instanceof InProcedure) {
            procedure(manner);
        }
        if (lane.view() instanceof AssistedView.Settled settled
                && settled.steps().getFirst() == Step.SUPERVISOR
                && random.nextBoolean()) {
            touch(new Input.CallSupervisor());
        }
        if (lane.view() instanceof Overriding) {
            override();
        }
        return lane.view() instanceof SlipReady ready ? Optional.of(ready.slip()) : Optional.empty();
    }

    private List<Integer> passing() {
        List<Answer> right = means.examiner().rightAtTheDesk();
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
        for (int steps = 0; steps < MOST_STEPS && lane.view() instanceof InProcedure asked; steps++) {
            means.pace().pass(Hands.QUESTION);
            touch(new Input.Answer(manner.says().getOrDefault(
                    asked.question().name(), asked.question().choices().getFirst().name())));
            if (takesBack && lane.view() instanceof InProcedure) {
                takesBack = false;
                touch(new Input.Back());
            }
        }
        if (lane.view() instanceof Confirming) {
            touch(new Input.Confirm());
        }
    }

    private void override() throws InterruptedException {
        means.pace().pass(Hands.SUPERVISOR);
        OperatorId supervisor = random.nextBoolean() ? Crew.CHIEF : Crew.DEPUTY;
        OverrideReason reason = OverrideReason.values()[random.nextInt(OverrideReason.values().length)];
        for (int tries = 0; tries < MOST_STEPS && lane.view() instanceof Overriding asked; tries++) {
            waitFor(asked.objection());
            if (lane.view() instanceof Overriding) {
                take(new Input.LetThrough(reason, "seen by me", supervisor.text(), pin(supervisor)));
            }
        }
        overridden = lane.view() instanceof AssistedView.Settled;
    }
}
