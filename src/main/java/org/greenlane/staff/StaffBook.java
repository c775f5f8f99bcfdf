package org.greenlane.staff;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.greenlane.health.Event;
import org.greenlane.health.OperatorId;
import org.greenlane.health.Role;
import org.greenlane.health.SignIn;
import org.greenlane.health.SubjectKey;
import org.greenlane.vault.Argon2id;
import org.greenlane.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The staff of a station, and who of them works at its desk now, in the enciphered H2 file `staff`.
///
/// What has been acknowledged is on the disk and stays there whatever happens to the station. Looking at a PIN takes a
/// fraction of a second, on the calling thread: not one that draws. Safe for several threads.
public final class StaffBook implements AutoCloseable {
    /// What the station asks of a PIN: the memory and the passes of RFC 9106's second recommended option (clause 4), in one
    /// lane, because Java computes them one after the other anyway.
    public static final Argon2id PIN_STRENGTH = new Argon2id(64 << 10, 3, 1);

    private static final Logger LOG = LoggerFactory.getLogger(StaffBook.class);
    private static final long COMPACT_FROM_BYTES = 16L << 20;

    private final StaffFile file;
    private final Surroundings around;
    private final Consumer<? super Event.OfStaff> log;
    private final Names names;
    private final SteadyClock steady;
    private final Doorkeeper doorkeeper;
    private final Sessions sessions = new Sessions();
    private final Approvals approvals;
    private final Roster roster;

    private StaffBook(StaffFile file, Vault vault, Surroundings around, Argon2id strength, Consumer<? super Event.OfStaff> log)
            throws StaffException {
        this.file = file;
        this.around = around;
        this.log = log;
        this.names = new Names(vault.derive("staff/names", Names.KEY_BYTES));
        this.steady = new SteadyClock(around.clock(), around.nanoTime(), file.read(Instant.EPOCH, StaffTables::newest));
        Tries tries = new Tries(names, steady);
        PinHasher hasher = new PinHasher(vault.derive("staff/pepper", PinHasher.HASH_BYTES), strength, around.random());
        this.doorkeeper = new Doorkeeper(file, names, tries, hasher, this::tell);
        this.approvals = new Approvals(file, this::look, this::tell);
        this.roster = new Roster(new Roster.Parts(file, names, steady, hasher, doorkeeper, sessions, around.clock(), log));
    }

    /// Opens the staff book of a station, or begins it.
    ///
    /// @param folder where the file `staff.mv.db` stands or shall stand
    /// @param log is given what the station's log is to hold, on any thread, before it counts. Where it throws
    ///     [UncheckedIOException], it does not count. It must not ask the book anything.
    public static StaffBook open(Path folder, Vault vault, Surroundings around, Consumer<? super Event.OfStaff> log)
            throws StaffException {
        return open(folder, vault, around, PIN_STRENGTH, log);
    }

    /// With another strength of PINs than stations have.
    public static StaffBook open(
            Path folder, Vault vault, Surroundings around, Argon2id strength, Consumer<? super Event.OfStaff> log)
            throws StaffException {
        return open(new StaffFile(folder, vault, COMPACT_FROM_BYTES), vault, around, strength, log);
    }

    static StaffBook open(
            StaffFile file, Vault vault, Surroundings around, Argon2id strength, Consumer<? super Event.OfStaff> log)
            throws StaffException {
        try {
            return new StaffBook(file, vault, around, strength, log);
        } catch (StaffException e) {
            file.close();
            throw e;
        }
    }

    /// True at the first start: the first supervisor is to be enrolled.
    public boolean isEmpty() throws StaffException {
        return roster.members().isEmpty();
    }

    /// Who works here, and changes to it.
    public Roster roster() {
        return roster;
    }

    /// How many people may be looked up.
    ///
    /// @param typedPerHour how many numbers each may type in an hour without a second person
    /// @param perHour how many people the whole station may look up in an hour
    public LookUpLimits lookUpLimits(int typedPerHour, int perHour) {
        return new LookUpLimits(file, names, steady, typedPerHour, perHour);
    }

    /// @param pin wiped
    public SignIn signIn(OperatorId number, char[] pin) {
        return signIn(new Credential.Pin(number, pin));
    }

    /// A badge alone signs a guard in; anybody else's is [SignIn.Wrong] without a PIN: see [#needsPin].
    public SignIn signInByBadge(String scanned) {
        return signIn(new Credential.Badge(scanned));
    }

    public SignIn signIn(Credential credential) {
        SignIn answer = look(credential);
        return answer instanceof SignIn.Welcome welcome ? begun(welcome) : answer;
    }

    private SignIn begun(SignIn.Welcome welcome) {
        if (!tell(welcome.operator(), Event.Staffing.Kind.SIGNED_IN)) {
            return new SignIn.Unavailable();
        }
        sessions.begin(welcome.operator(), welcome.role());
        if (!welcome.mustChangePin()) {
            atWork(welcome.operator());
        }
        return welcome;
    }

