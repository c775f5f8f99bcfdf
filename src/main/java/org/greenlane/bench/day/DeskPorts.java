package org.greenlane.bench.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenlane.Station;
import org.greenlane.audit.AuditException;
import org.greenlane.card.DocumentKind;
import org.greenlane.card.DocumentNumber;
import org.greenlane.card.Presented;
import org.greenlane.code.PrintedNumber;
import org.greenlane.health.Assistance;
import org.greenlane.health.Event;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.MaskedName;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Passage;
import org.greenlane.health.SignIn;
import org.greenlane.health.SubjectKey;
import org.greenlane.lane.Shown;
import org.greenlane.lane.assisted.Bringing;
import org.greenlane.lane.assisted.Colleagues;
import org.greenlane.lane.assisted.Held;
import org.greenlane.lane.assisted.LookUpLimits;
import org.greenlane.lane.assisted.PinChange;
import org.greenlane.lane.assisted.Ports;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.SiteRules;
import org.greenlane.staff.Act;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.LookUpAnswer;
import org.greenlane.staff.StaffBook;

/// The assisted lane's ports to the parts of a station: checkpoint, staff book, log, slips.
final class DeskPorts implements Bringing, Colleagues, LookUpLimits {
    private final Station station;
    private final StaffBook book;
    private final org.greenlane.staff.LookUpLimits limits;
    private final Examiner examiner;
    private final byte[] subjectKey;
    private final List<Presented> laid = new ArrayList<>();
    private int held;
    private int forgotten;
    private int through;
    private boolean approved;

    DeskPorts(Station station, Examiner examiner, byte[] subjectKey) {
        this.station = station;
        this.book = station.staff().orElseThrow();
        SiteRule rule = SiteRules.of(station.settings().site());
        this.limits = book.lookUpLimits(rule.typedLookUpsPerHour(), rule.lookUpsPerHour());
        this.examiner = examiner;
        this.subjectKey = subjectKey;
    }

    Ports ports() {
        return new Ports(this, this, this, this::withoutLookUp, this::record, this::slip, people -> through += people);
    }

    /// How many have gone through since it was asked last.
    int through() {
        int since = through;
        through = 0;
        return since;
    }

    /// How many things were held and not forgotten exactly once.
    int notForgotten() {
        return Math.abs(held - forgotten);
    }

    int held() {
        return held;
    }

    /// How many documents still say something of somebody.
    ///
    /// @param others that were laid down elsewhere
    long notWiped(List<Presented> others) {
        return Stream.concat(laid.stream(), others.stream())
                .filter(presented -> !isWiped(presented))
                .count();
    }

    private boolean isWiped(Presented presented) {
        return switch (presented) {
            case Presented.Refused _ -> true;
            case Presented.Shown(var document, _) ->
                document.name().equals(MaskedName.NONE)
                        && document.numbers().stream().allMatch(number -> isZero(document.kind(), number));
        };
    }

    private boolean isZero(DocumentKind kind, DocumentNumber number) {
        SubjectKey key = number.subject(subjectKey);
        for (int length = 1; length <= DocumentNumber.MAX_SYMBOLS; length++) {
            if (SubjectKey.derive(subjectKey, kind.code(), new byte[length]).equals(key)) {
                return true;
            }
        }
        return false;
    }

    Held document(Presented presented) {
        laid.add(presented);
        return new Brought(
                LookUpWay.DOCUMENT,
                presented instanceof Presented.Shown,
                presented instanceof Presented.Shown
                        ? (help, family) -> station.checkpoint().admit(presented, help, family)
                        : (help, _) -> station.checkpoint().admit(Shown.NOTHING, help),
                presented::close);
    }

    @Override
    public Held number(String kind, char[] number) {
        Optional<DocumentNumber> document = Arrays.stream(DocumentKind.values())
                .filter(each -> each.code().equals(kind))
                .findFirst()
                .flatMap(each -> DocumentNumber.of(each, number));
        return new Brought(
                LookUpWay.TYPED_NUMBER,
                true,
                (help, _) -> station.checkpoint().admit(document, help),
                () -> document.ifPresent(DocumentNumber::close));
    }

