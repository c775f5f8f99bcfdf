package org.greenlane.lane.assisted;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeId;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Event;
import org.greenlane.health.HealthColour;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.MaskedName;
import org.greenlane.health.Notice;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.PersonResult;
import org.greenlane.health.PinChange;
import org.greenlane.health.Reason;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.SiteKind;
import org.greenlane.health.TravelRisk;
import org.greenlane.health.Typed;
import org.greenlane.health.Verdict;
import org.greenlane.health.Wanted;
import org.greenlane.lane.procedure.Procedures;

/// A made-up site around one desk: its staff, its log, its door, and switches for what may break.
final class AssistedSite implements Bringing, Colleagues, LookUpLimits {
    static final OperatorId GUARD = new OperatorId("G1");
    static final OperatorId OTHER_GUARD = new OperatorId("G2");
    static final OperatorId SUPERVISOR = new OperatorId("S1");
    static final OperatorId OTHER_SUPERVISOR = new OperatorId("S2");
    static final OperatorId TECHNICIAN = new OperatorId("T1");
    static final OperatorId NEWCOMER = new OperatorId("N1");
    private static final Map<OperatorId, Role> STAFF = Map.of(
            GUARD, Role.GUARD,
            OTHER_GUARD, Role.GUARD,
            SUPERVISOR, Role.SUPERVISOR,
            OTHER_SUPERVISOR, Role.SUPERVISOR,
            TECHNICIAN, Role.TECHNICIAN,
            NEWCOMER, Role.GUARD);
    private static final Procedures PROCEDURES = Procedures.shipped();

    static final String PIN = "2580";
    static final StationCommands COMMANDS = new StationCommands(new byte[StationCommands.KEY_BYTES]);

    Instant now = Instant.parse("2026-11-23T01:00:00Z");
    boolean logWorks = true;
    boolean countWorks = true;
    boolean slipsWork = true;
    Limit limit = new Limit.Allowed();
    Optional<SignIn> nextSignIn = Optional.empty();
    OperatorId ownDocument = new OperatorId("NOBODY");
    Brought.Answer typed = Brought.Answer.NUMBER_ONLY;

    final List<Event> log = new ArrayList<>();
    final List<Passage> passages = new ArrayList<>();
    final List<Brought> brought = new ArrayList<>();
    final List<AssistedView> screen = new ArrayList<>();
    final List<Slips.Slip> slips = new ArrayList<>();
    int through;
    int counted;
    final AssistedLane lane;

    AssistedSite(SiteKind kind) {
        this(kind, PROCEDURES);
    }

    AssistedSite(SiteKind kind, Procedures procedures) {
        Ports ports = new Ports(this, this, this, this::withoutLookUp, this::record, this::slip, this::open);
        Settings settings = new Settings(
                List.of("zh", "en", "ko"), Limits.USUAL, kind, procedures, ZoneId.of("Asia/Shanghai"), Counts.NONE, COMMANDS);
        lane = new AssistedLane(() -> now, ports, settings, screen::add);
    }

    static Typed typed(String text) {
        return new Typed(text.toCharArray());
    }

    AssistedView take(Input input) {
        lane.take(input);
        return lane.view();
    }

    AssistedView after(Duration time) {
        now = now.plus(time);
        return take(new Input.Tick());
    }

    AssistedSite signedIn(OperatorId who) {
        take(new Input.SignIn(who.text(), typed(PIN)));
        return this;
    }

    Brought brings(LookUpWay way, Brought.Answer answer) {
        Brought held = new Brought(this, way, answer);
        brought.add(held);
        return held;
    }

    Brought lays(Brought.Answer answer) {
        Brought held = brings(LookUpWay.DOCUMENT, answer);
        take(new Input.Bring(held));
        return held;
    }

