package org.greenlane.desk.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenlane.audit.Entry;
import org.greenlane.health.Assistance;
import org.greenlane.health.CodeKind;
import org.greenlane.health.Consent;
import org.greenlane.health.DecidingRule;
import org.greenlane.health.DeviceState;
import org.greenlane.health.Event;
import org.greenlane.health.Fault;
import org.greenlane.health.Freshness;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.Medium;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Reason;
import org.greenlane.health.Region;
import org.greenlane.health.TravelRisk;
import org.greenlane.report.ShiftTally;
import org.greenlane.report.WaitingTime;

/// Days that a supervisor looks at, and how the station stands on them.
final class OfficeDays {
    private OfficeDays() {}

    private static Freshness since(Duration age, Duration left) {
        return new Freshness(Offices.NOW.minus(age), Offices.NOW.plus(left));
    }

    static TodayAnswer.Standing well() {
        return new TodayAnswer.Standing(
                List.of(new DeviceState("Gate camera", DeviceState.Kind.CAMERA, true)),
                List.of(),
                0,
                Optional.of(since(Duration.ofMinutes(50), Duration.ofHours(20))),
                Optional.of(since(Duration.ofDays(3), Duration.ofDays(27))),
                Optional.of(since(Duration.ofDays(3), Duration.ofDays(27))));
    }

    static TodayAnswer.Standing troubled() {
        return new TodayAnswer.Standing(
                List.of(
                        new DeviceState("Gate camera", DeviceState.Kind.CAMERA, true),
                        new DeviceState("ID reader", DeviceState.Kind.ID_READER, false),
                        new DeviceState("Barrier", DeviceState.Kind.RELAY, true),
                        new DeviceState("Log", DeviceState.Kind.LOG, true)),
                List.of(
                        new Fault(Fault.Kind.DEVICE_LOST, "ID reader", "unplugged", Offices.NOW.minusSeconds(600)),
                        new Fault(Fault.Kind.STATUSES_ENDING, "Statuses", "NO_NEWER: 2 h left", Offices.NOW.minusSeconds(300))),
                7,
                Optional.of(since(Duration.ofHours(22), Duration.ofHours(2))),
                Optional.of(since(Duration.ofDays(3), Duration.ofDays(27))),
                Optional.empty());
    }

    /// A station whose profile names no device.
    static TodayAnswer.Standing bare() {
        return new TodayAnswer.Standing(
                List.of(), List.of(), 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static TodayAnswer emptyDay() {
        return new TodayAnswer(
                Optional.of(new ShiftTally(Offices.ZONE).figures()), 0, List.of(), List.of(), new TodayAnswer.Limits(10, 60, 0), well());
    }

    /// The desk was opened late on a busy day.
    static TodayAnswer counting() {
        TodayAnswer day = busyDay();
        return new TodayAnswer(day.figures(), 23_200, day.waiting(), day.lookUps(), day.limits(), day.standing());
    }

    static TodayAnswer brokenDay() {
        return new TodayAnswer(Optional.empty(), 0, List.of(), List.of(), new TodayAnswer.Limits(10, 60, 0), troubled());
    }

    /// From eight in the morning until now, at two lanes.
    static TodayAnswer busyDay() {
        ShiftTally tally = new ShiftTally(Offices.ZONE);
        int[] people = {210, 640, 930, 512, 388, 731, 420};
        Instant start = Instant.parse("2022-05-01T00:00:00Z");
        long number = 1;
        for (int hour = 0; hour < people.length; hour++) {
            for (int at = 0; at < people[hour]; at++) {
                Instant when = start.plus(Duration.ofHours(hour)).plusMillis(3_600_000L * at / people[hour]);
                tally.add(passage(number++, when, at));
            }
            tally.add(new Entry.OfStaff(
                    number++,
                    "gate",
                    new Event.Overridden(
                            start.plus(Duration.ofHours(hour)), number - 2, Offices.GUARD, Offices.CHIEF, OverrideReason.ESCORTED, ""),
                    false));
        }
        return new TodayAnswer(
                Optional.of(tally.figures()),
                0,
                List.of(new WaitingTime.AtMostAbout(Duration.ofSeconds(45), Duration.ofSeconds(4), 0.7)),
                List.of(
                        new TodayAnswer.LookUpUse(Offices.GUARD, 118, 14, 4, 0, 9),
                        new TodayAnswer.LookUpUse(new OperatorId("G-02"), 64, 3, 0, 0, 1),
                        new TodayAnswer.LookUpUse(Offices.CHIEF, 5, 0, 0, 0, 0)),
                new TodayAnswer.Limits(10, 60, 31),
                well());
    }

    static Entry.OfPassage passage(long number, Instant at, int each) {
        Entry.Answer answer = each % 41 == 0 ? Entry.Answer.STOP : each % 9 == 0 ? Entry.Answer.ASK_STAFF : Entry.Answer.PASS;
        Reason reason = switch (answer) {
            case PASS -> Reason.GREEN;
            case ASK_STAFF -> Reason.STATUSES_STALE;
            case STOP -> Reason.RED;
        };
        Optional<Assistance> help = each % 19 == 0
                ? Optional.of(new Assistance(
                        Offices.GUARD, LookUpWay.DOCUMENT, Optional.of(new Consent(Consent.Way.SPOKEN, "zh")), Optional.empty()))
                : Optional.empty();
        Optional<DecidingRule> rule =
                each % 23 == 0 ? Optional.of(new DecidingRule("VR-CN-0001", "1.0.0")) : Optional.empty();
        return new Entry.OfPassage(
                number,
                at,
                each % 3 == 0 ? "gate 2" : "gate",
                answer,
                List.of(reason),
                rule.isPresent() ? CodeKind.EU_DCC : CodeKind.NATIVE,
                Optional.of(new Region(rule.isPresent() ? "DE" : "310100")),
                Optional.of(Medium.PHONE),
                List.of(new Entry.Person(answer, List.of(reason), Optional.empty(), TravelRisk.CLEAR, Optional.empty())),
                Optional.empty(),
                help,
                rule,
                false);
    }
}