    @Override
    public Held printedNumber(char[] number) {
        Shown shown = new Shown(List.of(new String(number)));
        return new Brought(
                LookUpWay.PRINTED_NUMBER, true, (help, _) -> station.checkpoint().admit(shown, help), () -> {});
    }

    @Override
    public Held code(String text) {
        Shown shown = new Shown(List.of(text));
        boolean number = PrintedNumber.parse(text).isPresent();
        return new Brought(
                number ? LookUpWay.PRINTED_NUMBER : LookUpWay.CODE,
                number,
                (help, _) -> station.checkpoint().admit(shown, help),
                () -> {});
    }

    private interface LookUp {
        Passage by(Assistance help, boolean family);
    }

    private final class Brought implements Held {
        private final LookUpWay way;
        private final boolean needsConsent;
        private final LookUp lookUp;
        private final Runnable wipe;

        Brought(LookUpWay way, boolean needsConsent, LookUp lookUp, Runnable wipe) {
            this.way = way;
            this.needsConsent = needsConsent;
            this.lookUp = lookUp;
            this.wipe = wipe;
            held++;
        }

        @Override
        public LookUpWay way() {
            return way;
        }

        @Override
        public boolean needsConsent() {
            return needsConsent;
        }

        @Override
        public Passage lookUp(Assistance help, boolean withFamily) {
            Passage passage = lookUp.by(help, withFamily);
            examiner.answered(passage, true);
            return passage;
        }

        @Override
        public boolean isOf(OperatorId colleague) {
            return false;
        }

        @Override
        public void forget() {
            forgotten++;
            wipe.run();
        }
    }

    private Passage withoutLookUp(Assistance help) {
        examiner.expectAtTheDesk(_ -> Oracle.nothing());
        Passage passage = station.checkpoint().admit(Shown.NOTHING, help);
        examiner.answered(passage, true);
        return passage;
    }

    private boolean record(Event event) {
        try {
            if (event instanceof Event.OfStaff act) {
                station.record(act);
                examiner.did(act);
            }
            return event instanceof Event.OfStaff;
        } catch (AuditException e) {
            return false;
        }
    }

    private Optional<Slips.Slip> slip(Passage passage, Duration validity) {
        return station.slips()
                .issue("procedure", validity, passage.at())
                .map(issued -> new Slips.Slip(
                        issued.slip().id(), issued.text(), issued.slip().expires()));
    }

    @Override
    public SignIn byPin(String number, char[] pin) {
        return OperatorId.isOperatorId(number) ? book.signIn(new OperatorId(number), pin) : new SignIn.Wrong(1);
    }

    @Override
    public boolean isBadge(String text) {
        return BadgeCode.looksLikeOne(text);
    }

    @Override
    public SignIn byBadge(String badge) {
        return book.signInByBadge(badge);
    }

    @Override
    public PinChange changePin(OperatorId operator, char[] old, char[] chosen) {
        return book.roster().changePin(operator, old, chosen) instanceof Act.Done
                ? PinChange.CHANGED
                : PinChange.WRONG;
    }

    @Override
    public Limit ask(OperatorId operator, LookUpWay way) {
        LookUpAnswer answer = way == LookUpWay.DOCUMENT ? limits.byDocument() : limits.typed(operator);
        approved = answer instanceof LookUpAnswer.NeedsApproval;
        return switch (answer) {
            case LookUpAnswer.Allowed _ -> new Limit.Allowed();
            case LookUpAnswer.NeedsApproval _, LookUpAnswer.Unavailable _ -> new Limit.NeedsApproval();
            case LookUpAnswer.TooMany(var until) -> new Limit.TooMany(until);
        };
    }

    @Override
    public boolean count(OperatorId operator, LookUpWay way) {
        return !approved || limits.byDocument() instanceof LookUpAnswer.Allowed;
    }
}
