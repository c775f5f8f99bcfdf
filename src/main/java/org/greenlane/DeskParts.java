package org.greenlane;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.greenlane.card.Presented;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Passage;
import org.greenlane.lane.Shown;
import org.greenlane.lane.assisted.AssistedLane;
import org.greenlane.lane.assisted.AssistedView;
import org.greenlane.lane.assisted.Counts;
import org.greenlane.lane.assisted.Door;
import org.greenlane.lane.assisted.Held;
import org.greenlane.lane.assisted.LaneCommand;
import org.greenlane.lane.assisted.Limits;
import org.greenlane.lane.assisted.Ports;
import org.greenlane.lane.assisted.Settings;
import org.greenlane.lane.assisted.Slips;
import org.greenlane.lane.procedure.Procedures;
import org.greenlane.policy.SiteRule;
import org.greenlane.policy.SiteRules;
import org.greenlane.staff.BadgeCode;
import org.greenlane.staff.StaffBook;

/// What a desk is made of: this station, this gate's door, and a screen.
///
/// @param checkpoint runs a task on the checkpoint's thread, between two passages
/// @param languages BCP 47 tags of those in which people can be asked, the first one first
/// @param answered gets every passage that the desk answered, once it is recorded
record DeskParts(
        Station station,
        DeskRoutes routes,
        Executor checkpoint,
        List<String> languages,
        Door door,
        DeskScreen screen,
        Consumer<Gate.Answer> answered) {
    Optional<StaffBook> book() {
        return station.staff();
    }

    InstantSource clock() {
        return station.clock();
    }

    HealthBoard board() {
        return station.board();
    }

    DeskLimits limits() {
        SiteRule rule = SiteRules.of(station.settings().site());
        return new DeskLimits(book().map(it -> it.lookUpLimits(rule.typedLookUpsPerHour(), rule.lookUpsPerHour())));
    }

    AssistedLane lane(DeskColleagues colleagues, DeskLimits limits, Consumer<AssistedView> shown) {
        Ports ports = new Ports(
                new DeskBringing(behind()),
                colleagues,
                limits,
                station.checkpoint()::admitUnseen,
                new DeskLog(station, book()),
                this::slip,
                door);
        ZoneId zone = ZoneId.systemDefault();
        Counts soFar = station.log().map(log -> CountsSoFar.of(log, clock().instant(), zone)).orElse(Counts.NONE);
        Settings settings = new Settings(
                languages,
                Limits.USUAL,
                station.settings().site(),
                Procedures.shipped(),
                zone,
                soFar,
                station.commands());
        return new AssistedLane(clock(), ports, settings, shown);
    }

    private Optional<Slips.Slip> slip(Passage passage, Duration validity) {
        String outcome = org.greenlane.lane.procedure.Outcome.Kind.SLIP.name().toLowerCase(Locale.ROOT);
        return station.slips()
                .issue(outcome, validity, clock().instant())
                .map(issued -> new Slips.Slip(issued.slip().id(), issued.text(), issued.slip().expires()));
    }

    Held held(Presented presented) {
        return new DeskHeld.OfDocument(presented, behind());
    }

    Held held(Shown shown) {
        return DeskHeld.OfCode.scanned(shown, behind());
    }

    private DeskHeld.Behind behind() {
        return new DeskHeld.Behind(
                station,
                people -> book().map(it -> it.ownersOf(people)).orElse(_ -> false));
    }

    /// True for what belongs to staff and not to visitors, a badge or a command: of scanners and keys, never of cameras.
    static boolean isStaffs(String scanned) {
        return BadgeCode.looksLikeOne(scanned) || LaneCommand.looksLikeOne(scanned);
    }
}