    /// Where it cannot be noted, the day does not count.
    private void atWork(OperatorId operator) {
        long today = day(around.clock().instant());
        try {
            Hand before = file.read(Hand.NOT_NOTED, tables -> tables.hand(operator));
            if (!before.atWork(today).equals(before)) {
                file.change(tables -> {
                    if (tables.byNumber(operator).isPresent()) {
                        tables.put(operator, tables.hand(operator).atWork(today));
                    }
                    return true;
                });
            }
        } catch (StaffException e) {
            LOG.warn("A day at work is not counted: {}", e.getMessage());
        }
    }

    /// In days since 1970, in UTC.
    static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }

    /// Whether this is the badge of somebody who must give a PIN too.
    public boolean needsPin(String scanned) {
        try {
            return doorkeeper.holder(scanned).filter(who -> who.role() != Role.GUARD).isPresent();
        } catch (StaffException e) {
            LOG.warn("A badge cannot be looked up: {}", e.getMessage());
            return false;
        }
    }

    /// Looks at a PIN where nobody at the desk asks for anything.
    ///
    /// @return [SignIn.Wrong] also for a PIN that somebody else has given and so knows
    public SignIn identify(Credential.Pin pin) {
        SignIn answer = look(pin);
        return answer instanceof SignIn.Welcome welcome && welcome.mustChangePin()
                ? new SignIn.Wrong(LockRule.NUMBER.free())
                : answer;
    }

    /// Somebody else answers by their PIN for something that is done at the desk, without beginning to work here.
    ///
    /// @param asking who wants it done; nobody agrees with themselves, nor under a number that they may have made:
    ///     [SignIn.NotIndependent]
    /// @return who agreed, with what role. [SignIn.Wrong] also for the one who asks, for a badge alone, and for a PIN that
    ///     somebody else has given and so knows
    public SignIn approve(Credential credential, OperatorId asking) {
        return approvals.approve(credential, asking);
    }

    /// As [#approve], where it takes two supervisors of whom neither may have made the other, nor a third both.
    ///
    /// @return whoever is no supervisor is told apart by the role alone
    public SignIn second(Credential credential, OperatorId asking) {
        return approvals.second(credential, asking);
    }

    /// One goes and another comes, in one step: if the other is not let in, the one stays.
    public SignIn handOver(OperatorId outgoing, Credential incoming) {
        SignIn answer = look(incoming);
        if (!(answer instanceof SignIn.Welcome welcome)) {
            return answer;
        }
        if (sessions.isOpen(outgoing) && !tell(outgoing, Event.Staffing.Kind.HANDED_OVER)) {
            return new SignIn.Unavailable();
        }
        SignIn begun = begun(welcome);
        if (begun instanceof SignIn.Welcome && !outgoing.equals(welcome.operator())) {
            sessions.end(outgoing);
        }
        return begun;
    }

    /// One goes, and another is waited for.
    public void handOver(OperatorId outgoing) {
        end(outgoing, Event.Staffing.Kind.HANDED_OVER);
    }

    public void signOut(OperatorId operator) {
        end(operator, Event.Staffing.Kind.SIGNED_OUT);
    }

    /// Nobody has touched the desk for a while.
    public void lockItself(OperatorId operator) {
        end(operator, Event.Staffing.Kind.LOCKED_ITSELF);
    }

    public boolean isSignedIn(OperatorId operator) {
        return sessions.isOpen(operator);
    }

    /// Whether they signed in, and had that role then.
    public boolean isSignedInAs(OperatorId operator, Role role) {
        return sessions.isOpenAs(operator, role);
    }

    /// Tells of each of the staff whether their own document leads to one of these people, as far as the book knows now. True
    /// of all where the book cannot be read: nobody lets themselves through in doubt.
    public Predicate<OperatorId> ownersOf(List<SubjectKey> people) {
        try {
            Set<OperatorId> owners = file.read(Set.of(), tables -> {
                Set<OperatorId> found = new HashSet<>();
                for (SubjectKey person : people) {
                    found.addAll(tables.ownersOf(names.of(person)));
                }
                return found;
            });
            return owners::contains;
        } catch (StaffException e) {
            LOG.warn("Nobody knows whose document it is: {}", e.getMessage());
            return _ -> true;
        }
    }

    /// Copies the book as it is at one moment into a file with the same keys.
    ///
    /// @param folder has no such file
    /// @param moment done at that very moment: nothing changes in the book meanwhile, and nothing about it comes into the log
    public void copy(Path folder, Runnable moment) throws StaffException {
        file.copy(folder, moment);
    }

    private void end(OperatorId operator, Event.Staffing.Kind kind) {
        if (sessions.end(operator)) {
            tell(operator, kind);
        }
    }

    private SignIn look(Credential credential) {
        try {
            return doorkeeper.check(credential).signIn();
        } catch (StaffException e) {
            LOG.warn("Nobody can sign in: {}", e.getMessage());
            return new SignIn.Unavailable();
        }
    }

    /// @return false if the log does not take it
    private boolean tell(OperatorId operator, Event.Staffing.Kind kind) {
        try {
            log.accept(new Event.Staffing(around.clock().instant(), operator, kind));
            return true;
        } catch (UncheckedIOException e) {
            LOG.warn("What staff did is not in the log: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        file.close();
    }

    /// Says nothing of anybody.
    @Override
    public String toString() {
        return "StaffBook[…]";
    }
}
