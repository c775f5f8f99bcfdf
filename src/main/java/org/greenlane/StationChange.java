package org.greenlane;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.greenlane.audit.AuditException;
import org.greenlane.gear.HealthBoard;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.staff.StaffBook;
import org.greenlane.staff.StaffException;
import org.greenlane.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A station that shall be something else: of another region, before another site, or trusting another root. Who can change
/// that decides who passes. So nobody else has the station open meanwhile, a supervisor agrees where there is staff, and it
/// stands in the log, before it is done. One that was never at work has neither log nor staff, and is only written.
public final class StationChange implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationChange.class);

    private final StationHome home;
    private final Station.Outside outside;
    private final Optional<StationSettings> before;
    private final Optional<Station> atWork;
    private final boolean needsSupervisor;
    private Optional<OperatorId> supervisor = Optional.empty();
    private boolean gavePin;
    private Optional<byte[]> subjectKey = Optional.empty();
    private Predicate<StationSettings> opens = _ -> true;

    private StationChange(
            StationHome home,
            Station.Outside outside,
            Optional<StationSettings> before,
            Optional<Station> atWork,
            boolean needsSupervisor) {
        this.home = home;
        this.outside = outside;
        this.before = before;
        this.atWork = atWork;
        this.needsSupervisor = needsSupervisor;
    }

    /// @param before what it is; empty where that cannot be read
    /// @param otherwise as what it is opened then
    /// @throws SetupException if another program has it open, or its log or staff book cannot be opened
    public static StationChange begin(
            StationHome home, Station.Outside outside, Optional<StationSettings> before, StationSettings otherwise)
            throws SetupException {
        if (!home.wasAtWork()) {
            return new StationChange(home, outside, before, Optional.empty(), false);
        }
        Station station = new Opening(home, before.orElse(otherwise), outside, new HealthBoard()).station(Station.Recording.LOG);
        try {
            return new StationChange(home, outside, before, Optional.of(station), hasStaff(station));
        } catch (SetupException e) {
            station.close();
            throw e;
        }
    }

    private static boolean hasStaff(Station station) throws SetupException {
        try {
            StaffBook book = station.staff()
                    .orElseThrow(() -> new SetupException("Log or staff book cannot be opened. Nothing was changed."));
            return !book.roster().members().isEmpty();
        } catch (StaffException e) {
            throw new SetupException("The staff book cannot be read. Nothing was changed.", e);
        }
    }

    /// What it is; empty where that cannot be read.
    Optional<StationSettings> before() {
        return before;
    }

    /// Whether a supervisor must sign in before anything is changed.
    public boolean needsSupervisor() {
        return needsSupervisor;
    }

    /// @param pin is wiped
    /// @return a welcome also to somebody who may not change it: see [#isAllowed]
    public SignIn signIn(OperatorId number, char[] pin) {
        SignIn answer = atWork.flatMap(Station::staff).orElseThrow().signIn(number, pin);
        if (answer instanceof SignIn.Welcome(OperatorId who, Role role, boolean mustChangePin)
                && role == Role.SUPERVISOR
                && !mustChangePin) {
            supervisor = Optional.of(who);
            gavePin = true;
        }
        return answer;
    }

    /// Somebody has signed in at the supervisor's desk, and asks for it from there. They may have gone since: that lets it begin
    /// otherwise. For anything more they give their PIN again, there or by [#signIn].
    ///
    /// @param gavePin whether they gave it as they asked for it
    /// @throws SetupException if nobody of that number may change a station, or no longer
    public void agreed(OperatorId number, boolean gavePin) throws SetupException {
        try {
            boolean may = atWork.isPresent()
                    && atWork.get().staff().orElseThrow().roster().members().stream()
                            .anyMatch(it -> it.number().equals(number)
                                    && it.role() == Role.SUPERVISOR
                                    && !it.mustChangePin());
            if (!may) {
                throw new SetupException("Only a supervisor with a PIN of their own may do this. Nothing was changed.");
            }
            supervisor = Optional.of(number);
            this.gavePin = gavePin;
        } catch (StaffException e) {
            throw new SetupException("The staff book cannot be read. Nothing was changed.", e);
        }
    }

    /// Whether all have agreed who must.
    public boolean isAllowed() {
        return !needsSupervisor || supervisor.isPresent();
    }

    /// What it may become: a gate must be opened that is so.
    public void onlyTo(Predicate<StationSettings> what) {
        opens = what;
    }

    /// Whether a gate can be opened that is so.
    boolean opens(StationSettings after) {
        return opens.test(after);
    }

    /// Takes the region's key for looking people up with the rest, in place of an old one.
    ///
    /// @param key is wiped once this is closed
    public void withSubjectKey(byte[] key) {
        subjectKey = Optional.of(key);
    }

    /// Makes it that: a cut leaves it what it was, or what it shall be. If the log does not take it, nothing is changed.
    public void to(StationSettings after) throws IOException, SetupException {
        make(after, false);
    }

    /// Whether it takes the PIN of whoever asks for it at the supervisor's desk: not where it is the same in all but what its
    /// screens begin with.
    static boolean takesPin(StationSettings now, StationSettings after) {
        return !now.starting(after.start()).equals(after)
                || !now.start().profile().equals(after.start().profile())
                || !now.start().ports().equals(after.start().ports());
    }

    /// Makes all sheets of commands worthless that were printed so far. Nothing makes them count again; what undoing would
    /// bring back stays that.
    public void voidCommandSheets() throws IOException, SetupException {
        StationSettings now = before.orElseThrow();
        if (!isAllowed() || (needsSupervisor && !gavePin)) {
            throw new SetupException("This takes a supervisor's PIN. Nothing was changed.");
        }
        StationSettings after = now.withCommandSheet(now.commandSheet() + 1);
        if (atWork.isPresent()) {
            record(atWork.get(), after, false);
        }
        after.write(home.settings());
    }

    private void make(StationSettings wanted, boolean undone) throws IOException, SetupException {
        // Whatever it becomes, sheets that were made worthless stay so.
        StationSettings after = before.map(now -> wanted.withCommandSheet(Math.max(now.commandSheet(), wanted.commandSheet())))
                .orElse(wanted);
        if (!isAllowed()) {
            throw new IllegalStateException("nobody agreed");
        }
        boolean beginsOtherwise = subjectKey.isEmpty() && before.filter(now -> !takesPin(now, after)).isPresent();
        if (needsSupervisor && !gavePin && !beginsOtherwise) {
            throw new SetupException("This takes the supervisor's PIN again. Nothing was changed.");
        }
        if (!opens.test(after)) {
            throw new SetupException("No gate can be opened that is so. Nothing was changed.");
        }
        if (atWork.isPresent()) {
            record(atWork.get(), after, undone);
        }
        if (Files.notExists(home.settings())) {
            keepSubjectKey(home, after);
            after.write(home.settings());
        } else if (before.equals(Optional.of(after))) {
            // What it was before stays what can be brought back.
            keepSubjectKey(home, after);
        } else {
            SetupStaging.change(home, before, after, staged -> keepSubjectKey(staged, after));
        }
    }

    private void keepSubjectKey(StationHome place, StationSettings after) throws IOException, SetupException {
        if (subjectKey.isPresent()) {
            Vault vault = atWork.isPresent() ? atWork.get().vault() : StationVault.open(home);
            new SubjectKeyFile(place, after, vault).keep(subjectKey.get());
        }
    }

    /// What undoing would bring back.
    ///
    /// @return empty where nothing was changed yet, or what was before cannot be read
    static Optional<StationSettings> undone(StationHome home, StationSettings present) {
        if (Files.notExists(home.settingsBefore())) {
            return Optional.empty();
        }
        try {
            return Optional.of(present.like(StationSettings.read(home.settingsBefore())));
        } catch (SetupException e) {
            LOG.warn("What the station was before cannot be told: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Makes it what it was before it was changed last; what it was until now can be brought back in its turn.
    public void undo() throws IOException, SetupException {
        StationSettings present = before.orElseThrow();
        StationSettings after = undone(home, present)
                .orElseThrow(() -> new SetupException("There is nothing to bring back. Nothing was changed."));
        make(after, true);
    }

    private void record(Station station, StationSettings after, boolean undone) throws SetupException {
        try {
            station.record(new Event.StationChanged(
                    outside.clock().instant(),
                    supervisor,
                    before.map(StationSettings::rootFingerprint),
                    after.rootFingerprint(),
                    after.region(),
                    after.site(),
                    Optional.of(start(after.start(), undone)),
                    new Event.StationChanged.Also(newSource(after), subjectKey.isPresent(), newCommandSheet(after))));
        } catch (AuditException | IllegalArgumentException e) {
            // A name by hand may be longer than an entry takes.
            throw new SetupException("The log does not take it: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    /// Where it looks for deliveries from now on; nothing if that is as before, an empty text for nowhere.
    private Optional<String> newSource(StationSettings after) {
        Optional<String> now = after.updates().source();
        return before.filter(it -> it.updates().source().equals(now)).isPresent() ? Optional.empty() : Optional.of(now.orElse(""));
    }

    private Optional<Integer> newCommandSheet(StationSettings after) {
        return before.map(StationSettings::commandSheet)
                .filter(issue -> issue != after.commandSheet())
                .map(_ -> after.commandSheet());
    }

    private static Event.StationChanged.Start start(StationSettings.Start start, boolean undone) {
        return new Event.StationChanged.Start(
                start.profile(), start.language(), start.look(), SetupAnswers.names(start.ports()), undone);
    }

    @Override
    public void close() {
        subjectKey.ifPresent(key -> Arrays.fill(key, (byte) 0));
        atWork.ifPresent(Station::close);
    }
}