    <T extends Event> List<T> logged(Class<T> kind) {
        return log.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public Held number(String kind, char[] number) {
        return brings(LookUpWay.TYPED_NUMBER, typed);
    }

    @Override
    public Held printedNumber(char[] number) {
        return brings(LookUpWay.PRINTED_NUMBER, typed);
    }

    @Override
    public Held code(String text) {
        return brings(LookUpWay.CODE, Brought.Answer.valueOf(text));
    }

    @Override
    public SignIn byPin(String number, char[] pin) {
        return new String(pin).equals(PIN) && OperatorId.isOperatorId(number)
                ? welcome(new OperatorId(number))
                : nextSignIn.orElse(new SignIn.Wrong(4));
    }

    private SignIn welcome(OperatorId who) {
        Optional<Role> role = Optional.ofNullable(STAFF.get(who));
        return nextSignIn.orElseGet(() -> role.<SignIn>map(r -> new SignIn.Welcome(who, r, who.equals(NEWCOMER)))
                .orElse(new SignIn.Wrong(4)));
    }

    @Override
    public boolean isBadge(String text) {
        return text.startsWith("BADGE:");
    }

    @Override
    public boolean needsPin(String badge) {
        Role role = STAFF.get(new OperatorId(badge.substring("BADGE:".length())));
        return role != null && role != Role.GUARD;
    }

    @Override
    public SignIn byBadge(String badge) {
        return welcome(new OperatorId(badge.substring("BADGE:".length())));
    }

    @Override
    public PinChange changePin(OperatorId operator, char[] old, char[] chosen) {
        return new String(old).equals(PIN) ? PinChange.CHANGED : PinChange.WRONG;
    }

    @Override
    public Limit ask(OperatorId operator, LookUpWay way) {
        return way == LookUpWay.DOCUMENT ? new Limit.Allowed() : limit;
    }

    @Override
    public boolean count(OperatorId operator, LookUpWay way) {
        counted++;
        return countWorks;
    }

    private Passage withoutLookUp(Assistance help) {
        return recorded(Passage.of(now, CodeKind.NONE, List.of(asks(Reason.PERSON_UNKNOWN))), help);
    }

    Passage answer(Brought.Answer answer, Assistance help) {
        List<PersonResult> people =
                switch (answer) {
                    case PASS -> List.of(passes());
                    case UNKNOWN -> List.of(asks(Reason.PERSON_UNKNOWN));
                    case NUMBER_ONLY -> List.of(asks(Reason.NUMBER_ONLY));
                    case YELLOW -> List.of(asks(Reason.YELLOW));
                    case RED -> List.of(stopped(Reason.RED));
                    case REVOKED -> List.of(asks(Reason.CODE_REVOKED));
                    case RED_BY_NUMBER -> List.of(redByNumber());
                    case STALE -> List.of(asks(Reason.STATUSES_STALE));
                    case NOT_RECOGNISED -> List.of(notRecognised());
                    case UNREADABLE -> List.of(asks(Reason.DOCUMENT_UNREADABLE));
                    case FAMILY -> List.of(passes(), passes(), passes());
                    case FAMILY_WITH_RED -> List.of(passes(), stopped(Reason.RED), passes());
                    case CERTIFICATE -> List.of(asks(Reason.HOLDER_NOT_COMPARED));
                    case BREAKS -> throw new IllegalStateException("a defect, made up");
                };
        Passage passage = Passage.of(now, CodeKind.DOCUMENT, people);
        return recorded(
                answer == Brought.Answer.CERTIFICATE && help.way() == LookUpWay.CODE
                        ? passage.wanting(new Wanted.Document(true, now.plusSeconds(60)))
                        : passage,
                help);
    }

    private Passage recorded(Passage passage, Assistance help) {
        if (!logWorks) {
            return passage.assisted(help).unrecorded();
        }
        Passage numbered = passage.assisted(help).withNumber(log.size() + 1L);
        log.add(numbered);
        passages.add(numbered);
        return numbered;
    }

    private static PersonResult passes() {
        Verdict pass = new Verdict.Pass(TravelRisk.CLEAR, List.of(Reason.GREEN));
        return new PersonResult(
                MaskedName.NONE, pass, Optional.of(HealthColour.GREEN), TravelRisk.CLEAR, Optional.empty());
    }

    private static PersonResult asks(Reason reason) {
        return PersonResult.nobody(new Verdict.AskStaff(reason));
    }

    private static PersonResult redByNumber() {
        return new PersonResult(
                MaskedName.NONE,
                new Verdict.AskStaff(Reason.NUMBER_ONLY),
                Optional.of(HealthColour.RED),
                TravelRisk.NOT_STATED,
                Optional.empty());
    }

    private static PersonResult notRecognised() {
        Notice notice = new Notice(Map.of("en", "From Monday on, this region's codes are not taken here."));
        return PersonResult.nobody(
                new Verdict.AskStaff(List.of(Reason.REGION_NOT_RECOGNISED), Optional.of(notice)));
    }

    private static PersonResult stopped(Reason reason) {
        return new PersonResult(
                MaskedName.NONE,
                new Verdict.Stop(reason),
                Optional.of(HealthColour.RED),
                TravelRisk.NOT_STATED,
                Optional.empty());
    }

    private boolean record(Event event) {
        return logWorks && log.add(event);
    }

    private Optional<Slips.Slip> slip(Passage passage, Duration validity) {
        if (!slipsWork) {
            return Optional.empty();
        }
        Slips.Slip slip = new Slips.Slip(CodeId.of(new byte[] {(byte) slips.size()}), "SLIP", now.plus(validity));
        slips.add(slip);
        return Optional.of(slip);
    }

    private void open(int people) {
        through += people;
    }
}
