package org.greenlane.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenlane.health.CodeId;
import org.greenlane.health.Event;
import org.greenlane.health.IncidentKind;
import org.greenlane.health.LookUpWay;
import org.greenlane.health.OperatorId;
import org.greenlane.health.OverrideReason;
import org.greenlane.health.Region;
import org.greenlane.health.SearchReason;
import org.greenlane.health.SiteKind;

/// Acts of staff to be recorded in tests.
final class Acts {
    static final OperatorId GUARD = new OperatorId("G-17");
    static final OperatorId SUPERVISOR = new OperatorId("S-2");
    static final String NOTE = "The fever clinic has called: 发热门诊";

    private Acts() {}

    /// One of each kind, so many seconds after noon.
    static List<Event.OfStaff> ofEachKind(long seconds) {
        var at = Passages.NOON.plusSeconds(seconds);
        return List.of(
                new Event.ConsentRefused(at, GUARD, LookUpWay.DOCUMENT),
                overridden(seconds),
                new Event.PartPassed(at, 7, GUARD, List.of(0, 2)),
                new Event.ProcedureEnded(
                        at, Optional.of(7L), GUARD, "declaration", Map.of("fever", "no", "from", "home"), "let-through"),
                new Event.ProcedureEnded(at, Optional.empty(), GUARD, "declaration", Map.of(), "sent-away"),
                new Event.SlipIssued(at, 7, GUARD, CodeId.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), at.plusSeconds(7200)),
                new Event.Staffing(at, GUARD, Event.Staffing.Kind.LOCKED_OUT),
                new Event.StaffChanged(at, SUPERVISOR, GUARD, Event.StaffChanged.Kind.ROLE_CHANGED),
                new Event.Exported(
                        at,
                        SUPERVISOR,
                        Optional.of(GUARD),
                        3,
                        1_000_000,
                        Event.Exported.Content.PERSONAL,
                        true,
                        "0123456789abcdef".repeat(4)),
                new Event.Exported(
                        at,
                        SUPERVISOR,
                        Optional.empty(),
                        1,
                        2,
                        Event.Exported.Content.NOTHING,
                        false,
                        "fedcba9876543210".repeat(4)),
                new Event.IncidentNoted(at, SUPERVISOR, IncidentKind.MEDICAL, Optional.of(7L), NOTE),
                new Event.IncidentNoted(at, SUPERVISOR, IncidentKind.DEVICE, Optional.empty(), NOTE),
                new Event.PersonSearched(at, SUPERVISOR, SearchReason.OWN_REQUEST));
    }

    /// What is done to the station itself, one of each kind.
    static List<Event.OfStation> ofTheStation(long seconds) {
        var at = Passages.NOON.plusSeconds(seconds);
        return List.of(
                new Event.Restored(
                        at, Optional.of(SUPERVISOR), at.minusSeconds(86_400), 7, "0123456789abcdef".repeat(4), "key", "note"),
                new Event.Restored(at, Optional.empty(), at, 0, "fedcba9876543210".repeat(4), "key", "note"),
                new Event.BackedUp(at, Optional.of(SUPERVISOR), "0123456789abcdef".repeat(4)),
                new Event.BackedUp(at, Optional.empty(), "fedcba9876543210".repeat(4)),
                new Event.KeyChanged(at, Optional.empty(), Event.KeyChanged.Kind.ROTATED, Optional.empty()),
                new Event.KeyChanged(at, Optional.of(SUPERVISOR), Event.KeyChanged.Kind.SLOT_REMOVED, Optional.of(8)),
                new Event.StationChanged(
                        at,
                        Optional.of(SUPERVISOR),
                        Optional.of("01".repeat(32)),
                        "23".repeat(32),
                        new Region("990100"),
                        SiteKind.PARK,
                        Optional.of(new Event.StationChanged.Start(
                                Optional.of("station-gate"),
                                Optional.of("zh"),
                                Optional.of("dark"),
                                new TreeMap<>(Map.of("ID reader", "usb:10c4:ea60:A1", "Scanner", "/dev/ttyS0")),
                                true))),
                new Event.StationChanged(
                        at,
                        Optional.empty(),
                        Optional.empty(),
                        "45".repeat(32),
                        new Region("AT"),
                        SiteKind.PORT,
                        Optional.of(new Event.StationChanged.Start(
                                Optional.empty(), Optional.empty(), Optional.empty(), Collections.emptySortedMap(), false))),
                new Event.StationChanged(
                        at, Optional.empty(), Optional.empty(), "45".repeat(32), new Region("AT"), SiteKind.PORT, Optional.empty()),
                also(at, new Event.StationChanged.Also(Optional.of("https://health.example/d/"), true)),
                also(at, new Event.StationChanged.Also(Optional.of(""), false)),
                also(at, new Event.StationChanged.Also(Optional.empty(), false, Optional.of(7))),
                new Event.LaneTurned(at, Optional.of(SUPERVISOR), Event.LaneTurned.Kind.CLOSED),
                new Event.LaneTurned(at, Optional.empty(), Event.LaneTurned.Kind.OPENED),
                new Event.LaneTurned(at, Optional.empty(), Event.LaneTurned.Kind.BARRIER_KEPT_CLOSED),
                new Event.LaneTurned(at, Optional.of(SUPERVISOR), Event.LaneTurned.Kind.BARRIER_RELEASED));
    }

    static Event.Overridden overridden(long seconds) {
        return new Event.Overridden(
                Passages.NOON.plusSeconds(seconds), 7, GUARD, SUPERVISOR, OverrideReason.ESCORTED, NOTE);
    }

    private static Event.StationChanged also(Instant at, Event.StationChanged.Also also) {
        return new Event.StationChanged(
                at,
                Optional.of(SUPERVISOR),
                Optional.of("45".repeat(32)),
                "45".repeat(32),
                new Region("AT"),
                SiteKind.PORT,
                Optional.empty(),
                also);
    }
}
