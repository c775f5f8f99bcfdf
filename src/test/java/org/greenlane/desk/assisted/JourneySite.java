package org.greenlane.desk.assisted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeId;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Event;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.Reason;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.Verdict;
import org.greenlane.lane.assisted.AssistedLane;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Bringing;
import org.greenlane.lane.assisted.Colleagues;
import org.greenlane.lane.assisted.Counts;
import org.greenlane.lane.assisted.Held;
import org.greenlane.lane.assisted.Input;
import org.greenlane.lane.assisted.Limits;
import org.greenlane.lane.assisted.LookUpLimits;
import org.greenlane.health.PinChange;
import org.greenlane.lane.assisted.Ports;
import org.greenlane.lane.assisted.Settings;
import org.greenlane.lane.assisted.ScannedPin;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.lane.assisted.StationCommands;

/// The real machine of the assisted lane, at a made-up site that is kept in memory, and the screen before it.
final class JourneySite implements Bringing, Colleagues, LookUpLimits {
    static final String PIN = "258036";
    static final StationCommands COMMANDS = new StationCommands(new byte[StationCommands.KEY_BYTES]);
    private static final int TRIES = 3;
    private static final Map<String, Role> STAFF = Map.of("G1", Role.GUARD, "G2", Role.GUARD, "S1", Role.SUPERVISOR);

    final List<Event> log = new ArrayList<>();
    final List<Passage> passages = new ArrayList<>();
    final List<Input> inputs = new ArrayList<>();
    private final ScannedPin scannedPin = new ScannedPin(this::isBadge, COMMANDS);
    final AssistedViewModel model;
    final AssistedLane lane;
    Instant now = AssistedExamples.NOW;
    Limit limit = new Limit.Allowed();
    int through;
    private final Map<String, Integer> wrong = new HashMap<>();

    JourneySite(SiteKind kind, AssistedViewModel model) {
        this.model = model;
        Ports ports = new Ports(this, this, this, this::withoutLookUp, log::add, this::slip, people -> through += people);
        Settings settings = new Settings(
                List.of("zh", "en", "ko"),
                Limits.USUAL,
                kind,
                AssistedExamples.PROCEDURES,
                Desks.ZONE,
                Counts.NONE,
                COMMANDS);
        lane = new AssistedLane(() -> now, ports, settings, model::show);
        model.onInput(this::take);
    }

    private void take(Input input) {
        if (!(input instanceof Input.StillHere)) {
            inputs.add(input);
        }
        lane.take(scannedPin.take(input, lane.view(), now));
    }

    AssistedView view() {
        return lane.view();
    }

    /// Lays a document down that is that of those people.
    void lay(PersonResult... people) {
        lane.take(new Input.Bring(new Document(LookUpWay.DOCUMENT, List.of(people))));
    }

    /// Something that was brought, and who it is answered for.
    private final class Document implements Held {
        private final LookUpWay way;
        private final List<PersonResult> people;

        Document(LookUpWay way, List<PersonResult> people) {
            this.way = way;
            this.people = people;
        }

        @Override
        public LookUpWay way() {
            return way;
        }

        @Override
        public boolean needsConsent() {
            return way != LookUpWay.CODE;
        }

        @Override
        public Passage lookUp(Assistance help, boolean withFamily) {
            return record(help, people);
        }

        @Override
        public Predicate<OperatorId> owners() {
            return _ -> false;
        }

        @Override
        public void forget() {
            // Nothing but made-up people.
        }
    }

    private Passage record(Assistance help, List<PersonResult> people) {
        Passage passage = Passage.of(now, CodeKind.DOCUMENT, people).assisted(help).withNumber(passages.size() + 1L);
        passages.add(passage);
        return passage;
    }

    private Passage withoutLookUp(Assistance help) {
        return record(help, List.of(PersonResult.nobody(new Verdict.AskStaff(Reason.PERSON_UNKNOWN))));
    }

    private Optional<Slips.Slip> slip(Passage passage, Duration validity) {
        return Optional.of(new Slips.Slip(CodeId.of(new byte[] {1}), "PHI1:SLIP", now.plus(validity)));
    }

    @Override
    public Held number(String kind, char[] number) {
        return new Document(LookUpWay.TYPED_NUMBER, List.of(AssistedExamples.pass()));
    }

    @Override
    public Held printedNumber(char[] number) {
        return new Document(LookUpWay.PRINTED_NUMBER, List.of(AssistedExamples.pass()));
    }

    @Override
    public Held code(String text) {
        return new Document(LookUpWay.CODE, List.of(AssistedExamples.pass()));
    }

    @Override
    public SignIn byPin(String typed, char[] pin) {
        String number = isBadge(typed) ? typed.substring("GLB:".length(), "GLB:".length() + 2) : typed;
        if (wrong.getOrDefault(number, 0) >= TRIES) {
            return new SignIn.LockedOut(now.plusSeconds(900));
        }
        if (STAFF.containsKey(number) && new String(pin).equals(PIN)) {
            return new SignIn.Welcome(new OperatorId(number), role(number), false);
        }
        int tries = wrong.merge(number, 1, Integer::sum);
        return tries >= TRIES
                ? new SignIn.LockedOut(now.plusSeconds(900))
                : new SignIn.Wrong(TRIES - tries);
    }

    private static Role role(String number) {
        return STAFF.getOrDefault(number, Role.GUARD);
    }

    @Override
    public boolean isBadge(String text) {
        return text.startsWith("GLB:");
    }

    @Override
    public boolean needsPin(String badge) {
        return role(badge.substring("GLB:".length(), "GLB:".length() + 2)) != Role.GUARD;
    }

    @Override
    public SignIn byBadge(String badge) {
        String number = badge.substring("GLB:".length(), "GLB:".length() + 2);
        return new SignIn.Welcome(new OperatorId(number), role(number), false);
    }

    @Override
    public PinChange changePin(OperatorId operator, char[] old, char[] chosen) {
        return PinChange.CHANGED;
    }

    @Override
    public Limit ask(OperatorId operator, LookUpWay way) {
        return way == LookUpWay.DOCUMENT ? new Limit.Allowed() : limit;
    }

    @Override
    public boolean count(OperatorId operator, LookUpWay way) {
        return true;
    }
}
